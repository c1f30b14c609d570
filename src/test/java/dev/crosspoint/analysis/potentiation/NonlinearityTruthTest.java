package dev.crosspoint.analysis.potentiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.DistinguishableLevels;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Moments;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the analysis finds against what the synapse is made of: bias and coverage of the 95 % intervals. */
class NonlinearityTruthTest {

    private static final int RUNS = 500;

    private static SeriesFindings found(SyntheticSynapse synapse, Direction direction, int cycles) {
        SeriesSummary summary = new SeriesSummary(direction, SyntheticSynapse.PULSES);
        for (int cycle = 1; cycle <= cycles; cycle++) {
            summary.add(synapse.series(cycle, direction));
        }
        return new SeriesFindings(summary);
    }

    private static List<Finding.Resolved> runs(LongFunction<Finding> run) {
        List<Finding.Resolved> findings = new ArrayList<>();
        for (long seed = 0; seed < RUNS; seed++) {
            findings.add((Finding.Resolved) run.apply(seed));
        }
        return findings;
    }

    private static void assertTruth(List<Finding.Resolved> findings, double truth, double percent) {
        Moments moments = Sample.of(
                        findings.stream().mapToDouble(Finding.Resolved::value).toArray())
                .moments();
        assertThat(moments.mean())
                .isCloseTo(truth, withinPercentage(percent))
                .isCloseTo(truth, within(moments.standardDeviation()));
        assertThat(coverage(findings, truth)).isBetween(0.90, 0.98);
    }

    private static double coverage(List<Finding.Resolved> findings, double truth) {
        return findings.stream()
                .mapToDouble(one -> new Interval(one.low(), one.high()).contains(truth) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "POTENTIATION, 15, 1e-6, 0.5e-6",
        "DEPRESSION, 15, 1e-6, 0.5e-6",
        "POTENTIATION, 40, 0, 1e-6",
        "DEPRESSION, -20, 0, 1e-6"
    })
    void nonlinearityIsFoundOverTheCycles(
            Direction direction, double nonlinearity, double updateNoise, double readNoise) {
        assertTruth(
                runs(seed -> found(new SyntheticSynapse(seed, nonlinearity, updateNoise, readNoise), direction, 8)
                        .nonlinearity()),
                nonlinearity,
                5);
    }

    @Test
    void aSingleCycleKnowsTheNoiseOfItsReads() {
        assertTruth(
                runs(seed -> found(new SyntheticSynapse(seed, 20, 0, 1e-6), Direction.POTENTIATION, 1)
                        .nonlinearity()),
                20,
                5);
    }

    @Test
    void ratioAndUpdateAreFoundOverTheCycles() {
        double ratio = SyntheticSynapse.HIGH / SyntheticSynapse.LOW;
        double update = (SyntheticSynapse.HIGH - SyntheticSynapse.LOW) / SyntheticSynapse.PULSES;
        List<SeriesFindings> runs = IntStream.range(0, RUNS)
                .mapToObj(seed -> found(new SyntheticSynapse(seed, 15, 1e-6, 0.5e-6), Direction.POTENTIATION, 8))
                .toList();
        assertTruth(
                runs.stream()
                        .map(run -> (Finding.Resolved) run.conductanceRatio())
                        .toList(),
                ratio,
                5);
        assertTruth(
                runs.stream()
                        .map(run -> (Finding.Resolved) run.updatePerPulse())
                        .toList(),
                update,
                5);
    }

    @Test
    void equalStepsAreNotTakenForANonlinearity() {
        List<SeriesFindings> runs = IntStream.range(0, RUNS)
                .mapToObj(seed -> found(new SyntheticSynapse(seed, 1e9, 0, 1e-6), Direction.POTENTIATION, 6))
                .toList();
        assertThat(coverage(
                        runs.stream()
                                .map(run -> (Finding.Resolved) run.curvature())
                                .toList(),
                        0))
                .isBetween(0.90, 0.98);
        long resolved = runs.stream()
                .filter(run -> run.nonlinearity() instanceof Finding.Resolved)
                .count();
        assertThat(resolved / (double) RUNS).isBetween(0.02, 0.10);
    }

    /** Where pulses differ, all states of a cycle are off together; where reads are noisy, each by itself. */
    @ParameterizedTest
    @CsvSource({"1e-6, 0.2e-6", "0.1e-6, 2e-6"})
    void levelsAreNotPromisedThatNoiseDoesNotLeave(double updateNoise, double readNoise) {
        SyntheticSynapse truth = new SyntheticSynapse(0, 20, updateNoise, readNoise);
        int states = SyntheticSynapse.PULSES + 1;
        int levels = DistinguishableLevels.of(
                        IntStream.range(0, states)
                                .mapToDouble(n -> truth.mean(Direction.POTENTIATION, n))
                                .toArray(),
                        IntStream.range(0, states).mapToDouble(truth::deviation).toArray(),
                        1)
                .count();
        List<Finding.Resolved> findings =
                runs(seed -> found(new SyntheticSynapse(seed, 20, updateNoise, readNoise), Direction.POTENTIATION, 10)
                        .levels());
        Moments moments = Sample.of(
                        findings.stream().mapToDouble(Finding.Resolved::value).toArray())
                .moments();
        assertThat(moments.mean()).isCloseTo(levels, within(Math.max(1, moments.standardDeviation())));
        assertThat(coverage(findings, levels)).isGreaterThanOrEqualTo(0.95);
    }
}
