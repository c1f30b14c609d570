package dev.crosspoint.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaveformTest {

    @ParameterizedTest
    @CsvSource({"0, 0.75, 0.75, 0.375, 0.75", "0.25, -0.75, 1, -0.25, 0.75", "-2, -1, 1, -1.5, 2"})
    void theWorstCaseOfAPulseIsItsLevelFarthestFromZero(
            double base, double level, double amplitude, double offset, double worstCase) {
        PulseWaveform pulse = new PulseWaveform(base, level, 1e-3, 1e-2, 1e-8, 1e-8);
        assertThat(pulse.amplitudePeakToPeak()).isEqualTo(amplitude);
        assertThat(pulse.offset()).isEqualTo(offset);
        assertThat(pulse.worstCaseVoltage()).isEqualTo(worstCase);
    }

    @Test
    void theOffsetCountsInTheWorstCase() {
        assertThat(new SineWaveform(1e3, 1, -0.8).worstCaseVoltage()).isEqualTo(1.3);
        assertThat(new SquareWaveform(1e3, 1, 0.25, 0.5).worstCaseVoltage()).isEqualTo(0.75);
        assertThat(new RampWaveform(1e3, 1, 0, 1).worstCaseVoltage()).isEqualTo(0.5);
        assertThat(new ArbitraryWaveform(new double[] {0.1, -0.4, 0.3}, 3).worstCaseVoltage())
                .isEqualTo(0.4);
    }

    @ParameterizedTest
    @CsvSource({"50, 2", "10000, 1.005", "1, 51"})
    void anOpenOutputShowsMoreThanTheLoadWasToSee(double ohms, double factor) {
        WaveformSettings settings =
                new WaveformSettings(LoadImpedance.ohms(ohms), new SineWaveform(1e3, 2, 0), Optional.empty(), false);
        assertThat(settings.worstCaseVoltage(50)).isCloseTo(factor, within(1e-12));
        assertThat(LoadImpedance.highZ().openCircuitVoltage(1.5, 50)).isEqualTo(1.5);
    }

    @Test
    void samplesCannotBeChangedFromOutside() {
        double[] volts = {0, 1};
        ArbitraryWaveform waveform = new ArbitraryWaveform(volts, 4);
        volts[0] = 9;
        waveform.samples()[1] = 9;
        assertThat(waveform.samples()).containsExactly(0, 1);
        assertThat(waveform.period()).isEqualTo(0.5);
        assertThat(waveform)
                .isEqualTo(new ArbitraryWaveform(new double[] {0, 1}, 4))
                .hasSameHashCodeAs(new ArbitraryWaveform(new double[] {0, 1}, 4))
                .isNotEqualTo(new ArbitraryWaveform(new double[] {0, 1}, 5))
                .hasToString("ArbitraryWaveform[2 samples, 0.0 V to 1.0 V, sampleRate=4.0 Hz]");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1e-3, 1e-2, 1e-8",
        "0, 1, 1e-2, 1e-2, 1e-8",
        "0, 1, 0, 1e-2, 1e-8",
        "0, 1, NaN, 1e-2, 1e-8",
        "0, Infinity, 1e-3, 1e-2, 1e-8",
        "0, 1, 1e-3, 1e-2, 0"
    })
    void aPulseThatIsNoneIsRefused(double base, double level, double width, double period, double edge) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PulseWaveform(base, level, width, period, edge, 1e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void anAmplitudeFrequencyLoadOrRateThatIsNoneIsRefused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SineWaveform(1e3, value, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SineWaveform(value, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LoadImpedance.ohms(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArbitraryWaveform(new double[] {0, 1}, value));
    }

    @Test
    void samplesThatAreNoWaveformAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArbitraryWaveform(new double[] {}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArbitraryWaveform(new double[] {1, 1}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArbitraryWaveform(new double[] {1, Double.NaN}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SquareWaveform(1, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RampWaveform(1, 1, 0, 1.1));
    }

    @Test
    void aBurstThatIsNoneIsRefused() {
        BurstTrigger software = new BurstTrigger.Software();
        assertThatIllegalArgumentException().isThrownBy(() -> new Burst.Cycles(0, software, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Burst.Cycles(1, software, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Burst.Infinite(new BurstTrigger.Internal(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BurstTrigger.Internal(0));
    }
}
