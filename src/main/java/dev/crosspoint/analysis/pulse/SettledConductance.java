package dev.crosspoint.analysis.pulse;

import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/**
 * The conductance at a level: mean current over mean voltage of the second half of its samples, where the charging of the cables
 * has faded.
 *
 * @param value the conductance in S
 * @param standardError from the scatter of the samples, in S; NaN if there is only one
 */
public record SettledConductance(double value, double standardError) {

    /** What it is, for the methods of findings. */
    public static final String DEFINITION = "mean current over mean voltage of the second half of each read";

    /** Returns the conductance; empty if a settled sample cannot be trusted, so that it is not known. */
    public static Optional<SettledConductance> of(SampledLevel level) {
        int from = level.samples() / 2;
        if (!IntStream.range(from, level.samples()).allMatch(level::isOk)) {
            return Optional.empty();
        }
        StreamingStatistics currents = new StreamingStatistics();
        double voltages = 0;
        for (int i = from; i < level.samples(); i++) {
            currents.addValue(level.current()[i]);
            voltages += Double.isNaN(level.voltage()[i]) ? level.sourced() : level.voltage()[i];
        }
        double voltage = voltages / currents.getN();
        double error = currents.getN() < 2
                ? Double.NaN
                : currents.getStandardDeviation() / Math.sqrt(currents.getN()) / Math.abs(voltage);
        return Optional.of(new SettledConductance(currents.getMean() / voltage, error));
    }
}
