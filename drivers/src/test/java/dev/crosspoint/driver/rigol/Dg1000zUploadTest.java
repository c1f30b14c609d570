package dev.crosspoint.driver.rigol;

import static dev.crosspoint.driver.rigol.Dg1000zBench.continuous;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.checked;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.group;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.highZ;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.levels;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.nothing;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.preparing;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.WaveformSettings;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dg1000zUploadTest {
    /** A voltage whose code consists of the bytes of two line ends. */
    private static final double LINE_END = -1 + 2 * 0x0A0A / 16383.0;

    /** Low, high, and in the middle between two codes. */
    private static final ArbitraryWaveform EIGHT_SAMPLES =
            new ArbitraryWaveform(new double[] {-1, 1, 0, LINE_END, -1, -1, -1, -1}, 1e6);

    private static final String EIGHT_CODES =
            "\u0000\u0000\u00ff\u003f\u0000\u0020\n\n\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000";

    @Test
    void samplesArriveAsLittleEndianCodesInSampleRateMode() {
        Dg1000zBench bench = Dg1000zBench.opened(packet("END,#216" + EIGHT_CODES)
                .then(arrived(8))
                .asks(":SOUR1:FUNC?", "USER")
                .then(group(
                        row(":SOUR1:FUNC:ARB:MODE", "SRAT"), row(":SOUR1:FUNC:ARB:SRAT", "1000000.0", "1.000000E+06")))
                .then(levels("2.0", "0.0")));
        bench.channel.arm(continuous(EIGHT_SAMPLES));
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({"8192,  8192", "8193,  8184 9", "8199,  8184 15", "8200,  8192 8", "16387, 8192 8184 11"})
    void noPacketIsTooLongOrTooShortForTheInstrument(int samples, String packets) {
        double[] volts = new double[samples];
        volts[samples - 1] = 1;
        int[] lengths =
                Arrays.stream(packets.split(" ")).mapToInt(Integer::parseInt).toArray();
        Transcript traffic = beforeUpload();
        for (int i = 0; i < lengths.length; i++) {
            boolean last = i == lengths.length - 1;
            int bytes = 2 * lengths[i];
            String count = Integer.toString(bytes);
            String payload = last ? "\u0000".repeat(bytes - 2) + "\u00ff\u003f" : "\u0000".repeat(bytes);
            traffic = traffic.sends(":SOUR1:TRAC:DATA:DAC16 VOLATILE," + (last ? "END" : "CON") + ",#" + count.length()
                            + count + payload)
                    .asks("*OPC?", "1")
                    .then(checked());
        }
        Dg1000zBench bench = Dg1000zBench.opened(traffic.then(arrived(samples))
                .asks(":SOUR1:FUNC?", "USER")
                .then(group(
                        row(":SOUR1:FUNC:ARB:MODE", "SRAT"), row(":SOUR1:FUNC:ARB:SRAT", "1000000.0", "1.000000E+06")))
                .then(levels("1.0", "0.5")));
        bench.channel.arm(continuous(new ArbitraryWaveform(volts, 1e6)));
        bench.verify();
    }

    @Test
    void aPacketThatTheInstrumentCannotDigestIsExplained() {
        Dg1000zBench bench = Dg1000zBench.opened(beforeUpload()
                .sends(":SOUR1:TRAC:DATA:DAC16 VOLATILE,END,#216" + EIGHT_CODES)
                .asks("*OPC?", "1")
                .asks(":SYST:ERR?", "-220,\"Parameter error\"")
                .then(checked()));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> bench.channel.arm(continuous(EIGHT_SAMPLES)))
                .withMessageContaining("points 1 to 8 of 8 of the arbitrary waveform of channel 1 were refused")
                .withMessageContaining("not 8 to 8192 points long")
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(-220))
                .withCauseInstanceOf(InstrumentErrorException.class);
        bench.verify();
    }

    @Test
    void anotherRefusalIsNotTakenForThatOne() {
        Dg1000zBench bench = Dg1000zBench.opened(beforeUpload()
                .sends(":SOUR1:TRAC:DATA:DAC16 VOLATILE,END,#216" + EIGHT_CODES)
                .asks("*OPC?", "1")
                .asks(":SYST:ERR?", "-225,\"Out of memory\"")
                .then(checked()));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> bench.channel.arm(continuous(EIGHT_SAMPLES)))
                .withMessageEndingWith("were refused with error -225");
        bench.verify();
    }

    @Test
    void pointsThatGotLostAreNotDriven() {
        Dg1000zBench bench =
                Dg1000zBench.opened(packet("END,#216" + EIGHT_CODES).asks(":SOUR1:TRAC:DATA:POIN? VOLATILE", "4"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.arm(continuous(EIGHT_SAMPLES)))
                .withMessageContaining("8 points of the arbitrary waveform were sent, but 4.0 arrived");
        bench.verify();
    }

    @Test
    void aWaveformThatTheUploadDidNotSelectIsNotDriven() {
        Dg1000zBench bench = Dg1000zBench.opened(
                packet("END,#216" + EIGHT_CODES).then(arrived(8)).asks(":SOUR1:FUNC?", "SIN"));
        WaveformSettings settings = continuous(EIGHT_SAMPLES);
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.arm(settings))
                .withMessageContaining("the waveform was set to arbitrary, but reads back as sine");
        bench.verify();
    }

    @Test
    void anInstrumentThatDoesNotFinishAPacketIsAnError() {
        Dg1000zBench bench = Dg1000zBench.opened(beforeUpload()
                .sends(":SOUR1:TRAC:DATA:DAC16 VOLATILE,END,#216" + EIGHT_CODES)
                .asks("*OPC?", "0"));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> bench.channel.arm(continuous(EIGHT_SAMPLES)))
                .withMessageEndingWith("the reply to *OPC? should be 1, but is \"0\"");
        bench.verify();
    }

    private static Transcript beforeUpload() {
        return highZ().then(preparing("NORM", "0")).sends(":SOUR1:FUNC:ARB:MODE SRAT");
    }

    private static Transcript packet(String block) {
        return beforeUpload()
                .sends(":SOUR1:TRAC:DATA:DAC16 VOLATILE," + block)
                .asks("*OPC?", "1")
                .then(checked());
    }

    private static Transcript arrived(int points) {
        return nothing().asks(":SOUR1:TRAC:DATA:POIN? VOLATILE", Integer.toString(points));
    }
}
