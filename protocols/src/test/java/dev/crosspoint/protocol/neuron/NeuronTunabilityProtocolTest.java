package dev.crosspoint.protocol.neuron;

import static dev.crosspoint.protocol.neuron.NeuronFiles.bind;
import static dev.crosspoint.protocol.neuron.NeuronFiles.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.protocol.Plan;
import dev.crosspoint.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeuronTunabilityProtocolTest {
    private static final String REST = """
            protocol: neuron-tunability
            pulses: 20
            repeats: 10
            sample-interval: 4 us
            drive-range: 1 V
            capacitor-range: 1 V
            """;

    @Test
    void aGridHasEveryCombinationWithTheFrequencyChangingFastest() {
        Plan plan = plan(REST + """
                amplitudes: [0.4 V, 0.75 V]
                widths: [5 ms]
                frequencies: [20 Hz, 40 Hz]
                """);
        assertThat(plan.summary().subList(0, 5))
                .containsExactly(
                        "condition 1: 20 pulses of 400 mV, 5 ms wide, at 20 Hz",
                        "condition 2: 20 pulses of 400 mV, 5 ms wide, at 40 Hz",
                        "condition 3: 20 pulses of 750 mV, 5 ms wide, at 20 Hz",
                        "condition 4: 20 pulses of 750 mV, 5 ms wide, at 40 Hz",
                        "10 trains of each condition, 500 ms rest between trains; the standard error of a firing"
                                + " probability is at most 0.035");
        double record = 0.05 + 0.1 + 0.02;
        assertThat(plan.duration()).isCloseTo(10 * 2 * (record + 1 + record + 0.5) + 39 * 0.5, within(1e-6));
        assertThat(plan.readings()).isEqualTo(10 * 2 * (280_000 + 155_000));
        assertThat(plan.worstCase().voltage()).isEqualTo(0.75);
    }

    @Test
    void theReadyFileHoldsThePublishedConditions() throws Exception {
        String ready =
                Files.readString(Path.of(System.getProperty("crosspoint.home"), "protocols/neuron-tunability.yaml"));
        assertThat(plan(ready).summary())
                .contains(
                        "condition 1: 20 pulses of 750 mV, 5 ms wide, at 33 Hz",
                        "condition 2: 20 pulses of 750 mV, 5 ms wide, at 50 Hz",
                        "condition 3: 20 pulses of 750 mV, 5 ms wide, at 20 Hz",
                        "condition 4: 20 pulses of 400 mV, 5 ms wide, at 33 Hz",
                        "condition 5: 20 pulses of 750 mV, 7.5 ms wide, at 33 Hz",
                        "condition 6: 20 pulses of 750 mV, 2 ms wide, at 33 Hz")
                .anyMatch(line -> line.contains("hum of the mains") && line.contains("50 Hz"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "widths: [5 ms]\nfrequencies: [20 Hz]\n",
                "conditions: [{amplitude: 1 V, width: 5 ms, frequency: 20 Hz}]\nwidths: [5 ms]\n",
                """
                conditions: [{amplitude: 1 V, width: 5 ms, frequency: 20 Hz}]
                amplitudes: [1 V]
                widths: [5 ms]
                frequencies: [20 Hz]
                """
            })
    void conditionsThatAreNeitherAListNorAGridAreRefused(String conditions) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind(REST + conditions))
                .withMessageContaining("either conditions, or all three");
    }

    @Test
    void oneConditionThatCannotBeIsRefusedWithItsPlace() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind(REST + """
                        conditions:
                          - {amplitude: 750 mV, width: 5 ms, frequency: 33 Hz}
                          - {amplitude: 750 mV, width: 40 ms, frequency: 33 Hz}
                        """))
                .withMessageContaining("test.yaml:9")
                .withMessageContaining("40 ms does not fit");
    }

    @Test
    void aCombinationThatCannotBeIsRefused() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind(REST + "amplitudes: [1 V]\nwidths: [5 ms, 40 ms]\nfrequencies: [33 Hz]\n"))
                .withMessageContaining("40 ms does not fit");
    }

    @Test
    void anEnergyThresholdThatLeavesNothingOutIsRefused() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind(
                        REST + "amplitudes: [1 V]\nwidths: [5 ms]\nfrequencies: [33 Hz]\nspike-threshold: 0.4 V\n"))
                .withMessageContaining("energy-threshold of 300 mV is below the spike-threshold of 400 mV");
    }

    @Test
    void aRestTooShortForTheDeviceToForgetIsRefused() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind(REST + "amplitudes: [1 V]\nwidths: [5 ms]\nfrequencies: [33 Hz]\nrest: 0.4 s\n"))
                .withMessageContaining("rest");
    }
}
