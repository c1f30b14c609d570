package dev.crosspoint.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.settings.Settings;
import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.site.DeviceWiring;
import dev.crosspoint.site.InputWiring;
import org.junit.jupiter.api.Test;

class WiringSettingsTest {
    private static final String BENCH = """
            name: test bench
            device: neuron
            site-limits: {voltage: 1 V, current: 20 mA}
            instruments:
              oscilloscope:
                driver: some
                inputs:
                  drive: {channel: 1}
                  capacitor: {channel: 2, probe-attenuation: 10}
            """;

    private static BenchSettings bench(String text) {
        return Settings.bind(SettingsFile.parse("bench.yaml", text), BenchSettings.class);
    }

    @Test
    void aBenchThatSaysNothingHasWiresOnlyAndAGeneratorSetForHighZ() {
        DeviceWiring wiring = bench(BENCH).site().device();
        assertThat(wiring.seriesCapacitance()).isEmpty();
        assertThat(wiring.load()).isEqualTo(LoadImpedance.highZ());
        assertThat(wiring.limitingResistance(50)).isEqualTo(50);
    }

    @Test
    void everyFieldOfTheWiringReachesTheSite() {
        DeviceWiring wiring = bench(BENCH + """
                wiring:
                  series-capacitance: 300 pF
                  series-capacitance-uncertainty: 2 %
                  generator-load: 50 Ohm
                  series-resistance: 1 kOhm
                """).site().device();
        assertThat(wiring.seriesCapacitance()).hasValue(300e-12);
        assertThat(wiring.seriesCapacitanceUncertainty()).isEqualTo(0.02);
        assertThat(wiring.load()).isEqualTo(LoadImpedance.ohms(50));
        assertThat(wiring.limitingResistance(50)).isEqualTo(1050);
    }

    @Test
    void aProbeThatDividesByTenLoadsATenthAsMuch() {
        InputWiring drive = bench(BENCH).site().inputOf("oscilloscope", "drive");
        InputWiring capacitor = bench(BENCH).site().inputOf("oscilloscope", "capacitor");
        assertThat(drive.load()).isEqualTo(1e6);
        assertThat(capacitor.load()).isEqualTo(10e6);
        assertThat(capacitor.gainUncertainty()).isEqualTo(0.015);
        assertThat(capacitor.coupling()).isEqualTo(InputCoupling.DC);
    }

    @Test
    void aLoadThatIsGivenIsNotReplaced() {
        String measured = BENCH.replace("attenuation: 10", "attenuation: 10, load-resistance: 9.7 MOhm");
        assertThat(bench(measured).site().inputOf("oscilloscope", "capacitor").load())
                .isEqualTo(9.7e6);
    }

    @Test
    void twoNamesForOneChannelAreRefused() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bench(BENCH.replace("channel: 2", "channel: 1")))
                .withMessageContaining("one and the same channel");
    }

    @Test
    void oneNameForInputsOfTwoOscilloscopesIsRefused() {
        String second = "  oscilloscope-2: {driver: some, inputs: {drive: {channel: 1}}}\n";
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bench(BENCH + second))
                .withMessageContaining("one name");
    }
}
