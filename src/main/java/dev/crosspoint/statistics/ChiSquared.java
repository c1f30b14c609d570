package dev.crosspoint.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pearson's statistic of observed and expected numbers in bins that leave at least 5 expected in each.
 *
 * <p>With censored observations the observed numbers are the steps of their {@link KaplanMeier} curve times the number
 * of observations. The parameters come from the values, not from the numbers in the bins, so for complete observations
 * the statistic lies between χ² with {@link #degreesOfFreedom} and with as many more as there are parameters (Chernoff
 * and Lehmann, Ann. Math. Stat. 1954, 25, 579); the p-value of {@link GoodnessOfFit} needs neither.
 *
 * @param edges between the bins, ascending, each belonging to the bin below; the outermost bins are open
 */
public record ChiSquared(List<Double> edges) implements FitStatistic {

    private static final double SMALLEST_EXPECTATION = 5;

    public ChiSquared {
        edges = List.copyOf(edges);
        if (edges.isEmpty()) {
            throw new IllegalArgumentException("there are at least 2 bins, so at least 1 edge");
        }
    }

    /**
     * Returns the statistic for bins with these edges, merged with the next where less than 5 are expected. Edges that
     * only censored observations reach are left out. Unresolved if one bin is left.
     *
     * @param edges between the wanted bins, in any order, in the unit of the values
     */
    public static Estimate<ChiSquared> of(DistributionFit fit, Observations observations, double... edges) {
        double last = KaplanMeier.of(observations).last();
        double needed = SMALLEST_EXPECTATION / observations.size();
        List<Double> kept = new ArrayList<>();
        double from = 0;
        for (double edge : Arrays.stream(edges).sorted().toArray()) {
            double to = fit.probability(edge);
            if (edge < last && to - from >= needed && 1 - to >= needed) {
                kept.add(edge);
                from = to;
            }
        }
        return kept.isEmpty()
                ? new Estimate.Unresolved<>("fewer than 2 bins have 5 expected observations")
                : new Estimate.Resolved<>(new ChiSquared(kept));
    }

    @Override
    public double distance(DistributionFit fit, KaplanMeier observed) {
        double sum = 0;
        double fittedBelow = 0;
        double observedBelow = 0;
        for (int i = 0; i <= edges.size(); i++) {
            boolean open = i == edges.size();
            double fitted = open ? 1 : fit.probability(edges.get(i));
            double seen = open ? 1 : 1 - observed.survival(edges.get(i));
            double expected = fitted - fittedBelow;
            double difference = seen - observedBelow - expected;
            sum += difference == 0 ? 0 : difference * difference / expected;
            fittedBelow = fitted;
            observedBelow = seen;
        }
        return observed.size() * sum;
    }

    /** Returns the number of bins less 1 and less the number of fitted parameters. */
    public int degreesOfFreedom(DistributionFit fit) {
        return edges.size() - fit.parameters().size();
    }
}
