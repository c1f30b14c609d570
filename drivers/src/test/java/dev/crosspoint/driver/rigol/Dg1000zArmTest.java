package dev.crosspoint.driver.rigol;

import static dev.crosspoint.driver.rigol.Dg1000zBench.PULSE;
import static dev.crosspoint.driver.rigol.Dg1000zBench.TEN_PULSES;
import static dev.crosspoint.driver.rigol.Dg1000zBench.continuous;
import static dev.crosspoint.driver.rigol.Dg1000zBench.pulses;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.arming;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.burst;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.checked;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.group;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.highZ;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.levels;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.load;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.nothing;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.preparing;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.pulse;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.row;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.upTo;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.RampWaveform;
import dev.crosspoint.instrument.SineWaveform;
import dev.crosspoint.instrument.SquareWaveform;
import dev.crosspoint.instrument.WaveformSettings;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Dg1000zArmTest {

    @Test
    void theLoadComesFirstAndTheBurstIsCompleteBeforeAnythingIsDriven() {
        Dg1000zBench.armed(nothing()).verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab"})
    void settingsDoNotFollowTheLocaleOfTheComputer(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            Dg1000zBench.energised(nothing()).verify();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void pulsesBelowTheBaseAreInvertedAndNotPushedAboveIt() {
        arms(
                continuous(new PulseWaveform(0.25, -0.75, 5e-3, 0.03, 20e-9, 20e-9)),
                highZ().then(preparing("INV", "0")).then(pulse()).then(levels("1.0", "-0.25")));
    }

    @Test
    void aSineIntoFiftyOhmKeepsItsVoltagesButSaysTheLoad() {
        arms(
                new WaveformSettings(LoadImpedance.ohms(50), new SineWaveform(1e3, 0.5, 0.1), Optional.empty(), false),
                load("50.0", "5.000000E+01")
                        .then(preparing("NORM", "0"))
                        .then(group(
                                row(":SOUR1:FUNC", "SIN"),
                                row(":SOUR1:FREQ", "1000.0", "1.000000E+03"),
                                row(":SOUR1:PHAS", "0.0", "0.000000E+00")))
                        .then(levels("0.5", "0.1")));
    }

    @Test
    void aSquareWaveHasItsDutyCycle() {
        arms(
                continuous(new SquareWaveform(50, 2, 1, 0.25)),
                highZ().then(preparing("NORM", "0"))
                        .then(group(
                                row(":SOUR1:FUNC", "SQU"),
                                row(":SOUR1:FREQ", "50.0", "5.000000E+01"),
                                row(":SOUR1:FUNC:SQU:DCYC", "25.0", "2.500000E+01"),
                                row(":SOUR1:PHAS", "0.0", "0.000000E+00")))
                        .then(levels("2.0", "1.0")));
    }

    @Test
    void aRampHasItsSymmetry() {
        arms(
                continuous(new RampWaveform(0.1, 1, 0, 0.5)),
                highZ().then(preparing("NORM", "0"))
                        .then(group(
                                row(":SOUR1:FUNC", "RAMP"),
                                row(":SOUR1:FREQ", "0.1", "1.000000E-01"),
                                row(":SOUR1:FUNC:RAMP:SYMM", "50.0", "5.000000E+01"),
                                row(":SOUR1:PHAS", "0.0", "0.000000E+00")))
                        .then(levels("1.0", "0.0")));
    }

    @Test
    void theInternalTriggerHasItsPeriod() {
        arms(
                pulses(new Burst.Cycles(3, new BurstTrigger.Internal(0.5), 0), true),
                armingPulses("1")
                        .then(burst(
                                row(":SOUR1:BURS:TRIG:SOUR", "INT"),
                                row(":SOUR1:BURS:NCYC", "3"),
                                row(":SOUR1:BURS:INT:PER", "0.5", "5.000000E-01"),
                                row(":SOUR1:BURS:TDEL", "0.0", "0.000000E+00"),
                                row(":SOUR1:BURS:PHAS", "0.0", "0.000000E+00"),
                                row(":SOUR1:BURS:MODE", "TRIG"))));
    }

    @Test
    void anInfiniteBurstWaitsForItsEdge() {
        arms(
                pulses(new Burst.Infinite(new BurstTrigger.External(BurstTrigger.Edge.FALLING), 2), false),
                armingPulses("0")
                        .then(burst(
                                row(":SOUR1:BURS:TRIG:SOUR", "EXT"),
                                row(":SOUR1:BURS:TRIG:SLOP", "NEG"),
                                row(":SOUR1:BURS:TDEL", "2.0", "2.000000E+00"),
                                row(":SOUR1:BURS:PHAS", "0.0", "0.000000E+00"),
                                row(":SOUR1:BURS:MODE", "INF"))));
    }

    @Test
    void aGateOpensAtItsLevel() {
        arms(
                pulses(new Burst.Gated(Burst.GateLevel.LOW), false),
                armingPulses("0")
                        .then(burst(
                                row(":SOUR1:BURS:TRIG:SOUR", "EXT"),
                                row(":SOUR1:BURS:GATE:POL", "INV"),
                                row(":SOUR1:BURS:PHAS", "0.0", "0.000000E+00"),
                                row(":SOUR1:BURS:MODE", "GAT"))));
    }

    @Test
    void aLoadThatStaysAtFiftyOhmAndWouldDoubleTheVoltageIsAnError() {
        Dg1000zBench bench = Dg1000zBench.opened(load("INF", "5.000000E+01"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessageContaining("should be High-Z, but reads back as 50.0 ohm")
                .withMessageContaining("twice its amplitude and offset on a High-Z load");
        bench.verify();
    }

    @Test
    void aLoadThatReadsBackAsAnotherResistanceIsAnError() {
        Dg1000zBench bench = Dg1000zBench.opened(load("50.0", "7.500000E+01"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() ->
                        bench.channel.arm(new WaveformSettings(LoadImpedance.ohms(50), PULSE, Optional.empty(), false)))
                .withMessageContaining("should be 50.0 ohm, but reads back as 75.0 ohm");
        bench.verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.000000E+00", "-5.000000E+01", "9.910000E+37"})
    void aLoadThatIsNoneIsNotTakenForOne(String reported) {
        Dg1000zBench bench = Dg1000zBench.opened(load("INF", reported));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessageContaining("the load setting of channel 1 reads back as");
        bench.verify();
    }

    @Test
    void anAmplitudeThatTheInstrumentClampedIsAnErrorAndNothingIsArmed() {
        Dg1000zBench bench = Dg1000zBench.opened(upTo(arming(), ":SOUR1:VOLT?").asks(":SOUR1:VOLT?", "5.000000E-01"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessageEndingWith("the amplitude was set to 0.75 Vpp, but reads back as 0.5 Vpp (:SOUR1:VOLT?)");
        assertThatIllegalStateException().isThrownBy(bench.channel::energise).withMessage("channel 1 is not armed yet");
        bench.verify();
    }

    @Test
    void anOffsetThatTheInstrumentClampedIsAnError() {
        Dg1000zBench bench =
                Dg1000zBench.opened(upTo(arming(), ":SOUR1:VOLT:OFFS?").asks(":SOUR1:VOLT:OFFS?", "0.000000E+00"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessageContaining("the offset was set to 0.375 V, but reads back as 0.0 V");
        bench.verify();
    }

    @Test
    void aRefusedSettingIsAnErrorThatNamesWhatWasSent() {
        Dg1000zBench bench = Dg1000zBench.opened(nothing()
                .asks(":OUTP1?", "OFF")
                .sends(":OUTP1:LOAD INF")
                .asks(":SYST:ERR?", "-222,\"Data out of range\"")
                .then(checked()));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessageContaining(":OUTP1:LOAD INF")
                .withMessageContaining("-222");
        bench.verify();
    }

    @Test
    void anOutputThatIsOnIsNotArmedAnew() {
        Dg1000zBench bench = Dg1000zBench.energised(nothing().asks(":OUTP1?", "ON"));
        assertThatIllegalStateException()
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessage("the output of channel 1 is on");
        bench.verify();
    }

    private static Transcript armingPulses(String sync) {
        return highZ().then(preparing("NORM", sync)).then(pulse()).then(levels("0.75", "0.375"));
    }

    private static void arms(WaveformSettings settings, Transcript traffic) {
        Dg1000zBench bench = Dg1000zBench.opened(traffic);
        bench.channel.arm(settings);
        bench.verify();
    }
}
