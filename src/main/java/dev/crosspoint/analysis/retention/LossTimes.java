package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.CensoredSample;
import dev.crosspoint.statistics.DistributionFamily;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.Estimate;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.MaximumLikelihood;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When the repeats met one criterion. */
final class LossTimes {

    /** So many repeats bracket a median by order statistics. */
    private static final int LEAST_FOR_MEDIAN = 6;

    private static final DistributionFamily CENSORED_FAMILY = DistributionFamily.LOGNORMAL;

    private final Criterion criterion;
    private final List<Loss.Lost> lost = new ArrayList<>();
    private final List<Double> kept = new ArrayList<>();
    private int unknown;
    private String reason = "no repeat could be watched";

    LossTimes(Criterion criterion) {
        this.criterion = criterion;
    }

    Criterion criterion() {
        return criterion;
    }

    void add(Loss loss) {
        if (loss instanceof Loss.Lost at) {
            lost.add(at);
        } else if (loss instanceof Loss.Kept until) {
            kept.add(until.until());
        } else if (loss instanceof Loss.Unknown why) {
            unknown++;
            reason = why.reason();
        }
    }

    /** Returns the times in s, those of repeats that were watched in vain as bounds. */
    CensoredSample sample() {
        return CensoredSample.of(events(), values(kept));
    }

    /** Returns the number of repeats that met the criterion. */
    int losses() {
        return lost.size();
    }

    /** Returns the usual time as a finding. */
    Finding finding() {
        return usual().under(criterion.conditions());
    }

    /** Returns the longest time as a finding; nothing of a single repeat. */
    Optional<Finding> longest() {
        if (lost.size() + kept.size() < 2 || criterion == Criterion.PLATEAU) {
            return Optional.empty();
        }
        String name = "retention_time_longest";
        String method =
                "longest of the repeats, " + criterion.definition() + "; bounds are the probes before and after";
        Finding finding = kept.isEmpty()
                ? lost.stream()
                        .max((a, b) -> Double.compare(a.time(), b.time()))
                        .<Finding>map(at ->
                                new Finding.Resolved(name, at.time(), "s", at.low(), at.high(), lost.size(), method))
                        .orElseThrow()
                : new Finding.Unresolved(name, "s", lost.size(), watchedInVain(), method);
        return Optional.of(finding.under(criterion.conditions()));
    }

    private Finding usual() {
        int n = lost.size();
        if (n == 0) {
            return unresolved(kept.isEmpty() ? reason : watchedInVain());
        }
        if (n == 1 && kept.isEmpty()) {
            Loss.Lost at = lost.get(0);
            return resolved(
                    at.time(),
                    new Interval(at.low(), at.high()),
                    "one repeat: ",
                    "interval from the spacing of the probes and the noise alone, spread between repeats unknown");
        }
        if (!kept.isEmpty()) {
            return censored();
        }
        return n < LEAST_FOR_MEDIAN ? geometricMean() : median();
    }

    private Finding median() {
        Sample sample = Sample.of(events());
        return resolved(
                sample.median(),
                spaced(sample.quantileInterval(0.5).orElseThrow()),
                "median of " + lost.size() + " repeats: ",
                "95 % interval from order statistics" + spacingInWords());
    }

    private Finding geometricMean() {
        Sample logarithms = Sample.of(Arrays.stream(events()).map(Math::log).toArray());
        return resolved(
                Math.exp(logarithms.moments().mean()),
                spaced(logarithms.moments().meanInterval().exp()),
                "log-mean of " + lost.size() + " repeats: ",
                "95 % interval by Student's t on logarithms" + spacingInWords());
    }

    private Finding censored() {
        Estimate<DistributionFit> fit = MaximumLikelihood.fit(CENSORED_FAMILY, sample());
        if (fit instanceof Estimate.Unresolved<DistributionFit> none) {
            return unresolved(watchedInVain() + "; " + none.reason());
        }
        DistributionFit fitted = fit.value().orElseThrow();
        return resolved(
                fitted.median(),
                spaced(fitted.medianInterval()),
                "median of the " + CENSORED_FAMILY.label() + " distribution fitted to " + lost.size() + " losses and "
                        + kept.size() + " repeats watched in vain: ",
                "95 % interval from the observed information" + spacingInWords());
    }

    /** Times that spread less than the probes are apart may all be wrong in the same way. */
    private Interval spaced(Interval interval) {
        return spreadIsHidden() ? interval.widenedBy(spacing() / 2) : interval;
    }

    private String spacingInWords() {
        return spreadIsHidden() ? ", and half of the time between probes" : "";
    }

    private boolean spreadIsHidden() {
        return lost.size() < 2 || Sample.of(events()).moments().standardDeviation() < spacing();
    }

    private double spacing() {
        return Sample.of(lost.stream().mapToDouble(Loss.Lost::spacing).toArray())
                .median();
    }

    private String watchedInVain() {
        int watched = kept.size() + lost.size();
        return "above " + SiFormat.value(kept.stream().mapToDouble(v -> v).min().orElseThrow(), "s", 3)
                + (watched == 1 ? "" : " in " + kept.size() + " of " + watched + " repeats");
    }

    private Finding resolved(double value, Interval interval, String over, String how) {
        return new Finding.Resolved(
                criterion.findingName(),
                value,
                "s",
                Math.max(0, interval.low()),
                interval.high(),
                lost.size(),
                over + criterion.definition() + "; " + how
                        + (unknown > 0 ? "; " + unknown + " repeats left out: " + reason : ""));
    }

    private Finding unresolved(String why) {
        return new Finding.Unresolved(criterion.findingName(), "s", lost.size(), why, criterion.definition());
    }

    private double[] events() {
        return lost.stream().mapToDouble(Loss.Lost::time).toArray();
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(v -> v).toArray();
    }
}
