package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.endurance.Cycle.Write;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.StreamedSample;
import java.util.List;
import java.util.Optional;

/** Energies and widths of the pulses of one kind, at bounded memory. */
final class WriteStream {

    /** What the timers of the instruments resolve, in s ("B2900A Series Data Sheet"). */
    private static final double TIME_RESOLUTION = 1e-6;

    private final String operation;
    private final StreamedSample energies = new StreamedSample();
    private final StreamedSample widths = new StreamedSample();

    /**
     * Starts without pulses.
     *
     * @param operation such as {@code set}
     */
    WriteStream(String operation) {
        this.operation = operation;
    }

    void add(Write pulse) {
        energies.add(pulse.energy());
        widths.add(Math.rint(pulse.width() / TIME_RESOLUTION) * TIME_RESOLUTION);
    }

    List<Finding> findings() {
        return List.of(
                median(
                        "switching_energy_" + operation,
                        "J",
                        energies,
                        "V I t summed over the samples of a pulse, with measured V and I; what flows between the samples, such as"
                                + " while the device switches, is not in it"),
                median(
                        "pulse_width_" + operation,
                        "s",
                        widths,
                        "width of a pulse by the times of its samples, as it was applied"));
    }

    private static Finding median(String name, String unit, StreamedSample values, String definition) {
        String method = "median over the pulses: " + definition + "; 95 % interval from order statistics";
        Optional<Interval> interval = values.quantileInterval(0.5);
        if (interval.isEmpty()) {
            String reason = values.size() == 0 ? "no such pulse was sampled" : "too few pulses: " + values.size();
            return new Finding.Unresolved(name, unit, values.size(), reason, method);
        }
        return new Finding.Resolved(
                name,
                values.quantile(0.5),
                unit,
                interval.get().low(),
                interval.get().high(),
                values.size(),
                method);
    }
}
