package dev.crosspoint.protocol.retention;

import dev.crosspoint.settings.Quantities;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.stimulus.ReadSchedule;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** When the probes come. */
public record ScheduleSettings(
        @Setting("how the probes are spread: linear (equal times apart) or logarithmic (equal factors apart)")
        Spacing spacing,

        @Setting(
                value = "time from the end of the last set pulse to the first probe",
                unit = "s",
                min = 20e-6,
                max = 1e6)
        double from,

        @Setting(
                value = "time from the end of the last set pulse to the last probe",
                unit = "s",
                min = 20e-6,
                max = 1e7)
        double until,

        @Setting(
                value = "time from one probe to the next, for linear spacing; give either interval or points",
                unit = "s",
                min = 40e-6,
                max = 1e6)
        OptionalDouble interval,

        @Setting(value = "number of probes; logarithmic spacing needs it", min = 2, max = 1_000_000)
        OptionalInt points) {

    public ScheduleSettings {
        if (!(until > from)) {
            throw new IllegalArgumentException("until must be later than from");
        }
        if (spacing == Spacing.LOGARITHMIC && (points.isEmpty() || interval.isPresent())) {
            throw new IllegalArgumentException("logarithmic spacing needs points, and no interval");
        }
        if (interval.isPresent() == points.isPresent()) {
            throw new IllegalArgumentException("give either interval or points, and not both");
        }
        if (interval.isPresent() && interval.getAsDouble() > until - from) {
            throw new IllegalArgumentException("an interval must not be longer than the time between from and until");
        }
    }

    /** Returns the probes' times. */
    public ReadSchedule schedule() {
        if (spacing == Spacing.LOGARITHMIC) {
            return ReadSchedule.logarithmic(from, until, points.orElseThrow());
        }
        double step = interval.isPresent() ? interval.getAsDouble() : (until - from) / (points.orElseThrow() - 1);
        return ReadSchedule.linear(from, until, step);
    }

    @Override
    public String toString() {
        ReadSchedule schedule = schedule();
        return schedule.reads() + " from " + Quantities.format(from, "s") + " to "
                + Quantities.approximately(schedule.last(), "s") + " after the set, "
                + (spacing == Spacing.LOGARITHMIC
                        ? "equal factors apart"
                        : Quantities.approximately(schedule.shortestGap(), "s") + " apart");
    }
}
