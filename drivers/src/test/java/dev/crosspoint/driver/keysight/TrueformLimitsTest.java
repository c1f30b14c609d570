package dev.crosspoint.driver.keysight;

import static dev.crosspoint.driver.keysight.TrueformBench.continuous;
import static dev.crosspoint.driver.keysight.TrueformBench.pulses;
import static dev.crosspoint.driver.keysight.TrueformTraffic.nothing;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.RampWaveform;
import dev.crosspoint.instrument.SineWaveform;
import dev.crosspoint.instrument.SquareWaveform;
import dev.crosspoint.instrument.WaveformSettings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrueformLimitsTest {
    private static final TrueformModel MODEL = TrueformModel.K33522B;
    private static final BurstTrigger SOFTWARE = new BurstTrigger.Software();

    @Test
    void nothingIsSentWhenAWaveformIsOutOfRange() {
        TrueformBench bench = TrueformBench.opened(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.channel.arm(continuous(new SineWaveform(31e6, 1, 0))));
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "K33509B, 20e6,  20e6,  200e3",
        "K33522B, 30e6,  30e6,  200e3",
        "K33612A, 80e6,  80e6,  800e3",
        "K33622A, 120e6, 100e6, 800e3"
    })
    void eachModelAndWaveformHasItsHighestFrequency(TrueformModel model, double sine, double square, double ramp) {
        TrueformLimits limits = new TrueformLimits(model);
        assertThatNoException().isThrownBy(() -> {
            limits.check(continuous(new SineWaveform(sine, 1, 0)));
            limits.check(continuous(new SquareWaveform(square, 1, 0, 0.5)));
            limits.check(continuous(new RampWaveform(ramp, 1, 0, 0.5)));
        });
        refuses(model, continuous(new SineWaveform(sine * 1.01, 1, 0)), "the sine waveform of a " + model.label());
        refuses(model, continuous(new SquareWaveform(square * 1.01, 1, 0, 0.5)), "the square waveform");
        refuses(model, continuous(new RampWaveform(ramp * 1.01, 1, 0, 0.5)), "the ramp waveform");
        refuses(model, continuous(new SineWaveform(0.9e-6, 1, 0)), "the frequency can be 1.0E-6 Hz");
    }

    @ParameterizedTest
    @CsvSource({
        "0,  20, 0,   true",
        "0,  20, 0.1, false",
        "0,  1,  -9.6, false",
        "50, 10, 0,   true",
        "50, 10.1, 0, false",
        "50, 1,  4.6, false",
        "0,  2e-3, 0, true",
        "0,  1.9e-3, 0, false",
        "50, 1e-3, 0, true"
    })
    void theLoadDecidesHowMuchVoltageThereIs(double ohms, double amplitude, double offset, boolean allowed) {
        LoadImpedance load = ohms == 0 ? LoadImpedance.highZ() : LoadImpedance.ohms(ohms);
        WaveformSettings settings =
                new WaveformSettings(load, new SineWaveform(1e3, amplitude, offset), Optional.empty(), false);
        if (allowed) {
            assertThatNoException().isThrownBy(() -> new TrueformLimits(MODEL).check(settings));
        } else {
            refuses(MODEL, settings, "load of " + load);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15e-9,   1e-3, 10e-9, 10e-9, can be 1.6E-8 s to",
        "9.99985e-4, 1e-3, 10e-9, 10e-9, the width of a pulse",
        "1e-4,    1e-3, 8e-9,  10e-9, an edge of a 33522B lasts at least 8.4E-9 s",
        "1e-4,    1e-3, 10e-9, 8e-9,  an edge of a 33522B lasts at least 8.4E-9 s",
        "1e-4,    1e-3, 2e-6,  10e-9, the leading edge can be",
        "1e-4,    1e-3, 10e-9, 2e-6,  the trailing edge can be",
        "1.2e-6,  1e-3, 1e-6,  1e-6,  the width of a pulse with these edges"
    })
    void aPulseWhoseShapeTheInstrumentWouldAdjustIsRefused(
            double width, double period, double rise, double fall, String problem) {
        refuses(MODEL, continuous(new PulseWaveform(0, 1, width, period, rise, fall)), problem);
    }

    @Test
    void fastModelsHaveShortPulses() {
        WaveformSettings fast = continuous(new PulseWaveform(0, 1, 5e-9, 20e-9, 2.9e-9, 2.9e-9));
        assertThatNoException().isThrownBy(() -> new TrueformLimits(TrueformModel.K33622A).check(fast));
        refuses(MODEL, fast, "the pulse waveform");
    }

    @Test
    void anInternalTriggerThatWouldBeDelayedIsRefused() {
        refuses(MODEL, pulses(new Burst.Cycles(10, new BurstTrigger.Internal(0.3), 0)), "comes at most every");
        BurstTrigger justRight = new BurstTrigger.Internal(0.300001);
        assertThatNoException()
                .isThrownBy(() -> new TrueformLimits(MODEL).check(pulses(new Burst.Cycles(10, justRight, 0))));
        refuses(MODEL, pulses(new Burst.Cycles(10, justRight, 1e-3)), "after a delay of 0.001 s");
    }

    @Test
    void aBurstLongerThanTheInstrumentCountsIsRefused() {
        refuses(MODEL, pulses(new Burst.Cycles(100_000_001, SOFTWARE, 0)), "1 to 100000000");
        refuses(MODEL, pulses(new Burst.Cycles(1, SOFTWARE, 1001)), "the burst delay");
        refuses(MODEL, pulses(new Burst.Infinite(SOFTWARE, 1001)), "the burst delay");
        refuses(MODEL, pulses(new Burst.Cycles(1, new BurstTrigger.Internal(8001), 0)), "the time between bursts");
    }

    @Test
    void anArbitraryWaveformThatDoesNotFitIsRefused() {
        refuses(TrueformModel.K33509B, arbitrary(8, 1e6), "a 33509B has no arbitrary waveforms");
        refuses(MODEL, arbitrary(7, 1e6), "8 to 1000000 samples, not 7");
        refuses(MODEL, arbitrary(1_000_001, 1e6), "not 1000001");
        refuses(MODEL, arbitrary(8, 251e6), "the sample rate of a 33522B goes up to 2.5E8 Sa/s");
        refuses(TrueformModel.K33622A, arbitrary(31, 1e6), "32 to 4000000 samples, not 31");
    }

    private static WaveformSettings arbitrary(int samples, double rate) {
        double[] volts = new double[samples];
        volts[0] = 1;
        return continuous(new ArbitraryWaveform(volts, rate));
    }

    private static void refuses(TrueformModel model, WaveformSettings settings, String problem) {
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> new TrueformLimits(model).check(settings))
                .withMessageContaining(problem);
    }
}
