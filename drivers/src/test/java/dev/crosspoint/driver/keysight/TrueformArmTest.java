package dev.crosspoint.driver.keysight;

import static dev.crosspoint.driver.keysight.TrueformBench.PULSE;
import static dev.crosspoint.driver.keysight.TrueformBench.TEN_PULSES;
import static dev.crosspoint.driver.keysight.TrueformBench.continuous;
import static dev.crosspoint.driver.keysight.TrueformBench.pulses;
import static dev.crosspoint.driver.keysight.TrueformTraffic.arming;
import static dev.crosspoint.driver.keysight.TrueformTraffic.burstOn;
import static dev.crosspoint.driver.keysight.TrueformTraffic.checked;
import static dev.crosspoint.driver.keysight.TrueformTraffic.cycles;
import static dev.crosspoint.driver.keysight.TrueformTraffic.group;
import static dev.crosspoint.driver.keysight.TrueformTraffic.highZ;
import static dev.crosspoint.driver.keysight.TrueformTraffic.levels;
import static dev.crosspoint.driver.keysight.TrueformTraffic.load;
import static dev.crosspoint.driver.keysight.TrueformTraffic.neutralBurst;
import static dev.crosspoint.driver.keysight.TrueformTraffic.nothing;
import static dev.crosspoint.driver.keysight.TrueformTraffic.preparing;
import static dev.crosspoint.driver.keysight.TrueformTraffic.pulse;
import static dev.crosspoint.driver.keysight.TrueformTraffic.row;
import static dev.crosspoint.driver.keysight.TrueformTraffic.upTo;
import static dev.crosspoint.driver.keysight.TrueformTraffic.withoutSync;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LoadImpedance;
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

class TrueformArmTest {

