package dev.crosspoint.analysis.retention;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Finds when a trace met a criterion: at the first probe at or below its threshold whose next one is, too; for the plateau, after
 * the last probe above.
 */
final class LossFinder {

    /** Standard errors that hold 95 %. */
    private static final double SURE = new NormalDistribution().inverseCumulativeProbability(0.975);

    private final Optional<OffState> off;

    LossFinder(Optional<OffState> off) {
        this.off = off;
    }

    Loss find(Criterion criterion, Trace trace) {
        OptionalDouble threshold = criterion.threshold(trace.first(), off);
        if (threshold.isEmpty()) {
            return new Loss.Unknown(
                    off.isEmpty()
                            ? "the run has no probes before the first set, which would tell G_off"
                            : "the probes before the first set do not tell G_off from nothing");
        }
        if (!(threshold.getAsDouble() < trace.first())) {
            return new Loss.Unknown("the first probe already meets it");
        }
        int below = criterion == Criterion.PLATEAU
                ? afterLastAbove(trace, threshold.getAsDouble())
                : firstBelow(trace, threshold.getAsDouble());
        return below == trace.probes() ? new Loss.Kept(trace.last()) : lost(trace, below, threshold.getAsDouble());
    }

    private static int afterLastAbove(Trace trace, double threshold) {
        int after = trace.probes();
        while (after > 0 && trace.conductance()[after - 1] < threshold) {
            after--;
        }
        return after;
    }

    private static int firstBelow(Trace trace, double threshold) {
        int last = trace.probes() - 1;
        for (int i = 0; i <= last; i++) {
            if (trace.conductance()[i] <= threshold && (i == last || trace.conductance()[i + 1] <= threshold)) {
                return i;
            }
        }
        return last + 1;
    }

    private static Loss lost(Trace trace, int below, double threshold) {
        int surelyBelow = surelyBelow(trace, below, threshold);
        if (surelyBelow == trace.probes()) {
            // Watching ended at the very probe that may be the first one below; else it is the noise that does not
            // tell.
            return below == trace.probes() - 1
                    ? new Loss.Kept(surelyAbove(trace, below, threshold))
                    : new Loss.Unknown("the noise hides the threshold");
        }
        double before = below == 0 ? 0 : trace.time()[below - 1];
        double after = trace.time()[below];
        double time = before == 0 ? after / 2 : Math.sqrt(before * after);
        return new Loss.Lost(time, surelyAbove(trace, below, threshold), trace.time()[surelyBelow], after - before);
    }

    /** Returns the time of the last probe before {@code below} that noise alone does not explain above the threshold. */
    private static double surelyAbove(Trace trace, int below, double threshold) {
        for (int i = below - 1; i >= 0; i--) {
            if (trace.conductance()[i] - SURE * trace.error()[i] > threshold) {
                return trace.time()[i];
            }
        }
        return 0;
    }

    /** Returns from which probe on the mean of all since {@code below} is below the threshold by more than its noise. */
    private static int surelyBelow(Trace trace, int below, double threshold) {
        double sum = 0;
        double variance = 0;
        for (int i = below; i < trace.probes(); i++) {
            sum += trace.conductance()[i];
            variance += trace.error()[i] * trace.error()[i];
            int count = i - below + 1;
            if (sum / count + SURE * Math.sqrt(variance) / count < threshold) {
                return i;
            }
        }
        return trace.probes();
    }
}
