package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Estimate;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.WeightedLine;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The activation energy of retention, t = t0 exp(E/kT): the slope of ln t against 1/kT.
 *
 * @param points the times
 * @param line ln(t/1 s) against 1/kT in 1/eV, so that the slope is in eV
 */
record ArrheniusFit(List<ArrheniusPoint> points, WeightedLine line) {

    /** Fits the times; unresolved unless there are two temperatures. */
    static Estimate<ArrheniusFit> of(List<ArrheniusPoint> points) {
        Estimate<WeightedLine> line = WeightedLine.fit(
                column(points, ArrheniusPoint::inverseEnergy),
                column(points, point -> Math.log(point.time())),
                column(points, ArrheniusPoint::relativeError));
        return line.value()
                .<Estimate<ArrheniusFit>>map(fitted -> new Estimate.Resolved<>(new ArrheniusFit(points, fitted)))
                .orElseGet(() -> new Estimate.Unresolved<>("retention times at fewer than 2 temperatures"));
    }

    /** Returns the activation energy in eV. */
    double energy() {
        return line.slope();
    }

    /** Returns the retention time in s on the line at a temperature of 1/kT in 1/eV. */
    double timeAt(double inverseEnergy) {
        return Math.exp(line.at(inverseEnergy));
    }

    /** Returns the activation energy as a finding. */
    Finding finding(Criterion criterion) {
        Interval interval = line.slopeInterval();
        return new Finding.Resolved(
                        "activation_energy",
                        energy(),
                        "eV",
                        interval,
                        points.size(),
                        "slope of ln t against 1/kT, weighted by the intervals of the times (" + criterion.definition()
                                + "); 95 % interval from "
                                + (line.isExplained()
                                        ? "those"
                                        : String.format(
                                                Locale.ROOT,
                                                "the scatter about the line, χ² = %.3g for %d points",
                                                line.chiSquared(),
                                                line.n())))
                .under(criterion.conditions());
    }

    static double[] column(List<ArrheniusPoint> points, ToDoubleFunction<ArrheniusPoint> value) {
        return points.stream().mapToDouble(value).toArray();
    }
}
