package dev.crosspoint.analysis.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.AnalyzedRun;
import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.PulseRows;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetentionSeriesAnalysisTest {

    private static final double BOLTZMANN = 8.617333262e-5;
    private static final double ENERGY = 1.013;
    private static final List<Condition> HALF = List.of(new Condition.Choice("criterion", "half"));

    private static AnalyzedRun run(double kelvin, Finding time) {
        PulseRows rows = new PulseRows();
        rows.start().put("protocol", "retention").putObject("bench").put("temperature_k", kelvin);
        return new AnalyzedRun(rows.run(), new AnalysisResult(List.of(time.under(HALF)), List.of(), List.of()));
    }

    private static AnalyzedRun run(double kelvin, double seconds, double relativeError) {
        double factor = Math.exp(1.96 * relativeError);
        return run(
                kelvin,
                new Finding.Resolved(
                        "retention_time", seconds, "s", seconds / factor, seconds * factor, 10, "made up"));
    }

    private static AnalysisResult analyzed(AnalyzedRun... runs) {
        return new RetentionSeriesAnalysis().analyze(List.of(runs)).orElseThrow();
    }

    private static Finding.Resolved energy(AnalysisResult result) {
        return (Finding.Resolved) result.findings().get(0);
    }

    /** The pair that Vishwanath et al., Mater. Horiz. 2024, 11, 2643, print. */
    @Test
    void thePublishedPairGivesItsOwnEnergyAndNotThePrintedOne() {
        AnalysisResult result = analyzed(run(363, 1200, 0.1), run(400, 60, 0.1));
        assertThat(energy(result).name()).isEqualTo("activation_energy");
        assertThat(energy(result).value()).isCloseTo(1.013, within(0.001));
        assertThat(energy(result).high() - energy(result).low())
                .isCloseTo(2 * 1.96 * 0.1 * Math.sqrt(2) / 2.957, within(1e-3));
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("0.18 eV") && remark.contains("1.013 eV"));
    }

    @Test
    void fiveTemperaturesWithNoisyTimesGiveTheEnergyWithoutBias() {
        double[] kelvins = {343, 358, 373, 388, 403};
        double sum = 0;
        double squares = 0;
        int held = 0;
        int near = 0;
        int seeds = 500;
        for (int seed = 0; seed < seeds; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<AnalyzedRun> runs = new ArrayList<>();
            for (double kelvin : kelvins) {
                double time = 1200 * Math.exp(ENERGY / BOLTZMANN * (1 / kelvin - 1 / 363.0));
                runs.add(run(kelvin, time * Math.exp(0.1 * random.nextGaussian()), 0.1));
            }
            Finding.Resolved found = energy(analyzed(runs.toArray(new AnalyzedRun[0])));
            double deviation = found.value() - ENERGY;
            sum += deviation;
            squares += deviation * deviation;
            near += Math.abs(deviation) < 0.05 ? 1 : 0;
            held += found.low() <= ENERGY && ENERGY <= found.high() ? 1 : 0;
        }
        double spread = Math.sqrt(squares / seeds);
        assertThat(Math.abs(sum / seeds)).isLessThan(3 * spread / Math.sqrt(seeds));
        assertThat(1.96 * spread).isLessThan(0.053);
        assertThat(near / (double) seeds).isGreaterThan(0.93);
        assertThat(held / (double) seeds).isBetween(0.9, 0.98);
    }

    @Test
    void runsThatKeptTheirStateAreNamedAndNotGuessed() {
        AnalysisResult result = analyzed(
                run(300, new Finding.Unresolved("retention_time", "s", 0, "above 100 ks", "made up")),
                run(363, 1200, 0.1),
                run(400, 60, 0.1));
        assertThat(energy(result).n()).isEqualTo(2);
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("300.0 K") && remark.contains("above 100 ks"));
    }

    @Test
    void oneResolvedTemperatureGivesNoEnergy() {
        AnalysisResult result = analyzed(
                run(300, new Finding.Unresolved("retention_time", "s", 0, "above 100 ks", "made up")),
                run(363, 1200, 0.1));
        assertThat(result.findings()).singleElement().isInstanceOf(Finding.Unresolved.class);
        assertThat(result.figures()).isEmpty();
    }

    @Test
    void runsAtOneTemperatureOrOfOtherProtocolsAreNotItsBusiness() {
        assertThat(new RetentionSeriesAnalysis().analyze(List.of(run(363, 1200, 0.1), run(363, 1100, 0.1))))
                .isEmpty();
        PulseRows sweep = new PulseRows();
        sweep.start().put("protocol", "iv-sweep").putObject("bench").put("temperature_k", 400);
        AnalyzedRun other = new AnalyzedRun(sweep.run(), new AnalysisResult(List.of(), List.of(), List.of()));
        assertThat(new RetentionSeriesAnalysis().analyze(List.of(run(363, 1200, 0.1), other)))
                .isEmpty();
    }
}
