package dev.crosspoint.driver.rigol;

import static dev.crosspoint.driver.rigol.Dg1000zBench.PULSE;
import static dev.crosspoint.driver.rigol.Dg1000zBench.continuous;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.checked;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.comparing;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.energising;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.group;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.highZ;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.levels;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.nothing;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.preparing;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.pulse;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.row;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.switchingBothOff;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.switchingOff;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.WaveformOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dg1000zEnergiseTest {

    @Test
    void theOutputIsOffWhenItIsClosedAndStaysSo() {
        Dg1000zBench bench = Dg1000zBench.energised(switchingOff());
        bench.output.close();
        bench.output.close();
        bench.verify();
    }

    @Test
    void aTriggerStartsTheBurst() {
        Dg1000zBench bench =
                Dg1000zBench.energised(nothing().sends(":SOUR1:BURS:TRIG").then(checked()));
        bench.output.trigger();
        bench.verify();
    }

    @Test
    void aRefusedTriggerIsAnErrorAndNotAMissingBurst() {
        Dg1000zBench bench = Dg1000zBench.energised(nothing()
                .sends(":SOUR1:BURS:TRIG")
                .asks(":SYST:ERR?", "-211,\"Trigger ignored\"")
                .then(checked()));
        assertThatExceptionOfType(InstrumentErrorException.class).isThrownBy(bench.output::trigger);
        bench.verify();
    }

    @Test
    void outputIsOffWhenATriggerTimesOut() {
        Dg1000zBench bench = Dg1000zBench.energised(nothing()
                .sends(":SOUR1:BURS:TRIG", ":SYST:ERR?")
                .timesOut()
                .clears()
                .then(switchingOff()));
        assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(() -> {
            try (WaveformOutput output = bench.output) {
                output.trigger();
            }
        });
        bench.verify();
    }

    @Test
    void aContinuousWaveformIsNotTriggered() {
        Dg1000zBench bench = Dg1000zBench.opened(highZ().then(preparing("NORM", "0"))
                .then(pulse())
                .then(levels("0.75", "0.375"))
                .then(upTo(comparing(), ":SOUR1:BURS:MODE?"))
                .asks(":SOUR1:BURS?", "OFF")
                .then(group(row(":OUTP1", "1", "ON"))));
        bench.channel.arm(continuous(PULSE));
        WaveformOutput output = bench.channel.energise();
        assertThatIllegalStateException()
                .isThrownBy(output::trigger)
                .withMessage("channel 1 is not armed with a burst that software triggers");
        bench.verify();
    }

    @Test
    void nothingIsDrivenBeforeItIsArmed() {
        Dg1000zBench bench = Dg1000zBench.opened(nothing());
        assertThatIllegalStateException().isThrownBy(bench.channel::energise).withMessage("channel 1 is not armed yet");
        bench.verify();
    }

    @Test
    void anOutputThatIsOnIsNotEnergisedTwice() {
        Dg1000zBench bench = Dg1000zBench.energised(nothing().asks(":OUTP1?", "ON"));
        assertThatIllegalStateException().isThrownBy(bench.channel::energise);
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({
        ":OUTP1:LOAD?,      5.000000E+01, 'should be High-Z, but reads back as 50.0 ohm'",
        ":SOUR1:FUNC?,      SIN,          'the waveform was set to pulse, but reads back as sine'",
        ":OUTP1:POL?,       INV,          'the polarity was set to normal'",
        ":SOUR1:VOLT?,      5.000000E+00, 'the amplitude was set to 0.75 Vpp, but reads back as 5.0 Vpp'",
        ":SOUR1:VOLT:OFFS?, 1.000000E+00, 'the offset was set to 0.375 V'",
        ":SOUR1:BURS:MODE?, INF,          'the burst mode was set to cycles, but reads back as infinite'",
        ":SOUR1:BURS:NCYC?, 1000,         'the number of cycles of a burst was set to 10'",
        ":SOUR1:BURS?,      OFF,          'the burst was set to on, but reads back as off'"
    })
    void theOutputStaysOffWhenThePanelChangedWhatWasArmed(String query, String reply, String problem) {
        Dg1000zBench bench =
                Dg1000zBench.armed(upTo(comparing(), query).asks(query, reply).then(switchingOff()));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(bench.channel::energise)
                .withMessageContaining(problem);
        assertThatIllegalStateException().isThrownBy(bench.channel::energise);
        bench.verify();
    }

    @Test
    void theOutputIsOffWhenSwitchingOnTimesOut() {
        Dg1000zBench bench = Dg1000zBench.armed(
                comparing().sends(":OUTP1 1", ":SYST:ERR?").timesOut().clears().then(switchingOff()));
        assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(bench.channel::energise);
        bench.verify();
    }

    @Test
    void whatIsStoppedStaysArmedAndCanBeDrivenAgain() {
        Dg1000zBench bench =
                Dg1000zBench.energised(switchingOff().then(energising()).then(switchingOff()));
        bench.channel.stop();
        assertThatIllegalStateException().isThrownBy(bench.output::trigger);
        bench.output.close();
        bench.channel.energise().close();
        bench.verify();
    }

    @Test
    void nothingIsDrivenAfterAnEmergencyOffUntilItIsArmedAnew() {
        Dg1000zBench bench = Dg1000zBench.energised(switchingBothOff());
        bench.instrument.safe();
        assertThatIllegalStateException().isThrownBy(bench.output::trigger);
        assertThatIllegalStateException().isThrownBy(bench.channel::energise).withMessage("channel 1 is not armed yet");
        bench.output.close();
        bench.verify();
    }

    @Test
    void closingAChannelSwitchesOnlyItsOwnOutputOff() {
        Dg1000zBench bench = Dg1000zBench.energised(switchingOff());
        bench.channel.close();
        bench.verify();
    }

    @Test
    void outputsAreSwitchedOffThroughANewLinkWhenTheOldOneIsLost() {
        Dg1000zBench bench =
                Dg1000zBench.energised(nothing().losesLink().clears().then(switchingOff()));
        bench.output.close();
        bench.verify();
    }

    @Test
    void anOutputThatStaysOnIsTriedAgainAndThenReported() {
        Dg1000zBench bench = Dg1000zBench.energised(nothing()
                .sends(":OUTP1 0")
                .asks(":OUTP1?", "ON")
                .clears()
                .sends(":OUTP1 0")
                .asks(":OUTP1?", "ON"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(bench.output::close)
                .withMessageEndingWith("the outputs could not be switched off; SWITCH THEM OFF BY HAND")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        bench.verify();
    }

    @Test
    void anEmergencyOffThatFailedIsRepeatedWhenTheOutputIsClosed() {
        Dg1000zBench bench = Dg1000zBench.energised(
                nothing().losesLink().losesLink().clears().then(switchingOff()));
        assertThatExceptionOfType(InstrumentException.class).isThrownBy(bench.instrument::safe);
        assertThatIllegalStateException().isThrownBy(bench.output::trigger);
        bench.output.close();
        bench.verify();
    }
}
