package dev.crosspoint.analysis.pulsediv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.PulseRows;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an artefact a hundred times as large as the current of interest does to it. */
class DisplacementTest {
    private static final double[] EPSCS = SyntheticTrain.growing(0.1e-9, 1.67, 6);

    private static SyntheticTrain train(double decay) {
        return new SyntheticTrain(EPSCS).noise(5e-12, 40e-12).displacement(10e-9, decay);
    }

    @Test
    void anArtefactThatLastsIntoThePlateauIsTakenOut() {
        PulseRows run = train(8e-3).run(1, 1);
        Finding.Resolved wrong = SyntheticTrain.resolved(SyntheticTrain.uncorrected(run.run()), "epsc_first");
        Finding.Resolved right = SyntheticTrain.resolved(
                SyntheticTrain.corrected(run.run(), train(8e-3).open(2, 1).run()), "epsc_first");
        assertThat(wrong.value()).isGreaterThan(0.5e-9);
        assertThat(wrong.method()).contains("uncorrected");
        assertThat(right.value()).isCloseTo(0.1e-9, within(5e-12));
        assertThat(right.high() - right.low()).isLessThan(10e-12);
    }

    @Test
    void edgesThatMissEachOtherByPartOfASampleAreBroughtTogether() {
        AnalysisResult result = SyntheticTrain.corrected(
                train(5e-3).shifted(0.4).run(1, 1).run(), train(5e-3).open(2, 3).run());
        assertThat(SyntheticTrain.resolved(result, "epsc_first").value()).isCloseTo(0.1e-9, within(5e-12));
        assertThat(result.remarks()).anyMatch(remark -> remark.matches(".* moved by (3[6-9]|4[0-4])0.*"));
        Finding.Resolved base = SyntheticTrain.resolved(result, "displacement_residual", "base-level");
        assertThat(Math.abs(base.value())).isLessThan(3e-12);
    }

    @Test
    void noiseIsNotTakenForAShiftWhereThereIsNoArtefact() {
        SyntheticTrain flat = new SyntheticTrain(EPSCS).noise(13e-12, 0);
        for (long seed = 0; seed < 50; seed++) {
            AnalysisResult result = SyntheticTrain.corrected(
                    flat.run(seed, 1).run(), flat.open(1000 + seed, 1).run());
            assertThat(result.remarks()).anyMatch(remark -> remark.contains("not moved"));
        }
    }

    @Test
    void anOpenCircuitCarriesNoEpscAndGivesBackTheChargeOfItsEdges() {
        int zeroWithin = 0;
        int balanced = 0;
        double rising = 0;
        for (long seed = 0; seed < 200; seed++) {
            // 0.35 ms: over before the plateau and before the end of the gap.
            AnalysisResult result =
                    SyntheticTrain.uncorrected(train(0.35e-3).open(seed, 1).run());
            Finding.Resolved epsc = SyntheticTrain.resolved(result, "epsc_first");
            Finding.Resolved both = SyntheticTrain.resolved(result, "displacement_charge", "both");
            zeroWithin += epsc.low() <= 0 && 0 <= epsc.high() ? 1 : 0;
            balanced += both.low() <= 0 && 0 <= both.high() ? 1 : 0;
            rising += SyntheticTrain.resolved(result, "displacement_charge", "rising")
                    .value();
            assertThat(SyntheticTrain.finding(result, "doubling_energy")).isInstanceOf(Finding.Unresolved.class);
        }
        assertThat(zeroWithin).isBetween(180, 196);
        assertThat(balanced).isBetween(180, 197);
        assertThat(rising / 200)
                .isCloseTo(10e-9 * 1e-3 * Math.exp(-1 / 0.35) / (1 - Math.exp(-1 / 0.35)), within(1e-14));
    }

    @Test
    void theResidualOfTheOpenCircuitItselfIsThatOfItsNoise() {
        AnalysisResult result = SyntheticTrain.corrected(
                train(2e-3).run(1, 1).run(), train(2e-3).open(2, 20).run());
        Finding.Resolved residual = SyntheticTrain.resolved(result, "displacement_residual", "open-circuit");
        // 50 samples of a plateau and 100 of a baseline, 5 pA each.
        assertThat(residual.value()).isCloseTo(5e-12 * Math.sqrt(1.0 / 50 + 1.0 / 100), within(0.15e-12));
        assertThat(residual.low()).isLessThan(residual.value());
    }

    @ParameterizedTest
    @CsvSource({
        "potentiation.level, 0.2, another potentiation.level: 0.2 V",
        "potentiation.width, 0.08, another potentiation.width: 80 ms",
        "sampling.interval, 2e-3, another sampling.interval: 2 ms",
        "sampling.current-range, 1e-6, another sampling.current-range: 1 µA",
        "depression.level, -0.1, another depression.level: -0.1 V",
    })
    void aReferenceTakenOtherwiseIsNotSubtracted(String parameter, double value, String reason) {
        PulseRows open = train(2e-3).open(2, 1).with(parameter, value, "");
        assertUncorrected(SyntheticTrain.corrected(train(2e-3).run(1, 1).run(), open.run()), reason);
    }

    @Test
    void aReferenceWithADeviceIsNotSubtracted() {
        AnalysisResult result = SyntheticTrain.corrected(
                train(2e-3).run(1, 1).run(), train(2e-3).run(2, 1).run());
        assertUncorrected(result, "device synapse, not of lifted probes");
    }

    @Test
    void aReferenceOfAnotherProtocolOrWithoutAPulseIsNotSubtracted() {
        PulseRows other = train(2e-3).open(2, 1);
        other.start().put("protocol", "iv-sweep");
        assertUncorrected(SyntheticTrain.corrected(train(2e-3).run(1, 1).run(), other.run()), "a run of iv-sweep");
        assertUncorrected(
                SyntheticTrain.corrected(
                        train(2e-3).run(1, 1).run(), train(2e-3).open(2, 0).run()),
                "no whole pulse of 0.1 V");
    }

    @Test
    void aReferenceThatIsNotThereIsNamedWithItsPlace(@TempDir Path nowhere) {
        PulseRows run = train(2e-3)
                .run(1, 1)
                .with("reference", nowhere.resolve("open-run").toString());
        assertUncorrected(SyntheticTrain.uncorrected(run.run()), nowhere.resolve("open-run") + " is no run");
    }

    private static void assertUncorrected(AnalysisResult result, String reason) {
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("uncorrected") && remark.contains(reason));
        assertThat(SyntheticTrain.finding(result, "epsc_first").conditionsText())
                .contains("uncorrected");
        assertThat(SyntheticTrain.finding(result, "displacement_residual"))
                .isInstanceOfSatisfying(
                        Finding.Unresolved.class,
                        finding -> assertThat(finding.reason()).contains(reason));
    }
}
