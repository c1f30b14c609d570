package dev.crosspoint.analysis.writeverify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Moments;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the analysis finds against what made-up attempts are drawn from: bias and coverage of the 95 % intervals. */
class LadderTruthTest {

    private static final int RUNS = 500;
    private static final int LEVELS = 16;
    private static final double SPACING = 4e-6;

    private interface Scatter {
        double of(SplittableRandom random);
    }

    private static List<Attempt> attempts(long seed, int repeats, double chance, Scatter scatter) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Attempt> attempts = new ArrayList<>();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            for (int level = 1; level <= LEVELS; level++) {
                double target = 20e-6 + SPACING * (level - 1);
                // The first level is far away: a ladder begins where the one before ended.
                double pulses = (level == 1 ? 30 : 5) * (0.5 + random.nextDouble());
                attempts.add(new Attempt(
                        attempts.size() + 1L,
                        repeat,
                        level,
                        target,
                        target - SPACING / 4,
                        target + SPACING / 4,
                        random.nextDouble() < chance,
                        Math.round(pulses),
                        target + SPACING * scatter.of(random),
                        pulses * 1e-9));
            }
        }
        return attempts;
    }

    private static LadderFindings found(List<Attempt> attempts) {
        return new LadderFindings(new Ladder(attempts));
    }

    private static void assertTruth(
            ToDoubleFunction<Finding.Resolved> error,
            int repeats,
            Scatter scatter,
            Function<LadderFindings, Finding> finding) {
        double[] errors = new double[RUNS];
        int covered = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Finding.Resolved found = (Finding.Resolved) finding.apply(found(attempts(seed, repeats, 0.98, scatter)));
            errors[seed] = error.applyAsDouble(found);
            double truth = found.value() - errors[seed];
            covered += new Interval(found.low(), found.high()).contains(truth) ? 1 : 0;
        }
        Moments moments = Sample.of(errors).moments();
        assertThat(moments.mean()).isCloseTo(0, within(moments.standardDeviation()));
        assertThat(covered / (double) RUNS).isBetween(0.90, 0.98);
    }

    @ParameterizedTest
    @CsvSource({"5, 0.15", "10, 0.15", "10, 0.4"})
    void normalSpreadOfALevelIsFound(int repeats, double deviation) {
        assertTruth(
                found -> found.value() - deviation,
                repeats,
                random -> 0.1 + deviation * random.nextGaussian(),
                LadderFindings::spread);
    }

    /** What is accepted is cut off at both ends, so levels are not normally distributed. */
    @Test
    void spreadCutOffAtBothEndsIsFound() {
        double deviation = 0.5 / Math.sqrt(12);
        Scatter uniform = random -> 0.5 * random.nextDouble() - 0.25;
        assertTruth(found -> found.value() - deviation, 10, uniform, LadderFindings::spread);
        assertTruth(found -> found.value() - deviation, 10, uniform, LadderFindings::error);
    }

    @Test
    void pulsesAndEnergyAreFoundAlthoughLevelsDiffer() {
        double pulses = (30 + 5.0 * (LEVELS - 1)) / LEVELS;
        assertTruth(found -> found.value() - pulses, 6, random -> 0, LadderFindings::pulses);
        assertTruth(found -> found.value() - pulses * 1e-9, 6, random -> 0, LadderFindings::energy);
    }

    @Test
    void successIsFound() {
        int covered = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Finding.Resolved found = (Finding.Resolved)
                    found(attempts(seed, 10, 0.9, random -> 0)).success();
            covered += new Interval(found.low(), found.high()).contains(0.9) ? 1 : 0;
        }
        assertThat(covered / (double) RUNS).isBetween(0.90, 0.98);
    }

    @Test
    void levelsThatOverlapAreNotCountedTwice() {
        Finding.Resolved narrow = (Finding.Resolved)
                found(attempts(1, 10, 1, r -> 0.15 * r.nextGaussian())).levels();
        Finding.Resolved wide = (Finding.Resolved)
                found(attempts(1, 10, 1, r -> 0.6 * r.nextGaussian())).levels();
        assertThat(narrow.value()).isEqualTo(LEVELS);
        assertThat(wide.value()).isLessThanOrEqualTo(LEVELS / 2.0 + 1);
    }

    @Test
    void whatOneRepeatCannotTellIsNotClaimed() {
        List<Attempt> once = attempts(1, 1, 1, random -> 0.1 * random.nextGaussian());
        assertThat(found(once).spread()).isInstanceOf(Finding.Unresolved.class);
        assertThat(found(once).levels()).isInstanceOf(Finding.Unresolved.class);
        assertThat(found(once).error()).isInstanceOf(Finding.Resolved.class);
    }

    @Test
    void nothingReachedIsSaidSo() {
        List<Attempt> none = attempts(1, 3, 0, random -> 0);
        assertThat(((Finding.Resolved) found(none).success()).value()).isZero();
        assertThat(found(none).findings().subList(1, 6)).allMatch(Finding.Unresolved.class::isInstance);
    }
}
