package dev.crosspoint.analysis.endurance;

import dev.crosspoint.statistics.StreamedSample;
import java.util.OptionalDouble;

/** What must be known of all cycles before any of them can be judged: the noise, and where both states lie. */
final class FirstPass {

    /** States that are no further apart than this, best against best, have no middle that tells them apart. */
    private static final double LEAST_RATIO = 2;

    private static final double BEST = 0.95;

    private final StreamedSample zeros = new StreamedSample();
    private final StreamedSample lowResistance = new StreamedSample();
    private final StreamedSample highResistance = new StreamedSample();

    void add(Cycle cycle) {
        cycle.zero().ifPresent(zeros::add);
        cycle.lowResistance().ifPresent(lowResistance::add);
        cycle.highResistance().ifPresent(highResistance::add);
    }

    /** Returns the noise floor. */
    Floor floor() {
        return Floor.of(zeros);
    }

    /**
     * Returns the conductance in S halfway, on a logarithmic scale, between the states at their best, which a device that failed in
     * most of its cycles still showed; empty if it never showed two states.
     */
    OptionalDouble middle() {
        if (lowResistance.size() == 0 || highResistance.size() == 0) {
            return OptionalDouble.empty();
        }
        double high = lowResistance.quantile(BEST);
        double low = Math.max(highResistance.quantile(1 - BEST), floor().conductance());
        return low > 0 && high > LEAST_RATIO * low ? OptionalDouble.of(Math.sqrt(high * low)) : OptionalDouble.empty();
    }
}
