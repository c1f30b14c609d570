package dev.crosspoint.simulation.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Firing figures of de Boer & Ehrler, Mater. Horiz. 2025, 12, 2701, and of the models fitted to them. Those of the standard
 * switch hold in series with its capacitor; {@code NeuronTest} has them.
 */
class VolatileSwitchTest {

    private final DeviceParameters standard = DeviceFiles.read("volatile-switch");

    @ParameterizedTest(name = "{0} V: {1} ms")
    @CsvSource({"0.35, 53", "0.4, 34", "0.5, 18.5", "0.6, 11.7", "0.75, 6.57"})
    void waitsFromRestAsLongAsTheFittedModel(double voltage, double median) {
        double[] times = IntStream.range(0, 1001)
                .mapToDouble(seed -> standard.create(seed).timeToEvent(voltage) * 1e3)
                .sorted()
                .toArray();
        assertThat(times[500]).isCloseTo(median, within(0.06 * median));
        assertThat(times[950] / times[50]).isBetween(1.1, voltage < 0.4 ? 2.5 : 1.7);
    }

    @ParameterizedTest(name = "{0}: {1} ms at {2} V every {3} ms: {4}")
    @CsvSource({
        "volatile-switch,               7.5, 0.75, 30, 0.995, 0.005",
        "volatile-switch,               2,   0.75, 30, 0,     0",
        "volatile-switch,               5,   0.4,  30, 0,     0",
        "volatile-switch-filament-m,    5,   0.75, 30, 0.68,  0.02",
        "volatile-switch-filament-m,    5,   0.75, 20, 0.83,  0.02",
        "volatile-switch-filament-m,    5,   0.75, 50, 0.03,  0.01",
        "volatile-switch-filament-m,    7.5, 0.75, 30, 1,     0.005",
        "volatile-switch-filament-m,    2,   0.75, 30, 0,     0",
        "volatile-switch-linear-c,      5,   0.75, 30, 0.68,  0.03",
        "volatile-switch-linear-c,      5,   0.75, 20, 0.95,  0.01",
        "volatile-switch-linear-c,      5,   0.75, 50, 0.02,  0.01",
        "volatile-switch-linear-c,      7.5, 0.75, 30, 1,     0",
        "volatile-switch-linear-c,      2,   0.75, 30, 0,     0",
        "volatile-switch-memoryless,    5,   0.75, 30, 0.516, 0.01",
        "volatile-switch-memoryless,    5,   0.75, 20, 0.516, 0.01",
        "volatile-switch-memoryless,    7.5, 0.75, 30, 0.663, 0.01",
        "volatile-switch-memoryless,    2,   0.75, 30, 0.252, 0.01",
        "volatile-switch-no-perovskite, 5,   0.75, 30, 0,     0"
    })
    void firesWithTheProbabilityPublished(
            String file, double width, double voltage, double period, double probability, double margin) {
        Firing firing = Firing.of(DeviceFiles.read(file), voltage, width * 1e-3, period * 1e-3, 2000);
        assertThat(firing.probability()).isCloseTo(probability, within(margin));
    }

    @Test
    void timeUnderBiasOfTheNarrowPresetIsNarrow() {
        Firing firing = Firing.of(DeviceFiles.read("volatile-switch-filament-m"), 0.75, 5e-3, 30e-3, 2000);
        assertThat(firing.mean()).isCloseTo(6.2e-3, within(0.2e-3));
        assertThat(firing.standardDeviation()).isCloseTo(2.9e-3, within(0.2e-3));
    }

    @Test
    void memorylessTimesUnderBiasAreExponential() {
        DeviceModel device = DeviceFiles.read("volatile-switch-memoryless").create(7);
        double[] times = IntStream.range(0, 20_000)
                .mapToDouble(i -> {
                    double time = device.timeToEvent(0.75);
                    device.advance(0.75, time);
                    device.advance(-0.1, 0);
                    return time / 6.9e-3;
                })
                .sorted()
                .toArray();
        double distance = IntStream.range(0, times.length)
                .mapToDouble(i -> Math.abs(-Math.expm1(-times[i]) - (i + 0.5) / times.length))
                .max()
                .orElseThrow();
        // The Kolmogorov-Smirnov distance that one sample of this size in twenty exceeds.
        assertThat(distance).isLessThan(1.36 / Math.sqrt(times.length));
    }

    @Test
    void linearPresetFiresFromRestWhenTheLeakyIntegralIsFull() {
        DeviceModel device = DeviceFiles.read("volatile-switch-linear-c").create(1);
        assertThat(device.timeToEvent(0.75)).isCloseTo(-28e-3 * Math.log1p(-5.68 / 28), within(0.06 * 6.3e-3));
    }

    @Test
    void filamentLivesAsLongAsPublishedWithoutBias() {
        double[] lifetimes = IntStream.range(0, 40)
                .mapToDouble(seed -> {
                    DeviceModel device = standard.create(seed);
                    device.advance(0.5, 2);
                    assertThat(device.current(0.02)).isCloseTo(0.02 / 100e3, within(1e-3 * 0.02 / 100e3));
                    double lifetime = device.timeToEvent(0.02);
                    device.advance(0.02, lifetime);
                    assertThat(device.current(0.02)).isCloseTo(0.02 / 1e9, within(1e-18));
                    return lifetime;
                })
                .sorted()
                .toArray();
        assertThat(lifetimes[20]).isBetween(100e-3, 150e-3);
        assertThat(lifetimes[39]).isLessThan(500e-3);
    }

    @Test
    void weakFilamentLivesShorterThanAFullOne() {
        DeviceModel device = standard.create(3);
        device.advance(0.75, device.timeToEvent(0.75));
        assertThat(1 / device.current(1)).isBetween(1e6, 5e6);
        assertThat(device.timeToEvent(0)).isLessThan(5e-3);
    }

    @Test
    void reverseBiasBreaksTheFilamentBeforeItCarriesCurrent() {
        DeviceModel device = standard.create(3);
        device.advance(0.75, 20e-3);
        assertThat(device.timeToEvent(-0.3)).isZero();
        device.advance(-0.3, 0);
        assertThat(device.current(-0.3)).isCloseTo(-0.3e-9, within(1e-18));
    }

    @Test
    void offsetOfAnInstrumentAtZeroVoltDoesNotBreakTheFilament() {
        DeviceModel device = standard.create(3);
        device.advance(0.5, 2);
        assertThat(device.timeToEvent(-0.3e-3)).isGreaterThan(30e-3);
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedDoesNot() {
        assertThat(Firing.of(standard, 0.75, 5e-3, 30e-3, 20)).isEqualTo(Firing.of(standard, 0.75, 5e-3, 30e-3, 20));
        assertThat(standard.create(1).timeToEvent(0.75))
                .isNotEqualTo(standard.create(2).timeToEvent(0.75));
    }
}
