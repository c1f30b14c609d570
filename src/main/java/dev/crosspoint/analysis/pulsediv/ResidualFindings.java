package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.Condition.Choice;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Moments;
import java.util.List;

/** What the correction leaves where no current should be: in the open-circuit run itself, and at 0 V. */
final class ResidualFindings {

    private static final String NAME = "displacement_residual";
    private static final String OPEN_CIRCUIT =
            "root mean square over the pulses of the open-circuit run: mean current of the plateau of each, less that of"
                    + " all others of its level";
    private static final String BASE_LEVEL =
            "mean current at 0 V after the pulses, from the start of the plateau on, offset and displacement subtracted";

    private ResidualFindings() {}

    static List<Finding> of(Correction correction, BaseLevel base) {
        return List.of(
                openCircuit(correction).under(List.of(new Choice("measured", "open-circuit"))),
                baseLevel(correction, base)
                        .under(List.of(
                                new Choice("measured", "base-level"), new Choice("displacement", correction.word()))));
    }

    private static Finding openCircuit(Correction correction) {
        if (correction instanceof Correction.Uncorrected uncorrected) {
            return new Finding.Unresolved(NAME, "A", 0, "uncorrected: " + uncorrected.reason(), OPEN_CIRCUIT);
        }
        Moments plateaus = correction
                .displacement()
                .flatMap(open -> open.traces().pulse(Operation.SET))
                .map(AverageTrace::plateaus)
                .orElseThrow();
        long n = plateaus.n();
        if (n < 2) {
            return new Finding.Unresolved(
                    NAME, "A", n, "the open-circuit run has one potentiating pulse only", OPEN_CIRCUIT);
        }
        // What is left of pulse k is n/(n-1) times its distance from the mean of all.
        double factor = Math.sqrt((double) n / (n - 1));
        Interval spread = plateaus.standardDeviationInterval();
        return new Finding.Resolved(
                NAME,
                factor * plateaus.standardDeviation(),
                "A",
                factor * spread.low(),
                factor * spread.high(),
                n,
                OPEN_CIRCUIT + "; potentiating pulses; 95 % interval by the chi-squared distribution");
    }

    private static Finding baseLevel(Correction correction, BaseLevel base) {
        if (base.gaps() == 0) {
            return new Finding.Unresolved(
                    NAME, "A", 0, "no gap between pulses reaches beyond the start of the plateau", BASE_LEVEL);
        }
        Interval interval = base.interval();
        return new Finding.Resolved(
                NAME,
                base.mean(),
                "A",
                interval,
                base.gaps(),
                (correction instanceof Correction.Uncorrected
                                ? BASE_LEVEL.replace("offset and displacement subtracted", "offset subtracted")
                                : BASE_LEVEL)
                        + "; 95 % interval from noise");
    }
}
