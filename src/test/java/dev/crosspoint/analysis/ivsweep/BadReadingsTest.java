package dev.crosspoint.analysis.ivsweep;

import static dev.crosspoint.analysis.ivsweep.Gathered.analyze;
import static dev.crosspoint.analysis.ivsweep.Gathered.resolved;
import static dev.crosspoint.analysis.ivsweep.Gathered.unresolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.InMemoryRun;
import dev.crosspoint.analysis.InMemoryRun.Row;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that end early, readings that are no measurements, and settings that do not fit the sweep. */
class BadReadingsTest {

    @Test
    void runWithoutReadingsHasNoFindingsButSaysSo() {
        SyntheticDevice device = SyntheticDevice.bipolar(1);

        AnalysisResult result = analyze(device.asRun(List.of()));

        assertThat(result.remarks()).containsExactly("The run has no readings.");
        assertThat(result.figures()).isEmpty();
        assertThat(result.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding)
                        .isInstanceOfSatisfying(
                                Finding.Unresolved.class,
                                unresolved -> assertThat(unresolved.reason()).contains("the run has no readings")));
    }

    /** Every possible end of the second of two cycles: nothing is thrown, and the first cycle always counts. */
    @Test
    void runMayEndAtAnyReading() {
        for (SyntheticDevice device : List.of(SyntheticDevice.bipolar(2), SyntheticDevice.volatileSwitch(2))) {
            List<Row> rows = device.rows(2);
            for (int end = rows.size() / 2; end < rows.size(); end++) {
                var found = Gathered.overCycles(device.asRun(rows.subList(0, end)));
                Quantity voltage = device.isVolatile ? Quantity.THRESHOLD_VOLTAGE_POSITIVE : Quantity.SET_VOLTAGE;
                assertThat(found.get(voltage).n()).as("%d readings", end).isBetween(1L, 2L);
            }
        }
    }

    @Test
    void cycleCutBeforeItsSwitchIsNoCycleThatDidNotSwitch() {
        SyntheticDevice device = SyntheticDevice.bipolar(3);
        List<Row> rows = device.rows(3);
        int cycle = rows.size() / 3;

        AnalysisResult result = analyze(device.asRun(rows.subList(0, 2 * cycle + 10)));

        assertThat(resolved(result, "set_voltage").n()).isEqualTo(2);
        assertThat(result.remarks())
                .anyMatch(remark -> remark.startsWith("set_voltage, ")
                        && remark.contains(": 1 of 3")
                        && remark.contains("cycle ended before"))
                .anyMatch(remark -> remark.contains("reset_voltage")
                        && remark.contains(": 1 of 3")
                        && remark.contains("cycle ended before"))
                .noneMatch(remark -> remark.contains("no lasting change"));
    }

    @Test
    void switchInAPartialCycleCounts() {
        SyntheticDevice device = SyntheticDevice.bipolar(3);
        List<Row> rows = device.rows(3);
        int cycle = rows.size() / 3;

        AnalysisResult result = analyze(device.asRun(rows.subList(0, 2 * cycle + 60)));

        assertThat(resolved(result, "set_voltage").n()).isEqualTo(3);
        assertThat(resolved(result, "reset_voltage").n()).isEqualTo(2);
    }

    @Test
    void everythingBelowTheNoiseIsNotResolvedAndNotGuessed() {
        SyntheticDevice device = SyntheticDevice.bipolar(4);
        device.conductanceOff = 1e-13;
        device.conductanceOn = 1e-13;

        AnalysisResult result = analyze(device.run(5));

        assertThat(unresolved(result, "set_voltage").reason()).contains("no lasting change");
        assertThat(unresolved(result, "on_off_ratio").n()).isZero();
        assertThat(unresolved(result, "conductance").reason())
                .startsWith("below ")
                .contains("pS in cycles 1, 2, 3, 4, 5")
                .contains("three times the noise");
    }

    @Test
    void highResistanceBelowTheNoiseBoundsTheRatioFromBelow() {
        SyntheticDevice device = SyntheticDevice.bipolar(5);
        device.conductanceOff = 1e-12;

        AnalysisResult result = analyze(device.run(10));

        assertThat(resolved(result, "set_voltage").value()).isCloseTo(0.12, within(0.02));
        assertThat(unresolved(result, "conductance_hrs").reason())
                .startsWith("below ")
                .contains("pS");
        assertThat(unresolved(result, "resistance_hrs").reason())
                .startsWith("above ")
                .contains("GΩ");
        assertThat(unresolved(result, "on_off_ratio").reason()).startsWith("above ");
        assertThat(resolved(result, "conductance_lrs").value()).isCloseTo(5e-5, within(2e-5));
    }

    @Test
    void cyclesBelowTheNoiseAreCountedAsCensoredAloud() {
        AnalysisResult others = analyze(mostlyResolved(8, 0));
        AnalysisResult result = analyze(mostlyResolved(8, 4));

        Finding.Resolved conductance = resolved(result, "conductance_hrs");
        assertThat(conductance.n()).isEqualTo(12);
        assertThat(conductance.value())
                .isLessThan(resolved(others, "conductance_hrs").low());
        assertThat(conductance.method()).contains("over 12 cycles, of 4 of which only a bound is known");
        assertThat(resolved(result, "resistance_hrs").value())
                .isCloseTo(1 / conductance.value(), within(1e-6 / conductance.value()));
        assertThat(resolved(result, "conductance_hrs_sd_log10").n()).isEqualTo(12);
        assertThat(result.remarks())
                .anyMatch(remark -> remark.startsWith("conductance_hrs: 4 of 12")
                        && remark.contains("(cycles 9, 10, 11, 12); mean, spread and quantiles count them"));
    }

    @Test
    void moreCyclesBelowTheNoiseThanAboveLeaveNoMean() {
        AnalysisResult result = analyze(mostlyResolved(5, 6));

        assertThat(unresolved(result, "conductance_hrs").reason())
                .contains("in cycles 6, 7, 8, 9, 10, 11, too many beside 5 others to estimate a mean");
        assertThat(result.findings()).noneMatch(finding -> finding.name().startsWith("conductance_hrs_"));
    }

    @Test
    void ratioOfTwoStatesInTheNoiseIsNoConductance() {
        Outcome below = new Outcome.Bounded(1e-12);

        assertThat(Outcome.ratio(below, below)).isEqualTo(new Outcome.Missing(Outcome.Why.NO_LOW_RESISTANCE));
        assertThat(Outcome.ratio(below, new Outcome.Measured(1e-9, 0, 0)))
                .isEqualTo(new Outcome.Missing(Outcome.Why.NO_LOW_RESISTANCE));
    }

    private static InMemoryRun mostlyResolved(int resolved, int below) {
        SyntheticDevice device = SyntheticDevice.bipolar(6);
        List<Row> rows = device.rows(resolved);
        device.conductanceOff = 1e-12;
        for (int i = 1; i <= below; i++) {
            rows.addAll(device.cycle(resolved + i));
        }
        return device.asRun(rows);
    }

    @Test
    void complianceIsMarkedAndEntersNoConductance() {
        SyntheticDevice device = SyntheticDevice.bipolar(7);
        device.compliance = 2e-6;
        device.lnSigmaOn = 0;

        AnalysisResult result = analyze(device.run(10));

        // The set step is seen although the current is limited; 50 µS reach 2 µA at 40 mV, above the read voltage.
        assertThat(resolved(result, "set_voltage").value()).isCloseTo(0.12, within(0.02));
        assertThat(resolved(result, "conductance_lrs").value()).isCloseTo(5e-5, within(1e-8));
        assertThat(resolved(result, "loglog_slope_lrs_1").value()).isCloseTo(1, within(0.01));
        assertThat(resolved(result, "compliance_fraction").value()).isEqualTo(1);
        assertThat(result.remarks())
                .anyMatch(remark ->
                        remark.startsWith("Compliance was reached in 10 of 10 cycles") && remark.contains("2.00 µA"));
        assertThat(result.figures().get(0).series())
                .anyMatch(series -> series.label().equals("in compliance"));
    }

    @Test
    void readingInComplianceAtTheReadVoltageIsNoConductance() {
        SyntheticDevice device = SyntheticDevice.bipolar(7);
        device.compliance = 0.5e-6;
        device.lnSigmaOn = 0;

        assertThat(unresolved(analyze(device.run(3)), "conductance_lrs").reason())
                .contains("in compliance, over range or missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"over_range", "protection"})
    void readingsThatAreNoMeasurementsWidenTheStepInsteadOfMovingIt(String status) {
        SyntheticDevice device = SyntheticDevice.bipolar(8);
        device.setMean = 0.1215;
        device.setSd = 0;
        // Readings at 0.12, 0.125 and 0.13 V show 9.9e37, as instruments do for an overflow.
        List<Row> rows = replaced(
                device.rows(1), row -> row.leg() == 1 && Math.abs(row.sourced() - 0.125) < 0.006, 9.9e37, status);

        AnalysisResult result = analyze(device.asRun(rows));

        var set = resolved(result, "set_voltage");
        assertThat(set.value()).isCloseTo((0.115 + 0.135) / 2, within(1e-12));
        assertThat(set.high() - set.low()).isCloseTo(0.95 * 0.02, within(1e-12));
        assertThat(result.remarks()).anyMatch(remark -> remark.startsWith("3 readings"));
        assertThat(result.remarks()).anyMatch(remark -> remark.startsWith("hysteresis_area: 1 of 1"));
    }

    @Test
    void missingNumbersAreLeftOutAndCounted() {
        SyntheticDevice device = SyntheticDevice.bipolar(9);
        List<Row> rows = replaced(device.rows(2), row -> row.sourced() == 0.02 && row.leg() == 2, Double.NaN, "ok");

        AnalysisResult result = analyze(device.asRun(rows));

        assertThat(unresolved(result, "conductance_lrs").reason()).contains("missing");
        assertThat(resolved(result, "conductance_hrs").n()).isEqualTo(2);
        assertThat(result.remarks()).anyMatch(remark -> remark.startsWith("2 readings without a number"));
    }

    @Test
    void voltageThatWasNotMeasuredIsTakenAsSourced() {
        SyntheticDevice device = SyntheticDevice.bipolar(10);
        List<Row> rows = device.rows(3).stream()
                .map(row -> new Row(row.cycle(), row.leg(), row.sourced(), Double.NaN, row.current(), row.status()))
                .toList();

        assertThat(resolved(analyze(device.asRun(rows)), "conductance_lrs").value())
                .isCloseTo(5e-5, within(4e-5));
    }

    @Test
    void readVoltageBetweenTwoReadingsIsInterpolatedAndSaidSo() {
        SyntheticDevice device = SyntheticDevice.bipolar(11);
        device.lnSigmaOn = 0;
        device.readVoltage = 0.0213;

        var conductance = resolved(analyze(device.run(4)), "conductance_lrs");

        assertThat(conductance.value()).isCloseTo(5e-5, within(1e-9));
        assertThat(conductance.method()).contains("21.3 mV").contains("interpolated");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, lies outside the sweep",
        "0.0001, lies outside the sweep",
        "0.18, switched before the read voltage"
    })
    void readVoltageThatShowsNoHighResistanceIsNotReplacedByAnother(double readVoltage, String reason) {
        SyntheticDevice device = SyntheticDevice.bipolar(12);
        device.readVoltage = readVoltage;

        assertThat(unresolved(analyze(device.run(4)), "conductance_hrs").reason())
                .contains(reason);
    }

    @Test
    void readVoltageOfTheResetPolarityReadsLowResistanceFirst() {
        SyntheticDevice device = SyntheticDevice.bipolar(13);
        device.readVoltage = -0.02;

        AnalysisResult result = analyze(device.run(20));

        assertThat(resolved(result, "conductance_lrs").value()).isBetween(3e-5, 8e-5);
        assertThat(resolved(result, "conductance_hrs").value()).isBetween(1.5e-9, 2.5e-9);
    }

    @Test
    void runWithoutAReadVoltageStillHasItsVoltages() {
        SyntheticDevice device = SyntheticDevice.bipolar(14);
        InMemoryRun run =
                new InMemoryRun(device.rows(3)).with("loop", "bipolar").with("switching", "bipolar");

        AnalysisResult result = analyze(run);

        assertThat(resolved(result, "set_voltage").n()).isEqualTo(3);
        assertThat(unresolved(result, "conductance_hrs").reason()).contains("no read voltage was set");
    }

    @Test
    void recordThatDoesNotSayHowTheDeviceSwitchesIsRefused() {
        InMemoryRun silent = new InMemoryRun(List.of());
        InMemoryRun strange = new InMemoryRun(List.of()).with("switching", "unipolar");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> analyze(silent))
                .withMessageContaining("/start/parameters/switching");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analyze(strange))
                .withMessageContaining("\"unipolar\", not volatile or bipolar");
    }

    @Test
    void unknownStatusIsRefused() {
        SyntheticDevice device = SyntheticDevice.bipolar(15);
        List<Row> rows = replaced(device.rows(1), row -> row.leg() == 2, 1e-9, "overheated");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> analyze(device.asRun(rows)))
                .withMessageContaining("\"overheated\"");
    }

    private static List<Row> replaced(List<Row> rows, Predicate<Row> which, double current, String status) {
        return rows.stream()
                .map(row -> which.test(row)
                        ? new Row(row.cycle(), row.leg(), row.sourced(), row.measured(), current, status)
                        : row)
                .toList();
    }
}
