package dev.crosspoint.driver.keysight;

import static dev.crosspoint.driver.keysight.TrueformTraffic.checked;
import static dev.crosspoint.driver.keysight.TrueformTraffic.comparing;
import static dev.crosspoint.driver.keysight.TrueformTraffic.energising;
import static dev.crosspoint.driver.keysight.TrueformTraffic.nothing;
import static dev.crosspoint.driver.keysight.TrueformTraffic.switchingBothOff;
import static dev.crosspoint.driver.keysight.TrueformTraffic.switchingOff;
import static dev.crosspoint.driver.keysight.TrueformTraffic.upTo;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.WaveformOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrueformEnergiseTest {

    @Test
    void aTriggerStartsTheBurstOfThisChannelOnly() {
        TrueformBench bench = TrueformBench.energised(nothing().sends(":TRIG1").then(checked()));
        bench.output.trigger();
        bench.verify();
    }

    @Test
    void aRefusedTriggerIsAnErrorAndNotAMissingBurst() {
        TrueformBench bench = TrueformBench.energised(nothing()
                .sends(":TRIG1")
                .asks(":SYST:ERR?", "-211,\"Trigger ignored\"")
                .then(checked()));
        assertThatExceptionOfType(InstrumentErrorException.class).isThrownBy(bench.output::trigger);
        bench.verify();
    }

    @Test
    void outputIsOffWhenATriggerTimesOut() {
        TrueformBench bench = TrueformBench.energised(
                nothing().sends(":TRIG1", ":SYST:ERR?").timesOut().clears().then(switchingOff()));
        assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(() -> {
            try (WaveformOutput output = bench.output) {
                output.trigger();
            }
        });
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({
        ":OUTP1:LOAD?,      +5.000000000000E+01, 'should be High-Z, but reads back as 50.0 ohm'",
        ":SOUR1:FUNC?,      SIN,                 'the waveform was set to pulse, but reads back as sine'",
        ":OUTP1:POL?,       INV,                 'the polarity was set to normal'",
        ":SOUR1:VOLT?,      +5.000000000000E+00, 'the amplitude was set to 0.75 Vpp, but reads back as 5.0 Vpp'",
        ":SOUR1:VOLT:OFFS?, +1.000000000000E+00, 'the offset was set to 0.375 V'",
        ":SOUR1:BURS:MODE?, GAT,                 'the burst mode was set to triggered'",
        ":SOUR1:BURS:NCYC?, +1.000000000000E+03, 'was set to 10, but reads back as 1000'",
        ":TRIG1:SOUR?,      IMM,                 'the burst trigger was set to software'",
        ":SOUR1:BURS:STAT?, 0,                   'the burst was set to on, but reads back as off'"
    })
    void theOutputStaysOffWhenThePanelChangedWhatWasArmed(String query, String reply, String problem) {
        TrueformBench bench =
                TrueformBench.armed(upTo(comparing(), query).asks(query, reply).then(switchingOff()));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(bench.channel::energise)
                .withMessageContaining(problem);
        assertThatIllegalStateException().isThrownBy(bench.channel::energise);
        bench.verify();
    }

    @Test
    void theOutputIsOffWhenSwitchingOnTimesOut() {
        TrueformBench bench = TrueformBench.armed(
                comparing().sends(":OUTP1 1", ":SYST:ERR?").timesOut().clears().then(switchingOff()));
        assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(bench.channel::energise);
        bench.verify();
    }

    @Test
    void whatIsStoppedStaysArmedAndCanBeDrivenAgain() {
        TrueformBench bench =
                TrueformBench.energised(switchingOff().then(energising()).then(switchingOff()));
        bench.channel.stop();
        assertThatIllegalStateException().isThrownBy(bench.output::trigger);
        bench.channel.energise().close();
        bench.verify();
    }

    @Test
    void nothingIsDrivenAfterAnEmergencyOffUntilItIsArmedAnew() {
        TrueformBench bench = TrueformBench.energised(switchingBothOff());
        bench.instrument.safe();
        assertThatIllegalStateException().isThrownBy(bench.output::trigger);
        assertThatIllegalStateException().isThrownBy(bench.channel::energise).withMessage("channel 1 is not armed yet");
        bench.verify();
    }

    @Test
    void outputsAreSwitchedOffThroughANewLinkWhenTheOldOneIsLost() {
        TrueformBench bench =
                TrueformBench.energised(nothing().losesLink().clears().then(switchingOff()));
        bench.output.close();
        bench.verify();
    }

    @Test
    void anOutputThatStaysOnIsTriedAgainAndThenReported() {
        TrueformBench bench = TrueformBench.energised(nothing()
                .sends(":OUTP1 0")
                .asks(":OUTP1?", "1")
                .clears()
                .sends(":OUTP1 0")
                .asks(":OUTP1?", "1"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(bench.output::close)
                .withMessageEndingWith("the outputs could not be switched off; SWITCH THEM OFF BY HAND");
        bench.verify();
    }
}
