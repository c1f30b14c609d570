package dev.crosspoint.analysis.writeverify;

import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Jackknife;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The targets of a run with their attempts. */
final class Ladder {

    /** Repeats are joined to at most this many blocks, which is enough for an interval. */
    private static final int MOST_BLOCKS = 32;

    private final List<Attempt> attempts;
    private final Map<Long, Double> distances = new TreeMap<>();

    Ladder(List<Attempt> attempts) {
        this.attempts = attempts;
        Map<Long, Double> targets = attempts.stream()
                .collect(Collectors.toMap(Attempt::level, Attempt::target, (one, same) -> one, TreeMap::new));
        double[] ascending = targets.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .toArray();
        targets.forEach((level, target) ->
                distanceToNearest(ascending, target).ifPresent(distance -> distances.put(level, distance)));
    }

    private static OptionalDouble distanceToNearest(double[] ascending, double target) {
        int index = Arrays.binarySearch(ascending, target);
        double below = index > 0 ? target - ascending[index - 1] : Double.POSITIVE_INFINITY;
        double above = index + 1 < ascending.length ? ascending[index + 1] - target : Double.POSITIVE_INFINITY;
        double nearest = Math.min(below, above);
        return Double.isInfinite(nearest) ? OptionalDouble.empty() : OptionalDouble.of(nearest);
    }

    List<Attempt> attempts() {
        return attempts;
    }

    /** Returns the attempts that reached their target and whose conductance is known. */
    List<Attempt> measured() {
        return attempts.stream().filter(Attempt::isMeasured).toList();
    }

    /** Returns the attempts of each level, by ascending number. */
    static Map<Long, List<Attempt>> byLevel(List<Attempt> attempts) {
        return attempts.stream().collect(Collectors.groupingBy(Attempt::level, TreeMap::new, Collectors.toList()));
    }

    /** Returns whether there are two targets, so that distances between them mean something. */
    boolean hasSpacing() {
        return !distances.isEmpty();
    }

    /** Returns the distance from an attempt's target to the nearest other, in S. */
    double spacing(Attempt attempt) {
        return distances.get(attempt.level());
    }

    /** Returns how far the conductance of an attempt lies from its target, in parts of the spacing. */
    double deviation(Attempt attempt) {
        return (attempt.conductance() - attempt.target()) / spacing(attempt);
    }

    /**
     * Returns the 95 % interval of what attempts tell, from how it changes without each repeat, or block of repeats where they are
     * many; empty with fewer than two repeats, or if it is not known without one of them.
     */
    Optional<Interval> interval(List<Attempt> chosen, ToDoubleFunction<List<Attempt>> statistic) {
        long repeats = chosen.stream().mapToLong(Attempt::repeat).max().orElse(0);
        long repeatsOfBlock = (repeats + MOST_BLOCKS - 1) / MOST_BLOCKS;
        Function<Attempt, Long> block = attempt -> (attempt.repeat() - 1) / repeatsOfBlock;
        Map<Long, List<Attempt>> blocks =
                chosen.stream().collect(Collectors.groupingBy(block, TreeMap::new, Collectors.toList()));
        if (blocks.size() < 2) {
            return Optional.empty();
        }
        List<Double> sizes = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        blocks.forEach((number, left) -> {
            sizes.add((double) left.size());
            without.add(statistic.applyAsDouble(chosen.stream()
                    .filter(attempt -> !block.apply(attempt).equals(number))
                    .toList()));
        });
        Jackknife jackknife = new Jackknife(toArray(sizes));
        return jackknife.interval(statistic.applyAsDouble(chosen), toArray(without));
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
