package dev.crosspoint.simulation.instrument.dg1000z;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ArbitraryWaveformTest {
    private static final double STEP = 20.0 / 16383;

    private static byte[] codes(int first, int count, IntUnaryOperator code) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = first; i < first + count; i++) {
            bytes.putShort((short) code.applyAsInt(i));
        }
        return bytes.array();
    }

    private static byte[] message(String header, byte[] block) throws IOException {
        String length = Integer.toString(block.length);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write((header + "#" + length.length() + length).getBytes(StandardCharsets.US_ASCII));
        message.write(block);
        message.write('\n');
        return message.toByteArray();
    }

    private static String upload(TwinFixture fixture, String end, byte[] block) throws IOException {
        fixture.client.send(message(":SOUR1:TRAC:DATA:DAC16 VOLATILE," + end + ",", block));
        return fixture.client.query("*OPC?;:SYST:ERR?");
    }

    private static double volts(int code) {
        return 10 * (code / 16383.0 - 0.5);
    }

    @Test
    void packetsWithLineFeedsInThemBecomeOneWaveform() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            int points = 8192 + 8192 + 2570;
            IntUnaryOperator code = i -> i % 3 == 0 ? 0x0a0a : i % 16384;
            assertThat(upload(fixture, "CON", codes(0, 8192, code))).isEqualTo("1;0,\"No error\"");
            assertThat(fixture.client.query(":FUNC?;:DATA:POIN? VOLATILE")).isEqualTo("SIN;0");
            assertThat(upload(fixture, "CON", codes(8192, 8192, code))).isEqualTo("1;0,\"No error\"");
            assertThat(upload(fixture, "END", codes(16384, 2570, code))).isEqualTo("1;0,\"No error\"");
            assertThat(fixture.client.query(":FUNC?;:DATA:POIN? VOLATILE")).isEqualTo("USER;" + points);
            assertThat(fixture.client.query(":SOUR2:FUNC?;:SOUR2:DATA:POIN? VOLATILE"))
                    .isEqualTo("SIN;0");

            fixture.set(":OUTP1:LOAD INF;:VOLT 20;:FUNC:ARB:MODE SRAT;SRAT 1E6;:OUTP1 ON");
            for (int i = 1; i < points; i += 617) {
                assertThat(codeAt(fixture, i, points)).isEqualTo(code.applyAsInt(i));
            }
        }
    }

    /** Returns the code that is put out as a point; the waveform was running before it was switched on. */
    private static int codeAt(TwinFixture fixture, int point, int points) throws IOException {
        fixture.set(":PHAS:INIT");
        double volts = fixture.first.after((point + points) * 1e-6);
        return (int) Math.round((volts / 20 + 0.5) * 16383);
    }

    @Test
    void waveformComesBackAsItWasSent() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            byte[] first = codes(0, 8192, i -> i);
            byte[] second = codes(8192, 100, i -> i);
            upload(fixture, "CON", first);
            upload(fixture, "END", second);
            assertThat(fixture.client.query(":DATA:LOAD? VOLATILE")).isEqualTo("2");
            fixture.client.write(":DATA:LOAD? 1");
            assertThat(fixture.client.readBlock()).isEqualTo(first);
            fixture.client.write(":DATA:LOAD? 2");
            assertThat(fixture.client.readBlock()).isEqualTo(second);
        }
    }

    @Test
    void lengthOfAPacketIsAnsweredWithNineDigits() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            upload(fixture, "END", codes(0, 8192, i -> 'A' + 'A' * 256 & 0x3fff));
            assertThat(fixture.client.query(":DATA:LOAD? 1")).startsWith("#9000016384A");
        }
    }

    @Test
    void refusedPacketSpoilsTheWholeUploadAndTheOldWaveformStays() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            upload(fixture, "END", codes(0, 8, i -> 100 * i));
            String refused = "1;-220,\"Parameter error\"";
            assertThat(upload(fixture, "CON", codes(0, 8192, i -> i))).isEqualTo("1;0,\"No error\"");
            assertThat(upload(fixture, "CON", codes(0, 16385, i -> 0))).isEqualTo(refused);
            assertThat(upload(fixture, "END", codes(0, 8192, i -> i))).isEqualTo(refused);
            assertThat(fixture.client.query(":DATA:POIN? VOLATILE;:DATA:VAL? VOLATILE,8"))
                    .isEqualTo("8;700");
            assertThat(upload(fixture, "END", codes(0, 7, i -> i)))
                    .as("too short")
                    .isEqualTo(refused);
            assertThat(upload(fixture, "END", new byte[17])).as("odd").isEqualTo(refused);
            assertThat(upload(fixture, "END", codes(0, 8, i -> 0x4000)))
                    .as("beyond 14 bits")
                    .isEqualTo(refused);
            assertThat(upload(fixture, "END", codes(0, 9, i -> i))).isEqualTo("1;0,\"No error\"");
            assertThat(fixture.client.query(":DATA:POIN? VOLATILE")).isEqualTo("9");
        }
    }

    @Test
    void waveformLargerThanTheMemoryIsRefused() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            byte[] packet = codes(0, 16384, i -> i);
            for (int i = 0; i < 512; i++) {
                fixture.client.send(message(":DATA:DAC16 VOLATILE,CON,", packet));
            }
            assertThat(fixture.client.query(":SYST:ERR?")).isEqualTo("0,\"No error\"");
            assertThat(upload(fixture, "END", codes(0, 8, i -> i))).isEqualTo("1;-220,\"Parameter error\"");
            assertThat(fixture.client.query(":DATA:POIN? VOLATILE")).isEqualTo("0");
        }
    }

    @Test
    void pointsShareThePeriodAndAreJoinedByStraightLines() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(
                    ":OUTP1:LOAD INF;:DATA VOLATILE,-1,-0.5,0,0.5,1,0.5,0,-0.5",
                    ":VOLT 10;:FREQ 125;:PHAS:INIT;:OUTP1 ON;:PHAS:INIT");
            double[] levels = {-5, -2.5, 0, 2.5, 5, 2.5, 0, -2.5};
            for (int i = 0; i < 24; i++) {
                assertThat(fixture.first.after(i * 1e-3)).isCloseTo(levels[i % 8], within(2 * STEP));
                double next = levels[(i + 1) % 8];
                assertThat(fixture.first.after((i + 0.5) * 1e-3))
                        .isCloseTo((levels[i % 8] + next) / 2, within(2 * STEP));
            }
        }
    }

    @Test
    void longWaveformOfDecimalCodesIsTimedByTheSampleRate() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            String text = ",8192".repeat(8192);
            fixture.set(":DATA:DAC VOLATILE" + text);
            assertThat(fixture.client.query(":FUNC:ARB:MODE?;:DATA:POIN? VOLATILE"))
                    .isEqualTo("FREQ;8192");
            fixture.set(":DATA:DAC VOLATILE,0" + text);
            assertThat(fixture.client.query(":FUNC:ARB:MODE?;:DATA:POIN? VOLATILE"))
                    .isEqualTo("SRAT;8193");
            fixture.client.write(":DATA:DAC VOLATILE,0" + text + text);
            assertThat(fixture.client.query(":SYST:ERR?;:DATA:POIN? VOLATILE"))
                    .isEqualTo("-220,\"Parameter error\";8193");
        }
    }

    @Test
    void codesAreVoltsOfTheAmplitudeAboutTheOffset() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            int[] some = {0, 1, 4096, 8191, 8192, 12000, 16382, 16383};
            fixture.client.send(message(":DATA:DAC VOLATILE,", codes(0, 8, i -> some[i])));
            fixture.set(":OUTP1:LOAD INF;:VOLT 10;:VOLT:OFFS 1;:FREQ 125;:OUTP1 ON;:PHAS:INIT");
            for (int i = 0; i < some.length; i++) {
                assertThat(fixture.first.after(i * 1e-3)).isCloseTo(1 + volts(some[i]), within(STEP));
            }
        }
    }
}
