package dev.crosspoint.statistics;

/**
 * How often something happened when it could.
 *
 * @param successes how often it did
 * @param trials how often it could, at least once
 */
public record Proportion(long successes, long trials) {

    private static final double Z = Interval.ofStandardError(0, 1).high();

    public Proportion {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "a proportion is of at least 1 trial, not " + successes + " of " + trials);
        }
    }

    /** Returns successes over trials. */
    public double value() {
        return (double) successes / trials;
    }

    /** Returns Wilson's 95 % interval of the probability of success (Wilson, JASA 1927, 22, 209). */
    public Interval interval() {
        double n = trials;
        double p = value();
        double shrinkage = 1 + Z * Z / n;
        double center = (p + Z * Z / (2 * n)) / shrinkage;
        double halfWidth = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / shrinkage;
        // With all or none the end is the bound itself, but for rounding.
        double low = successes == 0 ? 0 : center - halfWidth;
        double high = successes == trials ? 1 : center + halfWidth;
        return new Interval(low, high);
    }
}
