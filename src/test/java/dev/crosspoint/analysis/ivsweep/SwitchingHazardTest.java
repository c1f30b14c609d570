package dev.crosspoint.analysis.ivsweep;

import static dev.crosspoint.analysis.ivsweep.Gathered.analyze;
import static dev.crosspoint.analysis.ivsweep.Gathered.resolved;
import static dev.crosspoint.analysis.ivsweep.Gathered.unresolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.InMemoryRun.Row;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be taken for a switch, and what must not be missed. */
class SwitchingHazardTest {

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution();

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-9, 1e-5, 1})
    void resistorOpenContactAndShortNeverSwitch(double conductance) {
        for (long seed = 0; seed < 30; seed++) {
            assertNoSwitch(SyntheticDevice.bipolar(1), voltage -> conductance * voltage, seed);
            assertNoSwitch(SyntheticDevice.volatileSwitch(1), voltage -> conductance * voltage, seed);
        }
    }

    @Test
    void offsetCurrentOfAnOpenContactIsNoReset() {
        for (long seed = 0; seed < 30; seed++) {
            assertNoSwitch(SyntheticDevice.bipolar(1), voltage -> 2e-11, seed);
        }
    }

    @Test
    void steepButSingleValuedConductionIsNoSwitch() {
        for (long seed = 0; seed < 30; seed++) {
            assertNoSwitch(SyntheticDevice.volatileSwitch(1), voltage -> 1e-11 * Math.sinh(voltage / 0.04), seed);
            assertNoSwitch(SyntheticDevice.bipolar(1), voltage -> 1e-6 * voltage * Math.abs(voltage), seed);
        }
    }

    @Test
    void oneWildReadingIsNoSwitch() {
        SyntheticDevice device = SyntheticDevice.bipolar(2);
        device.setMean = 10;
        device.setSd = 0;
        List<Row> rows = device.rows(1);
        rows.set(20, current(rows.get(20), 1e-5));

        assertThat(unresolved(analyze(device.asRun(rows)), "set_voltage").reason())
                .contains("no lasting change");
    }

    @Test
    void oneWildReadingDoesNotMoveTheSwitch() {
        SyntheticDevice device = SyntheticDevice.bipolar(3);
        List<Row> rows = device.rows(1);
        double clean = resolved(analyze(device.asRun(rows)), "set_voltage").value();
        rows.set(8, current(rows.get(8), 1e-4));

        assertThat(resolved(analyze(device.asRun(rows)), "set_voltage").value()).isEqualTo(clean);
    }

    @Test
    void firstReadingAlreadyOnIsNoSetVoltage() {
        SyntheticDevice device = SyntheticDevice.bipolar(4);
        device.setMean = 0.004;
        device.setSd = 0;

        AnalysisResult result = analyze(device.run(3));

        assertThat(unresolved(result, "set_voltage").reason())
                .contains("no lasting change")
                .contains("cycles 1, 2, 3");
        assertThat(unresolved(result, "conductance_hrs").reason()).contains("no lasting change");
        assertThat(resolved(result, "reset_voltage").value()).isCloseTo(-0.1, within(0.03));
    }

    @Test
    void switchAtTheLastStepIsConfirmedByTheWayBack() {
        SyntheticDevice device = SyntheticDevice.bipolar(5);
        device.setMean = 0.198;
        device.setSd = 0;

        assertThat(resolved(analyze(device.run(1)), "set_voltage").value()).isCloseTo(0.1975, within(1e-12));
    }

    @Test
    void switchAtTheLastReadingOfASingleSweepIsNotClaimed() {
        SyntheticDevice device = SyntheticDevice.bipolar(5);
        device.setMean = 0.198;
        device.setSd = 0;
        List<Row> oneLeg = device.rows(1).stream().filter(row -> row.leg() == 1).toList();

        AnalysisResult result = analyze(device.asRun(oneLeg).with("loop", "single"));

        assertThat(unresolved(result, "set_voltage").reason()).contains("no lasting change");
        assertThat(unresolved(result, "reset_voltage").reason()).contains("no such branch");
        assertThat(unresolved(result, "conductance_lrs").n()).isZero();
    }

    @Test
    void gradualSetIsPutWhereItIsSteepest() {
        SyntheticDevice device = SyntheticDevice.bipolar(6);
        List<Row> rows = device.rows(1).stream()
                .map(row -> current(row, row.sourced() * gradual(row)))
                .toList();

        // Conductance grows by 4 decades in a logistic way about 0.1 V, by 0.4 decades a step at most.
        assertThat(resolved(analyze(device.asRun(rows)), "set_voltage").value()).isCloseTo(0.1, within(0.0051));
    }

    private static double gradual(Row row) {
        return row.leg() == 1 ? 1e-9 * Math.pow(10, 4 / (1 + Math.exp(-(row.sourced() - 0.1) / 0.0125))) : 1e-5;
    }

    @Test
    void deviceThatIsSetInTheNegativePolarityIsUnderstood() {
        SyntheticDevice device = SyntheticDevice.bipolar(7);
        UnaryOperator<Row> mirrored =
                row -> new Row(row.cycle(), row.leg(), -row.sourced(), -row.measured(), -row.current(), row.status());
        List<Row> rows = device.rows(10).stream().map(mirrored).toList();

        AnalysisResult result = analyze(device.asRun(rows)
                .with("peak", -0.2, "V")
                .with("trough", 0.2, "V")
                .with("read-voltage", -0.02, "V"));

        assertThat(resolved(result, "set_voltage").value()).isCloseTo(-0.12, within(0.02));
        assertThat(resolved(result, "reset_voltage").value()).isCloseTo(0.1, within(0.02));
        assertThat(resolved(result, "on_off_ratio").value()).isBetween(1e4, 1e5);
    }

    @Test
    void holdVoltageBelowTheLastStepIsBracketedByZeroAndSaidSo() {
        SyntheticDevice device = SyntheticDevice.volatileSwitch(8);
        device.hold = 0.001;

        AnalysisResult result = analyze(device.run(5));

        var hold = resolved(result, "hold_voltage");
        assertThat(hold.value()).isCloseTo(0.005, within(1e-12));
        assertThat(hold.low()).isBetween(0.0, 0.001);
        assertThat(hold.high()).isBetween(0.009, 0.01);
        assertThat(hold.method()).contains("first off or 0 V").contains("±5.00 mV");
        assertThat(resolved(result, "resistance_lrs").value()).isCloseTo(1e5, within(1e4));
    }

    @Test
    void holdVoltageThatNothingBracketsIsOnlyBounded() {
        SyntheticDevice device = SyntheticDevice.volatileSwitch(8);
        device.hold = 0.001;
        List<Row> positive =
                device.rows(1).stream().filter(row -> row.leg() <= 2).toList();

        AnalysisResult result = analyze(device.asRun(positive).with("loop", "double"));

        assertThat(unresolved(result, "hold_voltage").reason())
                .startsWith("below 10.0 mV in cycle 1")
                .contains("low-resistance state at the last reading before 0 V");
    }

    @Test
    void deviceThatStaysOnHasNoHoldVoltage() {
        SyntheticDevice device = SyntheticDevice.volatileSwitch(8);
        device.hold = -1;

        assertThat(unresolved(analyze(device.run(1)), "hold_voltage").reason()).contains("still in its low-resistance");
    }

    @Test
    void holdVoltageLiesBetweenTheLastReadingOnAndTheFirstOff() {
        SyntheticDevice device = SyntheticDevice.volatileSwitch(9);
        device.hold = 0.123;

        var hold = resolved(analyze(device.run(1)), "hold_voltage");

        assertThat(hold.value()).isCloseTo(0.125, within(1e-12));
        assertThat(hold.low()).isBetween(0.12, 0.125);
        assertThat(hold.method()).contains("±5.00 mV");
    }

    @Test
    void cyclesThatDidNotSwitchAreCountedAndNamed() {
        SyntheticDevice device = SyntheticDevice.bipolar(10);
        List<Row> rows = device.rows(2);
        device.setMean = 10;
        rows.addAll(device.cycle(3));
        device.setMean = 0.12;
        rows.addAll(device.cycle(4));

        AnalysisResult result = analyze(device.asRun(rows));

        assertThat(resolved(result, "set_voltage").n()).isEqualTo(3);
        assertThat(resolved(result, "conductance_lrs").n()).isEqualTo(3);
        assertThat(result.remarks())
                .anyMatch(remark -> remark.startsWith("set_voltage, ")
                        && remark.contains(": 1 of 4 cycles left out")
                        && remark.contains("(cycle 3)"));
    }

    private static void assertNoSwitch(SyntheticDevice device, DoubleUnaryOperator current, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Row> rows = device.rows(1).stream()
                .map(row -> current(
                        row,
                        current.applyAsDouble(row.sourced())
                                + 1e-12 * STANDARD_NORMAL.inverseCumulativeProbability(random.nextDouble(1e-300, 1))))
                .toList();
        Map<Quantity, OverCycles> found = Gathered.overCycles(device.asRun(rows));
        for (Quantity voltage :
                Extraction.of(SweepSettings.of(device.asRun(rows).record())).switchingVoltages()) {
            assertThat(found.get(voltage).n()).as("%s, seed %d", voltage, seed).isZero();
        }
    }

    private static Row current(Row row, double current) {
        return new Row(row.cycle(), row.leg(), row.sourced(), row.measured(), current, row.status());
    }
}
