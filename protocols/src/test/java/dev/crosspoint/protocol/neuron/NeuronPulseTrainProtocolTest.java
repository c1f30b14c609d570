package dev.crosspoint.protocol.neuron;

import static dev.crosspoint.protocol.neuron.NeuronFiles.CAPACITOR;
import static dev.crosspoint.protocol.neuron.NeuronFiles.INPUTS;
import static dev.crosspoint.protocol.neuron.NeuronFiles.NONE;
import static dev.crosspoint.protocol.neuron.NeuronFiles.TRAIN;
import static dev.crosspoint.protocol.neuron.NeuronFiles.bind;
import static dev.crosspoint.protocol.neuron.NeuronFiles.plan;
import static dev.crosspoint.protocol.neuron.NeuronFiles.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.instrument.WaveformGenerator;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.site.DeviceWiring;
import dev.crosspoint.site.Site;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeuronPulseTrainProtocolTest {

    @Test
    void thePlanKnowsHowLongTheWholeRunTakesAndHowMuchItKeeps() {
        Plan plan = plan(TRAIN);
        double record = 0.1 + 10 * 0.05 + 0.02;
        assertThat(plan.duration()).isCloseTo(4 * (0.05 + record) + 3 * 1, within(1e-9));
        assertThat(plan.readings()).isEqualTo(4 * 155_000);
        assertThat(plan.bytes()).isEqualTo(4 * 155_000 * 16);
        assertThat(plan.instruments())
                .containsOnly(
                        Map.entry("generator", WaveformGenerator.class), Map.entry("oscilloscope", Oscilloscope.class));
    }

    @Test
    void thePlanKnowsTheWorstCaseOfAllPulses() {
        Plan plan = plan(TRAIN);
        double leaked = 0.75 / 10e6 * 5e-3;
        assertThat(plan.worstCase().voltage()).isEqualTo(0.75);
        assertThat(plan.worstCase().current()).isCloseTo(15e-3, within(1e-9));
        assertThat(plan.worstCase().charge()).isCloseTo(40 * (2 * 300e-12 * 0.75 + leaked), within(1e-15));
    }

    @Test
    void thePlanSaysInPlainWordsWhatIsAppliedAndRecorded() {
        assertThat(plan(TRAIN).summary())
                .containsExactly(
                        "10 pulses of 750 mV, 5 ms wide, at 20 Hz",
                        "4 trains, 1 s rest between trains; the standard error of a firing probability is at most 0.079",
                        "generator set for High-Z; 300 pF in series with the device",
                        "recorded every 4 us, from 100 ms before the first pulse to 20 ms after the last period",
                        "largest current: into a device that has become a short circuit, behind 50 Ohm; charge and energy:"
                                + " what capacitor and probe take");
    }

    @Test
    void aSeriesResistanceBoundsTheCurrentOfThePlan() {
        DeviceWiring wiring = new DeviceWiring(OptionalDouble.of(300e-12), 0.05, NONE, OptionalDouble.of(700));
        Plan plan = bind(TRAIN).protocol().plan(site(wiring, INPUTS));
        assertThat(plan.worstCase().current()).isCloseTo(1e-3, within(1e-9));
    }

    @Test
    void aLoadOfFiftyOhmDoublesTheVoltageOfThePlan() {
        DeviceWiring wiring = new DeviceWiring(OptionalDouble.of(300e-12), 0.05, OptionalDouble.of(50), NONE);
        Plan plan = bind(TRAIN).protocol().plan(site(wiring, INPUTS));
        assertThat(plan.worstCase().voltage()).isEqualTo(1.5);
        assertThat(plan.summary()).anyMatch(line -> line.contains("50.0 ohm"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amplitude: 750 mV    | amplitude: 0 V          | amplitude must differ from 0 V",
                "width: 5 ms          | width: 50 ms            | does not fit into the period of 50 ms at 20 Hz",
                "sample-interval: 4 us| sample-interval: 260 us | 19 points only; 20 are needed",
                "drive-range: 1 V     | drive-range: 0.5 V      | does not show pulses of 750 mV",
                "pulses: 10           | pulses: 0               | below the smallest allowed 1",
                "rest: 1 s            | rise-time: 5 ms         | edges",
                "rest: 1 s            | energy-threshold: 90 mV | energy-threshold of 90 mV is below the spike-threshold of"
                        + " 100 mV",
                "rest: 1 s            | spike-threshold: 0.4 V  | energy-threshold of 300 mV is below the spike-threshold of"
                        + " 400 mV",
            })
    void whatCannotWorkIsRefusedWithTheFile(String line, String wrong, String complaint) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind(TRAIN.replace(line, wrong)))
                .withMessageContaining("test.yaml")
                .withMessageContaining(complaint);
    }

    @Test
    void energiesOfAllSpikesMayBeAskedFor() {
        String all = TRAIN + "spike-threshold: 150 mV\nenergy-threshold: 0.15 V\n";
        assertThat(plan(all).readings()).isPositive();
    }

    @Test
    void twentySamplesOfAPulseAreEnough() {
        assertThat(plan(TRAIN.replace("4 us", "250 us")).readings()).isEqualTo(4 * 2480);
    }

    @Test
    void aBaselineTooShortForTheMainsIsRefusedWithBothFrequenciesWhereTheTrainHidesThem() {
        String fifty = TRAIN.replace("20 Hz", "50 Hz") + "baseline: 19 ms\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(fifty))
                .withMessageContaining("19 ms is shorter than one period of the mains, 20 ms at 50 Hz")
                .withMessageContaining("pulses at 50 Hz lies within")
                .withMessageContaining("mains-removal: none");
        assertThat(plan(fifty + "mains-removal: none\n").readings()).isPositive();
    }

    @Test
    void oneMainsPeriodOfBaselineIsEnoughAtEitherMainsFrequency() {
        assertThat(plan(TRAIN + "baseline: 20 ms\n").readings()).isPositive();
        Site at60Hertz = new Site(
                site(CAPACITOR, INPUTS).limits(),
                60,
                CAPACITOR,
                site(CAPACITOR, INPUTS).wiring());
        assertThat(bind(TRAIN + "baseline: 17 ms\n").protocol().plan(at60Hertz).readings())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"50 Hz, pulses at 50 Hz", "25 Hz, harmonic 2 of pulses at 25 Hz", "49 Hz, pulses at 49 Hz"})
    void aTrainFromWhichTheMainsCannotBeToldIsNamedInThePlan(String frequency, String named) {
        assertThat(plan(TRAIN.replace("20 Hz", frequency)).summary())
                .anyMatch(line -> line.startsWith("hum of the mains") && line.contains(named));
        assertThat(plan(TRAIN.replace("20 Hz", "33 Hz")).summary()).noneMatch(line -> line.contains("mains"));
    }

    @Test
    void anInputThatTheBenchDoesNotNameIsAskedForWithWhatToAdd() {
        Site without = site(CAPACITOR, Map.of("drive", INPUTS.get("drive")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bind(TRAIN).protocol().plan(without))
                .withMessageContaining("which input of oscilloscope watches capacitor")
                .withMessageContaining("        capacitor: {channel: 1, probe-attenuation: 10}");
    }

    @Test
    void aBenchWithoutACapacitorIsToldWhatToAdd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bind(TRAIN).protocol().plan(site(DeviceWiring.DIRECT, INPUTS)))
                .withMessageContaining("  wiring:")
                .withMessageContaining("    series-capacitance: 300 pF");
    }
}
