package dev.crosspoint.simulation.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureTest {

    @Test
    void twoPrintedPointsOfTheCrossbarCellAreThoseOfItsActivationEnergy() {
        assertThat(Arrhenius.time(1200, 363, 1.013, 400)).isCloseTo(60, within(0.1));
        assertThat(Arrhenius.time(1200, 363, 0.18, 400)).isCloseTo(705, within(1.0));
        assertThat(Arrhenius.time(1200, 363, 1.013, 300)).isCloseTo(1.1e6, within(0.05e6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"volatile-switch", "bipolar-synapse"})
    void temperatureHasNoEffectWhereNothingIsPublished(String name) {
        DeviceParameters parameters = DeviceFiles.read(name);
        assertThat(lifetime(parameters.create(1, 363))).isEqualTo(lifetime(parameters.create(1, 300)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"volatile-switch", "bipolar-synapse"})
    void retentionFollowsTheActivationEnergyThatTheUserGives(String name) {
        DeviceParameters parameters = DeviceFiles.with(name, "activation-energy", "500 meV");
        double expected = Arrhenius.time(1, 300, 0.5, 320);
        double ratio = lifetime(parameters.create(1, 320)) / lifetime(parameters.create(1, 300));
        assertThat(ratio).isCloseTo(expected, within(1e-9));
        assertThat(lifetime(parameters.create(1, 300)))
                .isEqualTo(lifetime(DeviceFiles.read(name).create(1, 300)));
    }

    /** Sets a device and returns the time in s that it then lasts without bias. */
    private static double lifetime(DeviceModel device) {
        for (int step = 0; step < 200; step++) {
            device.advance(0.75, 0.01);
        }
        device.advance(0, 0);
        return device.timeToEvent(0);
    }
}
