package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.DecayFit;
import dev.crosspoint.statistics.DecayLaw;
import dev.crosspoint.statistics.Estimate;
import dev.crosspoint.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which law the mean decay follows.
 *
 * @param fits the fitted laws, best first
 * @param unresolved why the others could not be fitted
 */
record DecayModels(List<DecayFit> fits, List<String> unresolved) {

    /** A law is fitted to no more points than this, spread evenly over the probes. */
    private static final int MOST_POINTS = 2000;

    /** Fits the laws to a decay. */
    static DecayModels of(MeanDecay decay) {
        double[] times = thinned(decay.times());
        double[] means = thinned(decay.means());
        List<DecayFit> fits = new ArrayList<>();
        List<String> unresolved = new ArrayList<>();
        for (DecayLaw law : DecayLaw.values()) {
            Estimate<DecayFit> fit = DecayFit.fit(law, times, means);
            fit.value().ifPresent(fits::add);
            if (fit instanceof Estimate.Unresolved<DecayFit> none) {
                unresolved.add(none.reason());
            }
        }
        fits.sort(Comparator.comparingDouble(DecayFit::aic));
        return new DecayModels(List.copyOf(fits), List.copyOf(unresolved));
    }

    /** Returns for each law its parameters and how much worse it is than the best. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (DecayFit fit : fits) {
            List<Condition> model =
                    List.of(new Condition.Choice("model", fit.law().label()));
            findings.add(new Finding.Resolved(
                            "retention_decay_aic_difference",
                            fit.aic() - fits.get(0).aic(),
                            "1",
                            Double.NaN,
                            Double.NaN,
                            fit.n(),
                            "Akaike's information criterion less that of the better law; least squares on the mean of G/G0")
                    .under(model));
            for (int i = 1; i < fit.parameters().size(); i++) {
                Interval interval = fit.intervals().get(i);
                String name = fit.law().parameterNames().get(i);
                findings.add(new Finding.Resolved(
                                "retention_decay_" + name,
                                fit.parameters().get(i),
                                name.equals("time") ? "s" : "1",
                                interval,
                                fit.n(),
                                formula(fit.law())
                                        + " by least squares on the mean of G/G0; 95 % interval from the scatter of the"
                                        + " points about it")
                        .under(model));
            }
        }
        return findings;
    }

    /** Returns a law as a formula. */
    static String formula(DecayLaw law) {
        return switch (law) {
            case STRETCHED_EXPONENTIAL -> "A exp(−(t/τ)^β)";
            case POWER -> "A t^(−ν)";
        };
    }

    private static double[] thinned(double[] values) {
        int stride = Math.max(1, (values.length + MOST_POINTS - 1) / MOST_POINTS);
        double[] thinned = new double[(values.length + stride - 1) / stride];
        Arrays.setAll(thinned, i -> values[i * stride]);
        return thinned;
    }
}
