package dev.crosspoint.analysis.potentiation;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.DistinguishableLevels;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Estimate;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Moments;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The findings of one direction. */
final class SeriesFindings {

    private static final String MODEL =
            "A of G(n) = G_start + (G_end - G_start)(1 - e^(-n/A))/(1 - e^(-N/A)), in pulses,"
                    + " by least squares on the mean curve over the cycles; positive: large steps first";

    private final SeriesSummary series;
    private final Estimate<UpdateCurve> estimate;
    private final Optional<Interval> overCycles;

    SeriesFindings(SeriesSummary series) {
        this.series = series;
        this.estimate = series.curve();
        this.overCycles = curve().flatMap(curve -> series.interval(curve, UpdateCurve::curvature));
    }

    /** Returns the series that the findings are of. */
    SeriesSummary series() {
        return series;
    }

    /** Returns the fitted curve, where there is one. */
    Optional<UpdateCurve> curve() {
        return estimate.value();
    }

    /** Returns A in pulses; not resolved if equal steps cannot be ruled out, for then A has no bounds. */
    Finding nonlinearity() {
        String name = "nonlinearity_" + series.direction().word();
        if (!(estimate instanceof Estimate.Resolved<UpdateCurve> resolved)) {
            return absent(name, "1", MODEL);
        }
        UpdateCurve curve = resolved.result();
        Interval curvature = curvatureInterval(curve);
        if (curvature.contains(0) || curve.curvature() == 0) {
            String reason = "steps are equal within the uncertainty: N/A = "
                    + SiFormat.withInterval(curve.curvature(), curvature.low(), curvature.high(), "1")
                    + " for N = " + series.pulses() + ", and A is beyond all bounds where N/A is 0";
            return new Finding.Unresolved(name, "1", series.count(), reason, MODEL);
        }
        return new Finding.Resolved(
                name,
                series.pulses() / curve.curvature(),
                "1",
                series.pulses() / curvature.high(),
                series.pulses() / curvature.low(),
                series.count(),
                MODEL + "; " + intervalMethod());
    }

    /** Returns N/A, which is 0 for equal steps. */
    Finding curvature() {
        return onCurve(
                "curvature",
                "1",
                "N/A of the fit; 0: equal steps, positive: large steps first",
                UpdateCurve::curvature,
                curve -> Optional.of(curvatureInterval(curve)));
    }

    /** Returns the share of the variance that the curve explains. */
    Finding rSquared() {
        return onCurve(
                "r_squared",
                "1",
                "share of the variance of the mean curve that the fit explains",
                UpdateCurve::rSquared,
                // On the logarithm of what is left unexplained, so that no interval goes beyond 1.
                curve -> series.interval(curve, one -> Math.log(1 - one.rSquared()))
                        .map(Interval::exp)
                        .map(left -> new Interval(1 - left.high(), 1 - left.low())));
    }

    /** Returns the largest over the smallest conductance of the curve; not resolved if the smallest may be 0. */
    Finding conductanceRatio() {
        String name = "conductance_ratio";
        String definition = "G_max/G_min of the fitted curve";
        if (curve().filter(this::mayFallToZero).isPresent()) {
            return new Finding.Unresolved(
                    name, "1", series.count(), "the smaller conductance is not above 0 within its noise", definition);
        }
        return onCurve(
                name,
                "1",
                definition,
                curve -> Math.exp(logRatio(curve)),
                curve -> series.interval(curve, SeriesFindings::logRatio).map(Interval::exp));
    }

    /** Returns the smaller conductance at the ends of the curve, in S. */
    Finding smallestConductance() {
        ToDoubleFunction<UpdateCurve> smaller = curve -> Math.min(curve.start(), curve.end());
        return onCurve(
                "conductance_min",
                "S",
                "smaller end of the fitted curve, before the first or after the last pulse",
                smaller,
                curve -> series.interval(curve, smaller));
    }

    /** Returns the larger conductance at the ends of the curve, in S. */
    Finding largestConductance() {
        ToDoubleFunction<UpdateCurve> larger = curve -> Math.max(curve.start(), curve.end());
        return onCurve(
                "conductance_max",
                "S",
                "larger end of the fitted curve, before the first or after the last pulse",
                larger,
                curve -> series.interval(curve, larger));
    }

    private boolean mayFallToZero(UpdateCurve curve) {
        ToDoubleFunction<UpdateCurve> smaller = one -> Math.min(one.start(), one.end());
        Interval interval = series.interval(curve, smaller)
                .orElse(Interval.ofStandardError(smaller.applyAsDouble(curve), curve.residualDeviation()));
        return interval.low() <= 0;
    }

