package dev.crosspoint.driver.rigol;

import static dev.crosspoint.driver.rigol.Dg1000zBench.continuous;
import static dev.crosspoint.driver.rigol.Dg1000zBench.pulses;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.nothing;
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
import org.junit.jupiter.params.provider.ValueSource;

class Dg1000zLimitsTest {
    private static final BurstTrigger SOFTWARE = new BurstTrigger.Software();
    private static final BurstTrigger EXTERNAL = new BurstTrigger.External(BurstTrigger.Edge.RISING);

    @Test
    void nothingIsSentWhenAWaveformIsOutOfRange() {
        Dg1000zBench bench = Dg1000zBench.opened(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.channel.arm(continuous(new SineWaveform(61e6, 1, 0))));
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({"DG1062Z, 60e6, 25e6, 1e6", "DG1032Z, 30e6, 15e6, 0.5e6", "DG1022Z, 25e6, 15e6, 0.5e6"})
    void eachModelAndWaveformHasItsHighestFrequency(Dg1000zModel model, double sine, double square, double ramp) {
        Dg1000zLimits limits = new Dg1000zLimits(model);
        assertThatNoException().isThrownBy(() -> {
            limits.check(continuous(new SineWaveform(sine, 1, 0)));
            limits.check(continuous(new SquareWaveform(square, 1, 0, 0.5)));
            limits.check(continuous(new RampWaveform(ramp, 1, 0, 0.5)));
            limits.check(continuous(new PulseWaveform(0, 1, 16e-9, Math.max(1 / square, 49e-9), 10e-9, 10e-9)));
        });
        refuses(model, continuous(new SineWaveform(sine * 1.01, 1, 0)), "the sine waveform of a " + model);
        refuses(model, continuous(new SquareWaveform(square * 1.01, 1, 0, 0.5)), "the square waveform");
        refuses(model, continuous(new RampWaveform(ramp * 1.01, 1, 0, 0.5)), "the ramp waveform");
        refuses(
                model,
                continuous(new PulseWaveform(0, 1, 16e-9, 0.99 / square, 10e-9, 10e-9)),
                "the pulse waveform of a " + model);
        refuses(model, continuous(new SineWaveform(0.9e-6, 1, 0)), "the frequency can be 1.0E-6 Hz");
    }

    @ParameterizedTest
    @CsvSource({
        "0,  20, 0,   true",
        "0,  20, 0.1, false",
        "0,  1,  9.5, true",
        "0,  1,  -9.6, false",
        "50, 10, 0,   true",
        "50, 10.1, 0, false",
        "50, 1,  4.6, false",
        "10000, 19.9, 0, true",
        "10000, 20, 0, false",
        "0,  4e-3, 0, true",
        "0,  3.9e-3, 0, false",
        "50, 2e-3, 0, true",
        "50, 1.9e-3, 0, false"
    })
    void theLoadDecidesHowMuchVoltageThereIs(double ohms, double amplitude, double offset, boolean allowed) {
        LoadImpedance load = ohms == 0 ? LoadImpedance.highZ() : LoadImpedance.ohms(ohms);
        WaveformSettings settings =
                new WaveformSettings(load, new SineWaveform(1e3, amplitude, offset), Optional.empty(), false);
        if (allowed) {
            assertThatNoException().isThrownBy(() -> new Dg1000zLimits(Dg1000zModel.DG1062Z).check(settings));
        } else {
            refuses(Dg1000zModel.DG1062Z, settings, "load of " + load);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 10_001})
    void aLoadThatCannotBeSetIsRefused(double ohms) {
        WaveformSettings settings =
                new WaveformSettings(LoadImpedance.ohms(ohms), new SineWaveform(1e3, 1, 0), Optional.empty(), false);
        refuses(Dg1000zModel.DG1062Z, settings, "the load setting can be 1.0 ohm to 10000.0 ohm");
    }

    @ParameterizedTest
    @CsvSource({
        "15e-9,  1e-3, 10e-9, 10e-9, the pulse width can be 1.6E-8 s",
        "9.99969e-4, 1e-3, 10e-9, 10e-9, the width of a pulse with a period of 0.001 s",
        "1e-4,   1e-3, 9e-9,  10e-9, the leading edge can be 1.0E-8 s",
        "1e-4,   1e-3, 10e-9, 9e-9,  the trailing edge can be 1.0E-8 s",
        "1e-4,   1e-3, 63e-6, 10e-9, an edge of a pulse of 1.0E-4 s can last at most 6.25E-5 s",
        "1e-4,   1e-3, 10e-9, 63e-6, an edge of a pulse"
    })
    void aPulseThatWouldBeShortenedSilentlyIsRefused(
            double width, double period, double rise, double fall, String problem) {
        refuses(Dg1000zModel.DG1062Z, continuous(new PulseWaveform(0, 1, width, period, rise, fall)), problem);
    }

    @Test
    void anInternalTriggerThatWouldBeDelayedSilentlyIsRefused() {
        BurstTrigger tooSoon = new BurstTrigger.Internal(0.3);
        refuses(Dg1000zModel.DG1062Z, pulses(new Burst.Cycles(10, tooSoon, 0), true), "comes at most every 0.300002 s");
        BurstTrigger justRight = new BurstTrigger.Internal(0.300002);
        assertThatNoException()
                .isThrownBy(() -> new Dg1000zLimits(Dg1000zModel.DG1062Z)
                        .check(pulses(new Burst.Cycles(10, justRight, 0), true)));
        refuses(Dg1000zModel.DG1062Z, pulses(new Burst.Cycles(10, justRight, 1e-3), true), "after a delay of 0.001 s");
    }

    @Test
    void aBurstLongerThanTheInstrumentCountsIsRefused() {
        refuses(Dg1000zModel.DG1062Z, pulses(new Burst.Cycles(1_000_001, SOFTWARE, 0), true), "1 to 1000000");
        BurstTrigger internal = new BurstTrigger.Internal(500);
        refuses(Dg1000zModel.DG1062Z, pulses(new Burst.Cycles(500_001, internal, 0), true), "1 to 500000 cycles");
        refuses(Dg1000zModel.DG1062Z, pulses(new Burst.Cycles(1, SOFTWARE, 101), true), "the burst delay");
        refuses(Dg1000zModel.DG1062Z, pulses(new Burst.Infinite(SOFTWARE, 101), true), "the burst delay");
        BurstTrigger seldom = new BurstTrigger.Internal(501);
        refuses(Dg1000zModel.DG1062Z, pulses(new Burst.Cycles(1, seldom, 0), true), "the time between bursts");
    }

    @Test
    void theSyncOutputDoesNotDriveAgainstAnExternalTrigger() {
        String problem = "one connector for its sync output and for an external trigger or gate";
        refuses(Dg1000zModel.DG1062Z, pulses(new Burst.Cycles(1, EXTERNAL, 0), true), problem);
        refuses(Dg1000zModel.DG1062Z, pulses(new Burst.Infinite(EXTERNAL, 0), true), problem);
        refuses(Dg1000zModel.DG1062Z, pulses(new Burst.Gated(Burst.GateLevel.HIGH), true), problem);
    }

    @Test
    void anArbitraryWaveformThatDoesNotFitIsRefused() {
        refuses(Dg1000zModel.DG1062Z, arbitrary(7, 1e6), "8 to 2000000 samples, not 7");
        refuses(Dg1000zModel.DG1062Z, arbitrary(2_000_001, 1e6), "not 2000001");
        refuses(Dg1000zModel.DG1062Z, arbitrary(8, 61e6), "the sample rate can be 1.0E-6 Sa/s to 6.0E7 Sa/s");
    }

    private static WaveformSettings arbitrary(int samples, double rate) {
        double[] volts = new double[samples];
        volts[0] = 1;
        return continuous(new ArbitraryWaveform(volts, rate));
    }

    private static void refuses(Dg1000zModel model, WaveformSettings settings, String problem) {
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> new Dg1000zLimits(model).check(settings))
                .withMessageContaining(problem);
    }
}
