package dev.crosspoint.analysis.pulsediv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known currents under displacement and noise, 500 times: what is found is not biased, and the intervals hold what they say. */
class PulsedIvTruthTest {
    private static final int SEEDS = 500;
    private static final double FIRST = 0.1e-9;
    private static final double GROWTH = 1.67;
    private static final double NOISE = 13e-12;
    private static final double OFFSET = 30e-12;
    private static final double VOLT_SECONDS = SyntheticTrain.LEVEL * SyntheticTrain.WIDTH;

    private static List<AnalysisResult> results;

    @BeforeAll
    static void analyse() {
        results = analysed(seed -> SyntheticTrain.corrected(
                train(GROWTH).run(2 * seed, 1).run(),
                train(GROWTH).open(2 * seed + 1, 1).run()));
    }

    private static SyntheticTrain train(double growth) {
        return new SyntheticTrain(SyntheticTrain.growing(FIRST, growth, 4))
                .noise(NOISE, OFFSET)
                .displacement(10e-9, 2e-3);
    }

    private static List<AnalysisResult> analysed(LongFunction<AnalysisResult> analysis) {
        List<AnalysisResult> analysed = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            analysed.add(analysis.apply(seed));
        }
        return analysed;
    }

    private static void assertTruth(List<AnalysisResult> analysed, double truth, String name, String... conditions) {
        double sum = 0;
        double halfWidths = 0;
        int covered = 0;
        for (AnalysisResult result : analysed) {
            Finding.Resolved found = SyntheticTrain.resolved(result, name, conditions);
            sum += found.value();
            halfWidths += (found.high() - found.low()) / 2;
            covered += found.low() <= truth && truth <= found.high() ? 1 : 0;
        }
        double standardError = halfWidths / analysed.size() / 1.96;
        assertThat(Math.abs(sum / analysed.size() - truth))
                .as("bias of %s against %s", name, standardError)
                .isLessThan(0.2 * standardError);
        assertThat((double) covered / analysed.size())
                .as("coverage of %s", name)
                .isBetween(0.90, 0.98);
    }

    @Test
    void currents() {
        assertTruth(results, FIRST, "epsc_first");
        assertTruth(results, FIRST * Math.pow(GROWTH, 3), "epsc_last");
    }

    @Test
    void ratios() {
        assertTruth(results, Math.pow(GROWTH, 3), "epsc_ratio");
        assertTruth(results, GROWTH, "epsc_second_ratio");
    }

    @ParameterizedTest
    @CsvSource({"mean", "integral"})
    void energiesOfPulses(String formula) {
        assertTruth(results, VOLT_SECONDS * FIRST, "pulse_energy_first", formula);
        assertTruth(results, VOLT_SECONDS * FIRST * GROWTH, "pulse_energy_second", formula);
    }

    @Test
    void energyThatDoublesTheCurrentInBothConventions() {
        double first = VOLT_SECONDS * FIRST;
        assertTruth(results, first * (1 + GROWTH), "doubling_energy", "excluding");
        assertTruth(results, first * (1 + GROWTH + GROWTH * GROWTH), "doubling_energy", "including");
    }

    @Test
    void meansAndRatiosOverRepeatedTrains() {
        List<AnalysisResult> repeated = analysed(seed -> SyntheticTrain.corrected(
                train(GROWTH).run(2 * seed, 3).run(),
                train(GROWTH).open(2 * seed + 1, 1).run()));
        assertTruth(repeated, FIRST, "epsc_first");
        assertTruth(repeated, Math.pow(GROWTH, 3), "epsc_ratio");
        assertTruth(repeated, VOLT_SECONDS * FIRST * (1 + GROWTH), "doubling_energy", "excluding");
    }

    @Test
    void aPulseThatMayOrMayNotHaveDoubledTheCurrentLeavesBothEnergiesWithinTheInterval() {
        double truth = VOLT_SECONDS * FIRST * (1 + 1.99);
        List<AnalysisResult> unclear = analysed(seed -> SyntheticTrain.corrected(
                train(1.99).run(2 * seed, 1).run(),
                train(1.99).open(2 * seed + 1, 1).run()));
        long covered = unclear.stream()
                .map(result -> SyntheticTrain.resolved(result, "doubling_energy", "excluding"))
                .filter(found -> found.low() <= truth && truth <= found.high())
                .count();
        assertThat((double) covered / SEEDS).isGreaterThan(0.90);
    }
}
