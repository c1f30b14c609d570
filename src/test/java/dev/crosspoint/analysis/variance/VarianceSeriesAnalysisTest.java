package dev.crosspoint.analysis.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.AnalyzedRun;
import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.InMemoryRun;
import dev.crosspoint.analysis.SeriesAnalysis;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class VarianceSeriesAnalysisTest {

    private final SpreadingDevices devices = new SpreadingDevices(7);

    private static AnalysisResult analyze(List<AnalyzedRun> runs) {
        return new VarianceSeriesAnalysis().analyze(runs).orElseThrow();
    }

    private static Finding finding(AnalysisResult result, String name, String quantity) {
        return result.findings().stream()
                .filter(finding -> finding.name().equals(name)
                        && finding.conditions().contains(new Condition.Choice("quantity", quantity)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " of " + quantity));
    }

    private static double value(AnalysisResult result, String name, String quantity) {
        return ((Finding.Resolved) finding(result, name, quantity)).value();
    }

    private static String reason(AnalysisResult result, String name, String quantity) {
        return ((Finding.Unresolved) finding(result, name, quantity)).reason();
    }

    @Test
    void isFoundAsAnAnalysisOfSeveralRuns() {
        assertThat(ServiceLoader.load(SeriesAnalysis.class)).anyMatch(VarianceSeriesAnalysis.class::isInstance);
    }

    @Test
    void fiftyDevicesOfFiftyCyclesHaveTheSpreadsTheyWereMadeWith() {
        AnalysisResult result = analyze(devices.runs(50, 50));
        assertThat(value(result, "cycle_to_cycle_sd", "set_voltage")).isCloseTo(0.02, withinPercentage(15));
        assertThat(value(result, "device_to_device_sd", "set_voltage")).isCloseTo(0.03, withinPercentage(15));
        assertThat(value(result, "cycle_to_cycle_cv", "set_voltage")).isCloseTo(0.02 / 0.16, withinPercentage(15));
        assertThat(value(result, "device_to_device_cv", "set_voltage")).isCloseTo(0.03 / 0.16, withinPercentage(15));
        assertThat(value(result, "cycle_to_cycle_sd", "log10_resistance_hrs")).isCloseTo(0.2, withinPercentage(15));
        assertThat(value(result, "device_to_device_sd", "log10_resistance_hrs")).isCloseTo(0.3, withinPercentage(15));
        assertThat(finding(result, "cycle_to_cycle_sd", "set_voltage").n()).isEqualTo(2500);
        assertThat(finding(result, "device_to_device_sd", "set_voltage").n()).isEqualTo(50);
        assertThat(result.figures()).hasSize(2);
        assertThat(result.remarks()).isEmpty();
    }

    @Test
    void devicesThatDoNotDifferGetABoundAndNotASpread() {
        devices.deviceToDevice = 0;
        AnalysisResult result = analyze(devices.runs(5, 10));
        assertThat(reason(result, "device_to_device_sd", "set_voltage"))
                .startsWith("below ")
                .contains("mV");
        assertThat(reason(result, "device_to_device_cv", "set_voltage")).contains("the spread itself is not resolved");
        assertThat(value(result, "cycle_to_cycle_sd", "set_voltage")).isPositive();
    }

    @Test
    void cyclesWithinOneVoltageStepAreNotTakenForASpread() {
        devices.cycleToCycle = 1e-5;
        devices.step = 0.01;
        assertThat(reason(analyze(devices.runs(5, 10)), "cycle_to_cycle_sd", "set_voltage"))
                .contains("rounding to voltage steps");
    }

    @Test
    void cyclesWithoutAValueAreNotLeftOutInSilence() {
        double[] nothing = new double[20];
        Arrays.fill(nothing, Double.NaN);
        double[] some = nothing.clone();
        Arrays.setAll(some, i -> i < 15 ? 0.16 + 0.001 * i : Double.NaN);
        AnalysisResult result = analyze(List.of(
                devices.run("first", some, nothing), devices.run("second", some, nothing), devices.run("third", 20)));
        assertThat(reason(result, "cycle_to_cycle_sd", "set_voltage")).startsWith("10 of 60 cycles have no value");
        assertThat(reason(result, "device_to_device_sd", "log10_resistance_hrs"))
                .startsWith("40 of 60 cycles");
    }

    @Test
    void runsUnderDifferentSettingsAreNotTakenForDevicesThatDiffer() {
        AnalyzedRun first = devices.run("first", 10);
        AnalyzedRun second = devices.run("second", 10);
        ((InMemoryRun) second.run()).with("peak", 0.6, "V");
        AnalysisResult result = analyze(List.of(first, second));
        assertThat(result.findings()).isEmpty();
        assertThat(result.remarks()).singleElement().asString().contains("peak is 0.5 in", "0.6 in");
    }

    @Test
    void runsOfDifferentLengthAreComparedAllTheSame() {
        AnalysisResult result = analyze(List.of(devices.run("first", 40), devices.run("second", 15)));
        assertThat(finding(result, "cycle_to_cycle_sd", "set_voltage").n()).isEqualTo(55);
    }

    @Test
    void twoRunsOfOneDeviceAreOneDevice() {
        List<AnalyzedRun> one = List.of(devices.run("same", 10), devices.run("same", 10));
        assertThat(new VarianceSeriesAnalysis().analyze(one)).isEmpty();
        AnalysisResult two = analyze(List.of(one.get(0), one.get(1), devices.run("other", 10)));
        assertThat(finding(two, "cycle_to_cycle_sd", "set_voltage").n()).isEqualTo(30);
        assertThat(finding(two, "device_to_device_sd", "set_voltage").n()).isEqualTo(2);
    }

    @Test
    void devicesOfOneNameOnTwoSamplesAreTwoDevices() {
        AnalyzedRun first = devices.run("a1", 10);
        AnalyzedRun second = devices.run("a1", 10);
        ((InMemoryRun) first.run()).started("sample", "chip 1");
        ((InMemoryRun) second.run()).started("sample", "chip 2");
        assertThat(finding(analyze(List.of(first, second)), "device_to_device_sd", "set_voltage")
                        .n())
                .isEqualTo(2);
    }

    @Test
    void runsOfAProtocolWithoutCyclesAreLeftAlone() {
        List<AnalyzedRun> runs = devices.runs(2, 10);
        runs.forEach(run -> ((InMemoryRun) run.run()).started("protocol", "retention"));
        assertThat(new VarianceSeriesAnalysis().analyze(runs)).isEmpty();
    }
}
