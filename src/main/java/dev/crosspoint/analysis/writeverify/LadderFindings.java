package dev.crosspoint.analysis.writeverify;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.DistinguishableLevels;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Moments;
import dev.crosspoint.statistics.Proportion;
import dev.crosspoint.statistics.Sample;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How surely, how fast and how exactly the targets were reached. */
final class LadderFindings {

    private static final String NONE_REACHED = "no target was reached";
    private static final String OVER_REPEATS = "; 95 % interval by leaving out repeats of the ladder (jackknife)";

    private final Ladder ladder;
    private final List<Attempt> measured;

    LadderFindings(Ladder ladder) {
        this.ladder = ladder;
        this.measured = ladder.measured();
    }

    List<Finding> findings() {
        return List.of(success(), pulses(), spread(), error(), levels(), energy());
    }

    /** Returns how many of the targets that were tried were reached. */
    Finding success() {
        String method = "targets reached over targets tried; Wilson's 95 % interval, as if all had the same chance";
        int tried = ladder.attempts().size();
        if (tried == 0) {
            return new Finding.Unresolved("success_fraction", "1", 0, "no target was tried to its end", method);
        }
        long reached = ladder.attempts().stream().filter(Attempt::reached).count();
        Proportion proportion = new Proportion(reached, tried);
        Interval interval = proportion.interval();
        return new Finding.Resolved("success_fraction", proportion.value(), "1", interval, tried, method);
    }

    /** Returns how many pulses it took to reach a target. */
    Finding pulses() {
        List<Attempt> reached =
                ladder.attempts().stream().filter(Attempt::reached).toList();
        return mean(
                "pulses_to_converge",
                "1",
                reached,
                Attempt::pulses,
                "mean number of pulses of the targets that were reached",
                NONE_REACHED);
    }

    /** Returns the energy of the pulses that it took to reach a target, in J. */
    Finding energy() {
        List<Attempt> known = ladder.attempts().stream()
                .filter(attempt -> attempt.reached() && Double.isFinite(attempt.energy()))
                .toList();
        String none = ladder.attempts().stream().anyMatch(Attempt::reached)
                ? "a current went beyond its range in every attempt, so that its energy is not known"
                : NONE_REACHED;
        return mean(
                "write_energy",
                "J",
                known,
                Attempt::energy,
                "mean over the targets that were reached of the sum over their pulses of the integral of voltage times"
                        + " current, reads left out",
                none);
    }

    /** Returns how much the conductances of one level differ, in parts of the distance between levels. */
    Finding spread() {
        String method =
                "standard deviation over the repeats of the conductance of one target, in parts of the distance to"
                        + " the nearest other, pooled over the targets; of a read that nothing was decided from";
        if (!ladder.hasSpacing()) {
            return new Finding.Unresolved("level_spread", "1", measured.size(), "there is one target only", method);
        }
        if (degreesOfFreedom(measured) == 0) {
            return new Finding.Unresolved(
                    "level_spread", "1", measured.size(), "no target was reached in two repeats", method);
        }
        Optional<Interval> interval = ladder.interval(measured, chosen -> Math.log(pooledDeviation(chosen)));
        return resolved("level_spread", pooledDeviation(measured), interval.map(Interval::exp), method);
    }

    /** Returns how far the conductances lie from their targets, in parts of the distance between levels. */
    Finding error() {
        String method =
                "root mean square distance of the conductances from their targets, in parts of the distance to the"
                        + " nearest other target; of a read that nothing was decided from";
        if (!ladder.hasSpacing() || measured.isEmpty()) {
            return new Finding.Unresolved(
                    "level_error",
                    "1",
                    measured.size(),
                    measured.isEmpty() ? NONE_REACHED : "there is one target only",
                    method);
        }
        Optional<Interval> interval = ladder.interval(measured, chosen -> Math.log(error(chosen)));
        return resolved("level_error", error(measured), interval.map(Interval::exp), method);
    }

    private double error(List<Attempt> chosen) {
        return Math.sqrt(chosen.stream()
                .mapToDouble(attempt -> Math.pow(ladder.deviation(attempt), 2))
                .average()
                .orElse(Double.NaN));
    }

    /** Returns how many of the targets can be told apart. */
    Finding levels() {
        String method = DistinguishableLevels.DEFINITION
                + ", among the mean conductances of the targets that were reached, so never more than those;"
                + " standard deviation over the repeats, pooled over the targets; 95 % interval from that of the deviation"
                + " by chi-squared";
        int freedom = degreesOfFreedom(measured);
        if (!ladder.hasSpacing() || freedom == 0) {
            return new Finding.Unresolved(
                    "levels", "1", measured.size(), "no two targets were reached in two repeats", method);
        }
        Collection<List<Attempt>> levels = Ladder.byLevel(measured).values();
        double pooled = pooledDeviation(measured);
        DistinguishableLevels found = DistinguishableLevels.of(
                levels.stream()
                        .mapToDouble(
                                level -> moments(level, Attempt::conductance).mean())
                        .toArray(),
                levels.stream()
                        .mapToDouble(level -> pooled * ladder.spacing(level.get(0)))
                        .toArray(),
                freedom);
        return new Finding.Resolved(
                "levels", found.count(), "1", found.fewest(), found.most(), measured.size(), method);
    }

    private static int degreesOfFreedom(List<Attempt> chosen) {
        return chosen.size() - Ladder.byLevel(chosen).size();
    }

    /** Returns the standard deviation within levels, in parts of the spacing; NaN if no level has two conductances. */
    private double pooledDeviation(List<Attempt> chosen) {
        double squares = 0;
        for (List<Attempt> level : Ladder.byLevel(chosen).values()) {
            double mean = moments(level, ladder::deviation).mean();
            for (Attempt attempt : level) {
                squares += Math.pow(ladder.deviation(attempt) - mean, 2);
            }
        }
        return Math.sqrt(squares / degreesOfFreedom(chosen));
    }

    private static Moments moments(List<Attempt> attempts, ToDoubleFunction<Attempt> value) {
        return Sample.of(attempts.stream().mapToDouble(value).toArray()).moments();
    }

    /** Returns a mean over attempts, with its interval over repeats, or for a single repeat over the attempts. */
    private Finding mean(
            String name,
            String unit,
            List<Attempt> chosen,
            ToDoubleFunction<Attempt> value,
            String definition,
            String none) {
        if (chosen.isEmpty()) {
            return new Finding.Unresolved(name, unit, 0, none, definition);
        }
        Moments moments = moments(chosen, value);
        Optional<Interval> overRepeats =
                ladder.interval(chosen, some -> moments(some, value).mean());
        Optional<Interval> interval =
                overRepeats.or(() -> moments.n() > 1 ? Optional.of(moments.meanInterval()) : Optional.empty());
        return new Finding.Resolved(
                name,
                moments.mean(),
                unit,
                interval.map(Interval::low).orElse(Double.NaN),
                interval.map(Interval::high).orElse(Double.NaN),
                moments.n(),
                definition
                        + (overRepeats.isPresent()
                                ? OVER_REPEATS
                                : "; 95 % interval by Student's t over the targets, because there is one repeat"));
    }

    private Finding resolved(String name, double value, Optional<Interval> interval, String method) {
        return new Finding.Resolved(
                name,
                value,
                "1",
                interval.map(Interval::low).orElse(Double.NaN),
                interval.map(Interval::high).orElse(Double.NaN),
                measured.size(),
                method + (interval.isPresent() ? OVER_REPEATS : "; no interval from so few repeats"));
    }
}
