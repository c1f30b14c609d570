package dev.crosspoint.simulation.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trains of 300 identical pulses of 10 ms, each read at 0.1 V, as of Vishwanath et al., Mater. Horiz. 2024, 11, 2643. */
class AnalogCellTest {

    private static final int PULSES = 300;
    private static final double WIDTH = 10e-3;
    private static final double READ = 0.1;
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 50e-6;

    private final DeviceParameters parameters = DeviceFiles.read("analog-cell");

    @Test
    void identicalPulsesFollowTheCurveOfTheirNonlinearityOnAverage() {
        int cells = 200;
        double[] up = new double[PULSES + 1];
        double[] down = new double[PULSES + 1];
        for (int seed = 0; seed < cells; seed++) {
            DeviceModel cell = cell(seed);
            add(up, train(cell, 1.0, WIDTH), cells);
            add(down, train(cell, -1.0, WIDTH), cells);
        }
        for (int n = 0; n <= PULSES; n += 10) {
            // The mean over 200 cells spreads by 0.3 sqrt(n / 200) pulses, at most a twentieth of the nonlinearity.
            assertThat(up[n]).isCloseTo(SMALLEST + (LARGEST - SMALLEST) * share(n, 100), within(0.4e-6));
            assertThat(down[n]).isCloseTo(LARGEST - (LARGEST - SMALLEST) * share(n, 60), within(0.8e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6, 0.7, 0.8, 0.9})
    void belowTheWindowNothingIsPotentiated(double voltage) {
        assertThat(train(cell(1), voltage, WIDTH)[PULSES]).isCloseTo(SMALLEST, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0, 1.1, 1.2, -0.4, -0.5, -0.8, -1.2, -1.5})
    void withinTheWindowTheRatioIsAnalogAndNoStepIsAbrupt(double voltage) {
        DeviceModel cell = cell(1);
        if (voltage < 0) {
            train(cell, 1.0, WIDTH);
        }
        double[] conductances = train(cell, voltage, WIDTH);
        double ratio = conductances[PULSES] / conductances[0];
        assertThat(Math.max(ratio, 1 / ratio)).isBetween(1.1, 100.0);
        for (int n = 0; n < PULSES; n++) {
            assertThat(Math.abs(Math.log10(conductances[n + 1] / conductances[n])))
                    .isLessThan(1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.3, 1.5, -1.6, -1.7})
    void beyondTheWindowOnePulseSwitchesAbruptly(double voltage) {
        DeviceModel cell = cell(1);
        if (voltage < 0) {
            train(cell, 1.0, WIDTH);
        }
        double before = read(cell);
        pulse(cell, voltage, WIDTH);
        assertThat(Math.abs(Math.log10(read(cell) / before))).isGreaterThan(2);
    }

    @Test
    void cellThatSwitchedAbruptlyComesBackIntoItsWindow() {
        DeviceModel cell = cell(1);
        pulse(cell, 1.3, WIDTH);
        double[] back = new double[0];
        for (int train = 0; train < 3; train++) {
            back = train(cell, -1.5, WIDTH);
        }
        assertThat(back[PULSES]).isCloseTo(SMALLEST, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.1", "-0.1", "0.3", "-0.3"})
    void readsOfADayDisturbNothing(double voltage) {
        DeviceModel cell = cell(1);
        pulse(cell, 1.0, WIDTH);
        double before = read(cell);
        pulse(cell, voltage, 86_400);
        assertThat(read(cell)).isEqualTo(before);
    }

    @Test
    void pulseOfHalfTheWidthDoesHalfAsMuch() {
        double whole = gainOfOnePulse(WIDTH);
        double half = gainOfOnePulse(WIDTH / 2);
        assertThat(half / whole).isCloseTo(0.5, within(0.01));
    }

    @Test
    void stepsOfOneCellAreUnequalAndOfTheSameSeedTheSame() {
        double[] conductances = train(cell(5), 1.0, WIDTH);
        assertThat(conductances[1] - conductances[0]).isNotCloseTo(conductances[2] - conductances[1], within(1e-9));
        assertThat(train(cell(5), 1.0, WIDTH)).containsExactly(conductances);
        assertThat(train(cell(6), 1.0, WIDTH)[1]).isNotEqualTo(conductances[1]);
    }

    private double gainOfOnePulse(double width) {
        DeviceModel cell = cell(5);
        pulse(cell, 1.0, width);
        return read(cell) - SMALLEST;
    }

    private static double share(int pulses, double nonlinearity) {
        return (1 - Math.exp(-pulses / nonlinearity)) / (1 - Math.exp(-PULSES / nonlinearity));
    }

    private static void add(double[] means, double[] values, int count) {
        for (int i = 0; i < means.length; i++) {
            means[i] += values[i] / count;
        }
    }

    /** Returns the conductance in S before the train and after each of its pulses. */
    private static double[] train(DeviceModel cell, double voltage, double width) {
        double[] conductances = new double[PULSES + 1];
        conductances[0] = read(cell);
        for (int n = 1; n <= PULSES; n++) {
            pulse(cell, voltage, width);
            conductances[n] = read(cell);
        }
        return conductances;
    }

    private static void pulse(DeviceModel cell, double voltage, double width) {
        cell.advance(voltage, width);
        cell.advance(0, 1e-3);
    }

    private static double read(DeviceModel cell) {
        cell.advance(READ, 1e-3);
        double conductance = cell.current(READ) / READ;
        cell.advance(0, 1e-3);
        return conductance;
    }

    private DeviceModel cell(int seed) {
        return parameters.create(seed);
    }
}
