package dev.crosspoint.protocol.retention;

import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.Protocol;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.pulse.PulseSettings;
import dev.crosspoint.protocol.pulse.RangedSampling;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.site.Site;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.ReadSchedule;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Sets the device by pulses and watches with small probes how long it stays set; 0 V in between.
 *
 * <p>Probes that follow each other within {@value #HOST_GAP} s are part of one list of levels that begins with the set pulses, so
 * that the instrument's own clock times them. Later ones are each begun by the host, at their time after the end of the last set
 * pulse whatever the ones before took.
 */
public record RetentionProtocol(
        @Setting("pulse that sets the device; the gap lies between set pulses, for after the last one the probes begin")
        PulseSettings set,

        @Setting(value = "number of set pulses", min = 1, max = 100_000, byDefault = "1")
        int setPulses,

        @Setting("read of the state") ProbeSettings probe,

        @Setting("when the probes come") ScheduleSettings schedule,

        @Setting("how the current is sampled; its range may be automatic for probes 1 s or more apart")
        RangedSampling sampling,

        @Setting(value = "largest current that may flow, either direction", unit = "A", min = 1e-9, max = 3)
        double compliance,

        @Setting(value = "how often the device is set and watched", min = 1, max = 100_000, byDefault = "1")
        int repeats,

        @Setting(value = "time at 0 V between repeats", unit = "s", min = 0, max = 1e6, byDefault = "0 s")
        double rest,

        @Setting(
                value =
                        "probes before the first set, which show that probing changes nothing and what conducts when not set",
                min = 0,
                max = 1_000_000,
                byDefault = "0")
        int disturbCheckProbes,

        @Setting(
                value = "the state is lost below this part of the first probe's current; left out, every probe is made",
                min = 0,
                max = 1)
        OptionalDouble lostBelow,

        @Setting(
                value = "so many probes in a row below lost-below end a repeat",
                min = 1,
                max = 1_000_000,
                byDefault = "3")
        int lostProbes)
        implements Protocol {

    /** Probes less than this apart, in s, are timed by the instrument: programming and reading one takes the host a part of it. */
    static final double HOST_GAP = 1;

    public RetentionProtocol {
        ReadSchedule probes = schedule.schedule();
        if (Math.abs(probe.level()) >= Math.abs(set.level())) {
            throw new IllegalArgumentException(
                    "a probe of " + Quantities.format(probe.level(), "V") + " is no smaller than the set pulse");
        }
        if (probes.shortestGap() < 2 * probe.width() * (1 - 1e-9)) {
            throw new IllegalArgumentException("probes of " + Quantities.format(probe.width(), "s")
                    + " need as long at 0 V after each, but two of the schedule are only "
                    + Quantities.approximately(probes.shortestGap(), "s")
                    + " apart; take fewer, later or shorter probes");
        }
        if (schedule.from() < sampling.interval()) {
            throw new IllegalArgumentException(
                    "the first probe must be at least one sample interval after the last set pulse");
        }
        int close = probes.readsCloserThan(HOST_GAP);
        if (sampling.currentRange().isEmpty() && close > 0) {
            throw new IllegalArgumentException(
                    "the first " + close + " probes are timed by the instrument, up to the last that is less than "
                            + Quantities.format(HOST_GAP, "s")
                            + " after the one before; that needs a fixed current-range, since a change of range would delay"
                            + " them");
        }
        if (sampling.currentRange().isPresent()) {
            setTrain(set, setPulses, sampling.interval());
        }
        probes.sampled(Math.max(1, close), probe.level(), probe.width(), sampling.interval(), setPulses);
    }

    /** Returns how many probes the instrument times, the first ones. */
    int timedProbes() {
        return probes().readsCloserThan(HOST_GAP);
    }

    /** Returns when the probes come. */
    ReadSchedule probes() {
        return schedule.schedule();
    }

    /** Returns the set pulses and the probes that the instrument times, which are at least one sample of 0 V. */
    LevelSequence timedSequence() {
        List<HeldLevel> held = new ArrayList<>(setTrain(set, setPulses, sampling.interval()));
        int timed = timedProbes();
        if (timed > 0) {
            held.addAll(probes().sampled(timed, probe.level(), probe.width(), sampling.interval(), setPulses));
        } else {
            held.add(new HeldLevel(0, 1, SwitchingOperation.BASE, setPulses));
        }
        return new LevelSequence(sampling.interval(), held);
    }

    /** Returns one probe and as long at 0 V after it, as the {@code number}th pulse. */
    List<HeldLevel> oneProbe(int number) {
        int samples = LevelSequence.samplesIn(probe.width(), sampling.interval(), "a width");
        return List.of(
                new HeldLevel(probe.level(), samples, SwitchingOperation.READ, number),
                new HeldLevel(0, samples, SwitchingOperation.BASE, number));
    }

    /** Returns how long the set pulses take in s, to the end of the last one. */
    double setDuration() {
        return setPulses * set.width() + (setPulses - 1) * set.gap();
    }

    @Override
    public Plan plan(Site site) {
        return new RetentionPlan(this).plan(site);
    }

    @Override
    public Conclusion run(RunContext context) throws InterruptedException {
        return new RetentionRun(this, context).run();
    }

    private static List<HeldLevel> setTrain(PulseSettings set, int pulses, double sampleInterval) {
        List<HeldLevel> held = new ArrayList<>();
        for (int number = 1; number <= pulses; number++) {
            held.addAll(set.sampled(sampleInterval, SwitchingOperation.SET, number));
        }
        return held.subList(0, held.size() - 1);
    }
}
