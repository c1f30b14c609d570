package dev.crosspoint.replay.comparison;

import dev.crosspoint.analysis.Finding;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One finding of a run and the finding of the same name and conditions of another.
 *
 * @param recorded that of the first run, if it has one
 * @param replayed that of the second run, if it has one; at least one of them is there
 * @param z the difference, replayed minus recorded, in its standard uncertainties; empty where it has none
 * @param verdict what follows from it
 * @param reason why nothing follows; empty where something does
 */
public record FindingComparison(
        Optional<Finding> recorded, Optional<Finding> replayed, OptionalDouble z, Verdict verdict, String reason) {

    /** Half the width of a 95 % interval of a normal distribution, in standard deviations. */
    static final double STANDARD_DEVIATIONS = 1.959963984540054;

    /**
     * Compares two findings of one name and unit.
     *
     * <p>The standard uncertainty of each is the arm of its 95 % interval that points to the other value, over 1.96: exact for
     * normal intervals, and fair to those that are longer on one side. With both independent, z is the difference over the
     * root of the sum of their squares.
     */
    public static FindingComparison of(Finding recorded, Finding replayed) {
        if (recorded instanceof Finding.Unresolved unresolved) {
            return unresolvable(recorded, replayed, "not resolved in the recorded run: " + unresolved.reason());
        }
        if (replayed instanceof Finding.Unresolved unresolved) {
            return unresolvable(recorded, replayed, "not resolved in the replay: " + unresolved.reason());
        }
        return of((Finding.Resolved) recorded, (Finding.Resolved) replayed);
    }

    private static FindingComparison of(Finding.Resolved recorded, Finding.Resolved replayed) {
        double difference = replayed.value() - recorded.value();
        if (difference == 0) {
            return compared(recorded, replayed, 0);
        }
        double recordedArm = armTowards(difference, recorded);
        double replayedArm = armTowards(-difference, replayed);
        double uncertainty = Math.hypot(recordedArm, replayedArm) / STANDARD_DEVIATIONS;
        if (!(recordedArm >= 0 && replayedArm >= 0 && uncertainty > 0) || Double.isInfinite(uncertainty)) {
            return unresolvable(recorded, replayed, "no interval on the side of the other value");
        }
        return compared(recorded, replayed, difference / uncertainty);
    }

    /** Returns how far the interval reaches beyond the value upwards or downwards; NaN where it does not hold the value. */
    private static double armTowards(double direction, Finding.Resolved finding) {
        double arm = direction > 0 ? finding.high() - finding.value() : finding.value() - finding.low();
        return arm >= 0 ? arm : Double.NaN;
    }

    private static FindingComparison compared(Finding recorded, Finding replayed, double z) {
        Verdict verdict = Math.abs(z) <= STANDARD_DEVIATIONS ? Verdict.CONSISTENT : Verdict.DIFFERS;
        return new FindingComparison(Optional.of(recorded), Optional.of(replayed), OptionalDouble.of(z), verdict, "");
    }

    private static FindingComparison unresolvable(Finding recorded, Finding replayed, String reason) {
        return new FindingComparison(
                Optional.of(recorded), Optional.of(replayed), OptionalDouble.empty(), Verdict.NOT_RESOLVABLE, reason);
    }

    /** Returns a finding that only the recorded run has. */
    static FindingComparison onlyRecorded(Finding recorded) {
        return new FindingComparison(
                Optional.of(recorded),
                Optional.empty(),
                OptionalDouble.empty(),
                Verdict.NOT_RESOLVABLE,
                "the replay has no such finding");
    }

    /** Returns a finding that only the replay has. */
    static FindingComparison onlyReplayed(Finding replayed) {
        return new FindingComparison(
                Optional.empty(),
                Optional.of(replayed),
                OptionalDouble.empty(),
                Verdict.NOT_RESOLVABLE,
                "the recorded run has no such finding");
    }

    /** Returns the finding that names this comparison. */
    public Finding finding() {
        return recorded.or(() -> replayed).orElseThrow();
    }
}
