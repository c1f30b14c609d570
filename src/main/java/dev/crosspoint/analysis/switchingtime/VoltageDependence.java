package dev.crosspoint.analysis.switchingtime;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Estimate;
import dev.crosspoint.statistics.ExponentialRegression;
import dev.crosspoint.statistics.ExponentialRegression.Group;
import dev.crosspoint.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the mean switching time depends on the magnitude of the voltage: τ₀ exp(−|V|/V₀), which a barrier lowered by the field
 * gives (Jo, Kim and Lu, Nano Lett. 2009, 9, 496), fitted to all trials at once.
 *
 * @param groups the times at each magnitude of the voltage
 * @param law the fit, or why there is none
 */
record VoltageDependence(List<Group> groups, Estimate<ExponentialRegression> law) {

    /** Below this probability the means do not follow the law. */
    private static final double SIGNIFICANCE = 0.05;

    private static final String METHOD =
            "mean switching time τ₀ exp(−|V|/V₀), by maximum likelihood for times without memory"
                    + " with censoring, from the trials at all amplitudes at once; 95 % interval from the scatter of the times, with"
                    + " memory or without";

    static VoltageDependence of(List<AmplitudeSummary> amplitudes) {
        List<Group> groups = amplitudes.stream()
                .map(amplitude -> new Group(Math.abs(amplitude.amplitude()), amplitude.times()))
                .toList();
        Estimate<ExponentialRegression> fit = ExponentialRegression.fit(groups);
        return new VoltageDependence(
                groups,
                fit.value()
                        .<Estimate<ExponentialRegression>>map(
                                found -> new Estimate.Resolved<>(found.withErrorsFromScatter(groups)))
                        .orElse(fit));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(List.of(tau0(), voltageScale()));
        lackOfFit()
                .ifPresent(p -> findings.add(new Finding.Resolved(
                        "switching_time_law_p",
                        p,
                        "1",
                        Double.NaN,
                        Double.NaN,
                        events(),
                        "p-value of the law τ₀ exp(−|V|/V₀): how often the means would lie as far from it if it held; deviance"
                                + " over the dispersion of the times at one amplitude, by the F distribution")));
        return findings;
    }

    private Finding tau0() {
        String name = "switching_time_tau0";
        if (law instanceof Estimate.Unresolved<ExponentialRegression> none) {
            return new Finding.Unresolved(name, "s", events(), none.reason(), METHOD);
        }
        ExponentialRegression fit = law.value().orElseThrow();
        Interval interval = fit.meanInterval(0);
        return new Finding.Resolved(name, fit.mean(0), "s", interval, events(), METHOD);
    }

    private Finding voltageScale() {
        String name = "switching_voltage_scale";
        if (law instanceof Estimate.Unresolved<ExponentialRegression> none) {
            return new Finding.Unresolved(name, "V", events(), none.reason(), METHOD);
        }
        ExponentialRegression fit = law.value().orElseThrow();
        Optional<Interval> slope = fit.eFoldInterval();
        if (slope.isEmpty() || fit.eFold() > 0) {
            String reason = fit.eFold() > 0 && slope.isPresent()
                    ? "switching takes longer at larger voltages"
                    : "the times do not tell whether switching takes shorter or longer at larger voltages";
            return new Finding.Unresolved(name, "V", events(), reason, METHOD);
        }
        return new Finding.Resolved(
                name, -fit.eFold(), "V", -slope.get().high(), -slope.get().low(), events(), METHOD);
    }

    /** Returns the probability that means lie as far from the law if it holds; empty if that cannot be told. */
    OptionalDouble lackOfFit() {
        return law.value().map(fit -> fit.lackOfFit(groups)).orElse(OptionalDouble.empty());
    }

    /** Returns what a reader of the findings must know. */
    Optional<String> remark() {
        OptionalDouble p = lackOfFit();
        return p.isPresent() && p.getAsDouble() < SIGNIFICANCE
                ? Optional.of(
                        "The mean switching times do not follow τ₀ exp(−|V|/V₀) within their errors (p = "
                                + String.format(Locale.ROOT, "%.2g", p.getAsDouble())
                                + "): τ₀ and V₀ describe the line through them, not a process, and depend on which amplitudes were taken.")
                : Optional.empty();
    }

    private long events() {
        return groups.stream().mapToLong(group -> group.times().events().length).sum();
    }
}