    private static double logRatio(UpdateCurve curve) {
        return Math.abs(Math.log(curve.end() / curve.start()));
    }

    /** Returns the mean change of the conductance by a pulse, in S. */
    Finding updatePerPulse() {
        ToDoubleFunction<UpdateCurve> update = curve -> (curve.end() - curve.start()) / curve.pulses();
        return onCurve(
                "update_per_pulse",
                "S",
                "mean change by a pulse, (G_end - G_start)/N of the fitted curve",
                update,
                curve -> series.interval(curve, update));
    }

    /** Returns how many states can be told apart. */
    Finding levels() {
        String method = DistinguishableLevels.DEFINITION + ", among the conductances after 0 to N pulses; "
                + (series.count() > 1
                        ? "standard deviation over the cycles, which holds noise of the reads as well, pooled over a tenth"
                                + " of the pulses on either side; 95 % interval from that of the deviation, as if all"
                                + " pulses of a cycle shared one"
                        : "standard deviation about the fitted curve, because one cycle does not tell how cycles differ");
        if (!(estimate instanceof Estimate.Resolved<UpdateCurve> resolved)) {
            return absent("levels", "1", method);
        }
        DistinguishableLevels levels = series.levels(resolved.result());
        return new Finding.Resolved(
                "levels", levels.count(), "1", levels.fewest(), levels.most(), series.count(), method);
    }

    /** Returns by how much the conductance after equally many pulses differs from cycle to cycle, in S. */
    Finding cycleToCycleSpread() {
        return spread(
                "cycle_to_cycle_spread",
                series.cycleToCycleSpread(),
                "standard deviation over the cycles of the conductance after equally many pulses");
    }

    /** Returns by how much the change by a pulse differs from cycle to cycle, in S. */
    Finding updateSpread() {
        return spread(
                "update_spread",
                series.updateSpread(),
                "standard deviation over the cycles of the change by the same pulse, noise of two reads included");
    }

    /** Returns the noise of a read, in S. */
    Finding readNoise() {
        String method =
                "standard error of a conductance from the scatter of its samples, root mean square over the reads;"
                        + " 95 % interval by chi-squared, a degree of freedom for each read";
        long reads = series.readsWithError();
        if (reads < 2) {
            return new Finding.Unresolved(
                    "read_noise", "S", reads, "needs reads of at least 2 samples in their second half", method);
        }
        double noise = series.readNoise();
        Interval interval = new Moments(reads + 1, 0, noise).standardDeviationInterval();
        return new Finding.Resolved("read_noise", noise, "S", interval, reads, method);
    }

    private Finding spread(String name, double deviation, String definition) {
        String method = definition + ", root mean square over the pulses";
        if (series.count() < 2) {
            return new Finding.Unresolved(
                    name, "S", series.count(), "needs at least 2 whole cycles, there is " + series.count(), method);
        }
        Interval interval = series.spreadInterval(deviation);
        return new Finding.Resolved(
                name,
                deviation,
                "S",
                interval,
                series.count(),
                method + "; 95 % interval by chi-squared, as if all pulses of a cycle shared one deviation");
    }

    /** Returns the 95 % interval of the curvature: over the cycles, or for a single one from the scatter about the curve. */
    Interval curvatureInterval(UpdateCurve curve) {
        return overCycles.orElse(curve.curvatureInterval());
    }

    private Finding onCurve(
            String name,
            String unit,
            String definition,
            ToDoubleFunction<UpdateCurve> value,
            Function<UpdateCurve, Optional<Interval>> interval) {
        if (!(estimate instanceof Estimate.Resolved<UpdateCurve> resolved)) {
            return absent(name, unit, definition);
        }
        UpdateCurve curve = resolved.result();
        Optional<Interval> found = interval.apply(curve);
        return new Finding.Resolved(
                name,
                value.applyAsDouble(curve),
                unit,
                found.map(Interval::low).orElse(Double.NaN),
                found.map(Interval::high).orElse(Double.NaN),
                series.count(),
                definition + "; " + (found.isPresent() ? intervalMethod() : "no interval from so few cycles"));
    }

    private Finding absent(String name, String unit, String method) {
        String reason = estimate instanceof Estimate.Unresolved<UpdateCurve> none ? none.reason() : "";
        return new Finding.Unresolved(name, unit, series.count(), reason, method);
    }

    private String intervalMethod() {
        return overCycles.isPresent()
                ? "95 % interval by leaving out cycles (jackknife)"
                : "95 % interval from the scatter about the curve, first-order correlation of neighbours included, but not"
                        + " how cycles differ";
    }
}
