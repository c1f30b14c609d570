package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.DeviceFiles;
import dev.crosspoint.simulation.device.DeviceParameters;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The retention of Vishwanath et al., Mater. Horiz. 2024, 11, 2643, read at 0.1 V. */
class CrossbarCellRetentionTest {

    private static final double READ = 0.1;
    private static final int SETS = 200;
    private static final double BOLTZMANN = 8.617333262e-5;

    private final DeviceParameters nominal = DeviceFiles.read("crossbar-cell-nominal");

    @ParameterizedTest
    @CsvSource({"363, 1200", "400, 60"})
    void lowResistanceLastsForThePublishedTimes(double temperature, double published) {
        // The two printed points have four digits of the activation energy between them, so 400 K comes out within 0.1
        // %;
        // the standard error of the median of 200 is 0.05 * 1.25 / sqrt(200) = 0.44 %.
        assertThat(medianRetention(temperature)).isCloseTo(published, within(0.015 * published));
    }

    @Test
    void activationEnergyIsThatOfThePrintedPoints() {
        double slope = Math.log(medianRetention(363) / medianRetention(400)) / (1 / 363.0 - 1 / 400.0);
        assertThat(slope * BOLTZMANN).isCloseTo(1.013, within(0.007));
    }

    @Test
    void nothingIsLostIn1e5SecondsAtRoomTemperature() {
        for (int seed = 0; seed < SETS; seed++) {
            DeviceCircuit circuit = set(300, seed);
            double before = read(circuit, 1);
            assertThat(read(circuit, 1e5)).isBetween(before / 2, before * 2);
        }
    }

    @Test
    void lossTakesATenthOfTheTimeBefore() {
        DeviceCircuit circuit = set(400, 1);
        double before = read(circuit, 1);
        double begins = lastTimeAbove(circuit, 0.99 * before, 1, 0.01);
        double ends = lastTimeAbove(circuit, 2 / 29e6 * READ, begins, 0.01);
        assertThat((ends - begins) / begins).isBetween(0.08, 0.1);
        assertThat(read(circuit, 10 * ends)).isCloseTo(READ / 29e6, within(0.1 * READ / 29e6));
    }

    @Test
    void lossDoesNotDependOnHowOftenItIsLookedAt() {
        DeviceCircuit once = set(400, 7);
        DeviceCircuit often = set(400, 7);
        SplittableRandom random = new SplittableRandom(1);
        double time = 0;
        while (time < 62) {
            time += random.nextDouble();
            read(often, time);
        }
        assertThat(read(often, 63)).isEqualTo(read(once, 63));
        assertThat(often.terminal().currentIntegral()).isEqualTo(once.terminal().currentIntegral());
    }

    @Test
    void cellOnItsWayToHighResistanceCanBeSetAnew() {
        DeviceCircuit circuit = set(400, 1);
        double before = read(circuit, 1);
        double time = lastTimeAbove(circuit, before / 10, 1, 0.01);
        setPulse(circuit);
        drive(circuit, READ);
        double after = time + 0.1;
        assertThat(read(circuit, after)).isCloseTo(before, within(0.1 * before));
        assertThat(lastTimeAbove(circuit, before / 10, after, 0.01) - after).isBetween(50.0, 75.0);
    }

    private double medianRetention(double temperature) {
        double step = medianOf(temperature) / 2000;
        double[] times = IntStream.range(0, SETS)
                .mapToDouble(seed -> {
                    DeviceCircuit circuit = set(temperature, seed);
                    double before = read(circuit, step);
                    return lastTimeAbove(circuit, 0.9 * before, step, step);
                })
                .sorted()
                .toArray();
        return (times[SETS / 2 - 1] + times[SETS / 2]) / 2;
    }

    private static double medianOf(double temperature) {
        return temperature == 363 ? 1200 : 60;
    }

    private static double lastTimeAbove(DeviceCircuit circuit, double current, double from, double step) {
        double time = from;
        while (read(circuit, time + step) > current) {
            time += step;
        }
        return time;
    }

    /** Returns a circuit whose cell was set at time 0 and is read since. */
    private DeviceCircuit set(double temperature, int seed) {
        DeviceCircuit circuit = new DeviceCircuit(new CircuitParameters(100e-12, 1), nominal.create(seed, temperature));
        setPulse(circuit);
        drive(circuit, READ);
        return circuit;
    }

    private static void setPulse(DeviceCircuit circuit) {
        drive(circuit, 1.2);
        circuit.advanceTo(circuit.time() + 10_000_000);
    }

    private static void drive(DeviceCircuit circuit, double voltage) {
        circuit.terminal().drive(new Drive.Voltage(voltage, 1e-4, 5e-3, -5e-3));
    }

    private static double read(DeviceCircuit circuit, double seconds) {
        circuit.advanceTo(Math.round(seconds * 1e9));
        return circuit.terminal().current();
    }
}
