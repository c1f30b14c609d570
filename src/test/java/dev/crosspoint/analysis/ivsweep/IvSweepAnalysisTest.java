package dev.crosspoint.analysis.ivsweep;

import static dev.crosspoint.analysis.ivsweep.Gathered.analyze;
import static dev.crosspoint.analysis.ivsweep.Gathered.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.FindingsJson;
import dev.crosspoint.analysis.InMemoryRun.Row;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class IvSweepAnalysisTest {

    @Test
    void isFoundByItsProtocol() {
        assertThat(ServiceLoader.load(Analysis.class))
                .anyMatch(analysis -> analysis.protocol().equals("iv-sweep") && analysis instanceof IvSweepAnalysis);
    }

    @Test
    void bipolarRunHasTheAgreedNamesAndUnits() {
        AnalysisResult result = analyze(SyntheticDevice.bipolar(1).run(35));

        assertThat(result.findings())
                .extracting(finding -> finding.name() + " " + finding.unit())
                .contains(
                        "set_voltage V",
                        "reset_voltage V",
                        "set_voltage_sd V",
                        "reset_voltage_sd V",
                        "conductance_hrs S",
                        "conductance_lrs S",
                        "resistance_hrs ohm",
                        "resistance_lrs ohm",
                        "on_off_ratio 1")
                .doesNotHaveDuplicates();
        assertThat(result.findings())
                .filteredOn(Finding.Resolved.class::isInstance)
                .allSatisfy(finding -> {
                    Finding.Resolved resolved = (Finding.Resolved) finding;
                    assertThat(resolved.value()).isBetween(resolved.low(), resolved.high());
                });
    }

    @Test
    void volatileRunHasTheAgreedNamesAndUnits() {
        AnalysisResult result = analyze(SyntheticDevice.volatileSwitch(1).run(10));

        assertThat(result.findings())
                .extracting(finding -> finding.name() + " " + finding.unit())
                .contains(
                        "threshold_voltage_positive V",
                        "threshold_voltage_negative V",
                        "hold_voltage V",
                        "resistance_hrs ohm",
                        "resistance_lrs ohm",
                        "on_off_ratio 1")
                .doesNotHaveDuplicates();
        assertThat(resolved(result, "threshold_voltage_negative").value()).isNegative();
    }

    @Test
    void resistanceAndConductanceOfAStateAreReciprocal() {
        AnalysisResult result = analyze(SyntheticDevice.bipolar(2).run(20));

        var conductance = resolved(result, "conductance_hrs");
        var resistance = resolved(result, "resistance_hrs");
        assertThat(resistance.value() * conductance.value()).isCloseTo(1, within(1e-9));
        assertThat(resistance.low() * conductance.high()).isCloseTo(1, within(1e-9));
    }

    @Test
    void hysteresisAreaIsThatOfTheTwoLobes() {
        SyntheticDevice device = SyntheticDevice.bipolar(3);
        device.setSd = 0;
        device.resetSd = 0;
        device.lnSigmaOn = 0;
        device.noise = 0;

        // Triangles between both straight branches: G/2 V² up to the switch, but for the first step from 0 V.
        double expected = 5e-5 / 2 * (0.1175 * 0.1175 + 0.0975 * 0.0975);
        var area = resolved(analyze(device.run(1)), "hysteresis_area");
        assertThat(area.value()).isCloseTo(expected, within(0.005 * expected));
        assertThat(area.low()).isLessThan(5e-5 / 2 * (0.12 * 0.12 + 0.1 * 0.1));
        assertThat(area.unit()).isEqualTo("V·A");
    }

    @Test
    void ohmicThenChildInTheHighResistanceStateIsFound() {
        SyntheticDevice device = SyntheticDevice.bipolar(4);
        device.peak = 1.5;
        device.trough = -1.5;
        device.steps = 75;
        device.setMean = 0.96;
        device.setSd = 0.05;
        device.resetMean = -1.2;
        device.readVoltage = 0.1;
        device.conductanceOff = 3e-8;
        List<Row> rows = device.rows(20).stream()
                .map(row -> Math.abs(row.current()) < 1e-7 && row.leg() == 1 && row.sourced() > 0.3
                        ? new Row(
                                row.cycle(),
                                1,
                                row.sourced(),
                                row.measured(),
                                row.current() * row.sourced() / 0.3,
                                "ok")
                        : row)
                .toList();

        AnalysisResult result = analyze(device.asRun(rows));

        assertThat(resolved(result, "loglog_slope_hrs_1").value()).isCloseTo(1, within(0.05));
        assertThat(resolved(result, "loglog_slope_hrs_1").method()).startsWith("ohmic");
        assertThat(resolved(result, "loglog_slope_hrs_2").value()).isCloseTo(2, within(0.05));
        assertThat(resolved(result, "loglog_slope_hrs_2").method()).contains("Child");
        assertThat(resolved(result, "loglog_crossover_voltage_hrs_1").value()).isCloseTo(0.3, within(0.02));
        assertThat(resolved(result, "loglog_slope_lrs_1").value()).isCloseTo(1, within(0.01));
    }

    @Test
    void preferredDistributionOfTheSetVoltageComesWithItsGoodnessOfFit() {
        SyntheticDevice device = SyntheticDevice.bipolar(5);
        device.setSd = 0.015;

        AnalysisResult result = analyze(device.run(100));

        assertThat(result.findings())
                .filteredOn(finding -> finding.name().matches("set_voltage_(normal|lognormal|weibull)_.*"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.method())
                        .contains("preferred by AIC over")
                        .contains("Anderson–Darling")
                        .contains("bootstrap"));
    }

    @Test
    void spreadBelowTheStepsIsNotResolved() {
        SyntheticDevice device = SyntheticDevice.bipolar(6);
        device.setSd = 0.0001;
        device.setMean = 0.1225;

        AnalysisResult result = analyze(device.run(20));

        assertThat(Gathered.unresolved(result, "set_voltage_sd").reason()).startsWith("below 1.44 mV");
        assertThat(resolved(result, "set_voltage").high()
                        - resolved(result, "set_voltage").low())
                .isCloseTo(0.95 * 0.005, within(1e-9));
        assertThat(result.findings()).noneMatch(finding -> finding.name().startsWith("set_voltage_normal"));
    }

    @Test
    void theSameRunGivesTheSameFindingsForEver() {
        SyntheticDevice device = SyntheticDevice.bipolar(7);
        List<Row> rows = device.rows(35);

        assertThat(FindingsJson.of(analyze(device.asRun(rows)).findings()))
                .isEqualTo(FindingsJson.of(analyze(device.asRun(rows)).findings()));
    }
}