    @Test
    void theLoadComesFirstAndTheBurstIsCompleteBeforeAnythingIsDriven() {
        TrueformBench.armed(nothing()).verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab"})
    void settingsDoNotFollowTheLocaleOfTheComputer(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            TrueformBench.energised(nothing()).verify();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void pulsesBelowTheBaseAreInvertedAndNotPushedAboveIt() {
        arms(
                continuous(new PulseWaveform(0.25, -0.75, 5e-3, 0.03, 20e-9, 20e-9)),
                highZ().then(preparing("INV")).then(withoutSync()).then(pulse()).then(levels("1.0", "-0.25")));
    }

    @Test
    void aSineIntoFiftyOhmKeepsItsVoltagesButSaysTheLoad() {
        arms(
                new WaveformSettings(LoadImpedance.ohms(50), new SineWaveform(1e3, 0.5, 0.1), Optional.empty(), false),
                load("50.0", "+5.000000000000E+01")
                        .then(preparing("NORM"))
                        .then(withoutSync())
                        .then(group(
                                row(":SOUR1:FUNC", "SIN"),
                                row(":SOUR1:FREQ", "1000.0", "+1.000000000000E+03"),
                                row(":SOUR1:PHAS", "0.0", "+0.000000000000E+00")))
                        .then(levels("0.5", "0.1")));
    }

    @Test
    void aSquareWaveHasItsDutyCycle() {
        arms(
                continuous(new SquareWaveform(50, 2, 1, 0.25)),
                prepared()
                        .then(group(
                                row(":SOUR1:FUNC", "SQU"),
                                row(":SOUR1:FREQ", "50.0", "+5.000000000000E+01"),
                                row(":SOUR1:FUNC:SQU:DCYC", "25.0", "+2.500000000000E+01"),
                                row(":SOUR1:PHAS", "0.0", "+0.000000000000E+00")))
                        .then(levels("2.0", "1.0")));
    }

    @Test
    void aRampHasItsSymmetry() {
        arms(
                continuous(new RampWaveform(0.1, 1, 0, 0.5)),
                prepared()
                        .then(group(
                                row(":SOUR1:FUNC", "RAMP"),
                                row(":SOUR1:FREQ", "0.1", "+1.000000000000E-01"),
                                row(":SOUR1:FUNC:RAMP:SYMM", "50.0", "+5.000000000000E+01"),
                                row(":SOUR1:PHAS", "0.0", "+0.000000000000E+00")))
                        .then(levels("1.0", "0.0")));
    }

    @Test
    void theInternalTriggerHasItsPeriodBeforeItStartsBursts() {
        arms(
                pulses(new Burst.Cycles(3, new BurstTrigger.Internal(0.5), 0)),
                preparedPulses()
                        .then(neutralBurst())
                        .sends(":SOUR1:BURS:INT:PER 0.5")
                        .then(cycles("3", "+3.000000000000E+00"))
                        .then(group(
                                row(":SOUR1:BURS:INT:PER", "0.5", "+5.000000000000E-01"),
                                row(":TRIG1:DEL", "0.0", "+0.000000000000E+00"),
                                row(":TRIG1:SOUR", "IMM")))
                        .then(burstOn()));
    }

    @Test
    void anInfiniteBurstWaitsForItsEdge() {
        arms(
                pulses(new Burst.Infinite(new BurstTrigger.External(BurstTrigger.Edge.FALLING), 2)),
                preparedPulses()
                        .then(neutralBurst())
                        .then(cycles("INF", "+9.900000000000E+37"))
                        .then(group(
                                row(":TRIG1:SLOP", "NEG"),
                                row(":TRIG1:DEL", "2.0", "+2.000000000000E+00"),
                                row(":TRIG1:SOUR", "EXT")))
                        .then(burstOn()));
    }

    @Test
    void aGateOpensAtItsLevel() {
        arms(
                pulses(new Burst.Gated(Burst.GateLevel.LOW)),
                preparedPulses().then(neutralBurst()).then(burstOn(row(":SOUR1:BURS:GATE:POL", "INV"))));
    }

    @Test
    void aBurstThatWouldNotEndIsAnError() {
        TrueformBench bench = TrueformBench.opened(
                upTo(arming(), ":SOUR1:BURS:NCYC?").asks(":SOUR1:BURS:NCYC?", "+9.900000000000E+37"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessageEndingWith(
                        "the number of cycles of a burst of channel 1 was set to 10, but reads back as infinite");
        bench.verify();
    }

    @Test
    void theSyncOutputOfTheOtherChannelIsNotTakenAway() {
        TrueformBench bench = TrueformBench.opened(
                highZ().then(preparing("NORM")).asks(":OUTP:SYNC?", "1").asks(":OUTP:SYNC:SOUR?", "CH2"));
        assertThatIllegalStateException()
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessageContaining("the one sync output marks the other channel");
        bench.verify();
    }

    @Test
    void aChannelWithoutASyncOutputLeavesThatOfTheOtherAlone() {
        arms(
                continuous(PULSE),
                highZ().then(preparing("NORM"))
                        .asks(":OUTP:SYNC?", "1")
                        .asks(":OUTP:SYNC:SOUR?", "CH2")
                        .then(pulse())
                        .then(levels("0.75", "0.375")));
    }

    @Test
    void aLoadThatStaysAtFiftyOhmAndWouldDoubleTheVoltageIsAnError() {
        TrueformBench bench = TrueformBench.opened(load("INF", "+5.000000000000E+01"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessageContaining("should be High-Z, but reads back as 50.0 ohm");
        bench.verify();
    }

    @Test
    void anAmplitudeThatTheInstrumentAdjustedIsAnErrorAndNothingIsArmed() {
        TrueformBench bench =
                TrueformBench.opened(upTo(arming(), ":SOUR1:VOLT?").asks(":SOUR1:VOLT?", "+5.000000000000E-01"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessageEndingWith("the amplitude was set to 0.75 Vpp, but reads back as 0.5 Vpp (:SOUR1:VOLT?)");
        assertThatIllegalStateException().isThrownBy(bench.channel::energise).withMessage("channel 1 is not armed yet");
        bench.verify();
    }

    @Test
    void aConflictThatTheInstrumentResolvedByItselfIsAnErrorThatNamesWhatWasSent() {
        TrueformBench bench = TrueformBench.opened(nothing()
                .asks(":OUTP1?", "0")
                .sends(":OUTP1:LOAD INF")
                .asks(":SYST:ERR?", "-221,\"Settings conflict; amplitude has been adjusted\"")
                .then(checked()));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessageContaining(":OUTP1:LOAD INF")
                .withMessageContaining("-221");
        bench.verify();
    }

    @Test
    void anOutputThatIsOnIsNotArmedAnew() {
        TrueformBench bench = TrueformBench.energised(nothing().asks(":OUTP1?", "1"));
        assertThatIllegalStateException()
                .isThrownBy(() -> bench.channel.arm(TEN_PULSES))
                .withMessage("the output of channel 1 is on");
        bench.verify();
    }

    private static Transcript prepared() {
        return highZ().then(preparing("NORM")).then(withoutSync());
    }

    private static Transcript preparedPulses() {
        return prepared().then(pulse()).then(levels("0.75", "0.375"));
    }

    private static void arms(WaveformSettings settings, Transcript traffic) {
        TrueformBench bench = TrueformBench.opened(traffic);
        bench.channel.arm(settings);
        bench.verify();
    }
}
