package dev.crosspoint.analysis.pulse;

import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Moments;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many states of a device can be told apart: the most that can be picked so that neighbours lie at least
 * {@value #SEPARATION} standard deviations apart, of each pair the root mean square.
 *
 * @param count how many
 * @param fewest how many if the standard deviations are as large as the data allow
 * @param most how many if they are as small as the data allow
 */
public record DistinguishableLevels(int count, int fewest, int most) {

    /** Neighbours 3 standard deviations apart are mistaken for each other in 7 % of reads, by a threshold halfway. */
    public static final double SEPARATION = 3;

    /** What they are, for the methods of findings. */
    public static final String DEFINITION =
            "most states that can be picked so that neighbours lie at least 3 standard" + " deviations apart";

    /**
     * Returns the number of levels among states.
     *
     * @param means mean of each state, in any order
     * @param deviations standard deviation of each about its mean, in the unit of the means
     * @param degreesOfFreedom on how many independent deviations those rest, at least 1
     */
    public static DistinguishableLevels of(double[] means, double[] deviations, int degreesOfFreedom) {
        Interval factors = new Moments(degreesOfFreedom + 1L, 0, 1).standardDeviationInterval();
        return new DistinguishableLevels(
                count(means, deviations, 1),
                count(means, deviations, factors.high()),
                count(means, deviations, factors.low()));
    }

    private static int count(double[] means, double[] deviations, double factor) {
        int[] ascending = IntStream.range(0, means.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> means[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int picked = 1;
        int last = ascending[0];
        for (int next : Arrays.copyOfRange(ascending, 1, ascending.length)) {
            double deviation = Math.hypot(deviations[last], deviations[next]) / Math.sqrt(2);
            if (means[next] - means[last] >= SEPARATION * factor * deviation && means[next] > means[last]) {
                picked++;
                last = next;
            }
        }
        return picked;
    }
}
