package dev.crosspoint.driver.keysight;

import static dev.crosspoint.driver.keysight.TrueformBench.continuous;
import static dev.crosspoint.driver.keysight.TrueformTraffic.checked;
import static dev.crosspoint.driver.keysight.TrueformTraffic.group;
import static dev.crosspoint.driver.keysight.TrueformTraffic.highZ;
import static dev.crosspoint.driver.keysight.TrueformTraffic.levels;
import static dev.crosspoint.driver.keysight.TrueformTraffic.preparing;
import static dev.crosspoint.driver.keysight.TrueformTraffic.row;
import static dev.crosspoint.driver.keysight.TrueformTraffic.switchingOff;
import static dev.crosspoint.driver.keysight.TrueformTraffic.withoutSync;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.ProtocolException;
import org.junit.jupiter.api.Test;

class TrueformUploadTest {
    /** A voltage whose code consists of the bytes of two line ends. */
    private static final double LINE_END = 0x0A0A / 32767.0;

    private static final ArbitraryWaveform EIGHT_SAMPLES =
            new ArbitraryWaveform(new double[] {-1, 1, 0, LINE_END, -1, -1, -1, -1}, 1e6);

    private static final String EIGHT_CODES =
            "\u0080\u0001\u007f\u00ff\u0000\u0000\n\n\u0080\u0001\u0080\u0001\u0080\u0001\u0080\u0001";

    @Test
    void samplesArriveAsBigEndianCodesAndAreDrivenAtTheirRateWithoutOvershoot() {
        TrueformBench bench = TrueformBench.opened(arming());
        bench.channel.arm(continuous(EIGHT_SAMPLES));
        bench.verify();
    }

    @Test
    void anotherWaveformSelectedAtThePanelIsNotDriven() {
        TrueformBench bench = TrueformBench.opened(arming().asks(":OUTP1?", "0")
                .asks(":OUTP1:LOAD?", "+9.900000000000E+37")
                .asks(":SOUR1:FUNC?", "ARB")
                .asks(":SOUR1:FUNC:ARB?", "\"EXP_RISE\"")
                .then(switchingOff()));
        bench.channel.arm(continuous(EIGHT_SAMPLES));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(bench.channel::energise)
                .withMessageContaining("but has \"EXP_RISE\" selected");
        bench.verify();
    }

    @Test
    void aRefusedBlockIsAnErrorThatNamesTheUpload() {
        TrueformBench bench = TrueformBench.opened(sent().asks("*OPC?", "1")
                .asks(":SYST:ERR?", "+781,\"Not enough memory\"")
                .then(checked()));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> bench.channel.arm(continuous(EIGHT_SAMPLES)))
                .withMessageContaining(":SOUR1:DATA:ARB:DAC CROSSPOINT")
                .withMessageContaining("781");
        bench.verify();
    }

    @Test
    void pointsThatGotLostAreNotDriven() {
        TrueformBench bench = TrueformBench.opened(
                sent().asks("*OPC?", "1").then(checked()).asks(":SOUR1:DATA:ATTR:POIN? CROSSPOINT", "+4"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.arm(continuous(EIGHT_SAMPLES)))
                .withMessageContaining("8 points of the arbitrary waveform were sent, but 4.0 arrived");
        bench.verify();
    }

    @Test
    void anInstrumentThatDoesNotFinishTheBlockIsAnError() {
        TrueformBench bench = TrueformBench.opened(sent().asks("*OPC?", "0"));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> bench.channel.arm(continuous(EIGHT_SAMPLES)))
                .withMessageEndingWith("the reply to *OPC? should be 1, but is \"0\"");
        bench.verify();
    }

    private static Transcript sent() {
        return highZ().then(preparing("NORM"))
                .then(withoutSync())
                .sends(":SOUR1:DATA:VOL:CLE", ":SOUR1:DATA:ARB:DAC CROSSPOINT,#216" + EIGHT_CODES);
    }

    private static Transcript arming() {
        return sent().asks("*OPC?", "1")
                .then(checked())
                .asks(":SOUR1:DATA:ATTR:POIN? CROSSPOINT", "+8")
                .sends(":SOUR1:FUNC:ARB CROSSPOINT")
                .then(checked())
                .asks(":SOUR1:FUNC:ARB?", "\"CROSSPOINT\"")
                .then(group(
                        row(":SOUR1:FUNC", "ARB"),
                        row(":SOUR1:FUNC:ARB:FILT", "STEP"),
                        row(":SOUR1:FUNC:ARB:SRAT", "1000000.0", "+1.000000000000E+06")))
                .then(levels("2.0", "0.0"));
    }
}
