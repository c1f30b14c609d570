package dev.crosspoint.analysis.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Interval;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against switches whose retention is lognormal, with the published 125 ms as median. */
class LossTimesTest {

    private static final double MEDIAN = 0.125;
    private static final double SPREAD = 0.45;

    /** A run of {@code repeats}, probed every {@code spacing} s for {@code watched} s. */
    private static Finding run(int repeats, double spacing, double watched, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LossTimes times = new LossTimes(Criterion.HALF);
        LossFinder finder = new LossFinder(Optional.empty());
        int probes = (int) Math.floor(watched / spacing);
        for (int repeat = 1; repeat <= repeats; repeat++) {
            double lifetime = MEDIAN * Math.exp(SPREAD * random.nextGaussian());
            double[] time = new double[probes];
            double[] conductance = new double[probes];
            double[] error = new double[probes];
            for (int i = 0; i < probes; i++) {
                time[i] = (i + 1) * spacing;
                conductance[i] = (time[i] <= lifetime ? 1e-5 : 1e-9) + 1e-8 * random.nextGaussian();
                error[i] = 1e-8;
            }
            if (lifetime > spacing) {
                times.add(finder.find(Criterion.HALF, new Trace(repeat, time, conductance, error)));
            }
        }
        return times.finding();
    }

    @ParameterizedTest
    @CsvSource({"40, 0.005, 1", "40, 0.005, 0.15", "5, 0.005, 1", "100, 0.02, 0.2"})
    void theMedianIsUnbiasedAndItsIntervalHoldsTheTruth(int repeats, double spacing, double watched) {
        int seeds = 500;
        int held = 0;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Finding.Resolved found = (Finding.Resolved) run(repeats, spacing, watched, seed);
            double deviation = Math.log(found.value() / MEDIAN);
            sum += deviation;
            squares += deviation * deviation;
            held += found.low() <= MEDIAN && MEDIAN <= found.high() ? 1 : 0;
        }
        double bias = sum / seeds;
        assertThat(Math.abs(bias)).isLessThan(Math.sqrt(squares / seeds - bias * bias) / 2);
        assertThat(held / (double) seeds).isBetween(0.9, 0.985);
    }

    @Test
    void noiseThatHidesTheThresholdInSomeRepeatsDoesNotMoveTheTimes() {
        double noise = 3e-9;
        LossFinder finder = new LossFinder(Optional.of(new OffState(1e-9, new Interval(0.9e-9, 1.1e-9), 1000)));
        SplittableRandom random = new SplittableRandom(1);
        LossTimes times = new LossTimes(Criterion.TWICE_OFF);
        int probes = 45;
        for (int repeat = 1; repeat <= 400; repeat++) {
            double[] time = new double[probes];
            double[] conductance = new double[probes];
            double[] error = new double[probes];
            for (int i = 0; i < probes; i++) {
                time[i] = (i + 1) * 0.005;
                conductance[i] = (time[i] <= MEDIAN ? 1e-5 : 1e-9) + noise * random.nextGaussian();
                error[i] = noise;
            }
            times.add(finder.find(Criterion.TWICE_OFF, new Trace(repeat, time, conductance, error)));
        }
        Finding.Resolved found = (Finding.Resolved) times.finding();
        assertThat(found.n()).isBetween(20L, 380L);
        assertThat(found.value()).isBetween(MEDIAN, MEDIAN + 0.015);
        assertThat(found.method()).contains("the noise hides the threshold");
    }

    @Test
    void aSingleRepeatHasTheIntervalOfItsProbes() {
        Finding.Resolved found = (Finding.Resolved) run(1, 0.02, 1, 3);
        assertThat(found.high() - found.low()).isBetween(0.0199, 0.0201);
        assertThat(found.method()).contains("spread between repeats unknown");
    }

    @Test
    void repeatsThatAllKeepTheirStateGiveABoundAndNoTime() {
        assertThat(run(10, 0.001, 0.01, 1))
                .isInstanceOfSatisfying(
                        Finding.Unresolved.class,
                        none -> assertThat(none.reason()).contains("above 10.0 ms in 10 of 10 repeats"));
    }

    @Test
    void timesWithinOneProbeAreNoMoreExactThanItsDistance() {
        LossTimes times = new LossTimes(Criterion.HALF);
        for (int i = 0; i < 10; i++) {
            times.add(new Loss.Lost(1.5, 1, 2, 1));
        }
        Finding.Resolved found = (Finding.Resolved) times.finding();
        assertThat(found.low()).isEqualTo(1);
        assertThat(found.high()).isEqualTo(2);
    }
}
