package dev.crosspoint.driver.rigol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.connection.SocketAddress;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.BurstTrigger.Edge;
import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.Timebase;
import dev.crosspoint.scpi.oscilloscope.DecadeSteps;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ds1000zTest {
    private static final Transcript NOTHING = Transcript.of(new SocketAddress(0, "scope.lab", 5555));
    private static final String NO_ERROR = "0,\"No error\"";
    private static final Transcript CHECKED = NOTHING.asks(":SYST:ERR?", NO_ERROR);
    private static final Transcript OPENING = NOTHING.asks(
                    "*IDN?", "RIGOL TECHNOLOGIES,DS1104Z,DS1ZA184752794,00.04.04.SP1")
            .sends("*RST")
            .asks("*OPC?", "1")
            .sends("*CLS")
            .then(CHECKED);
    private static final Transcript STOPPING = NOTHING.sends(":STOP").then(CHECKED);

    /** 0.75 V behind a x10 probe, 10 ms before and 5 ms after the trigger. */
    private static final InputSettings CAPACITOR = new InputSettings(2, 0.8, 0, InputCoupling.DC, 10, true);

    private static final CaptureSettings RECORD =
            new CaptureSettings(List.of(CAPACITOR), 10e-6, 10e-3, 5e-3, new EdgeTrigger(2, 0.1, Edge.RISING, 0));

    private TranscriptConnection connection;
    private Ds1000z instrument;

    private void opened(Transcript traffic) {
        connection = new TranscriptConnection(OPENING.then(traffic));
        instrument = Ds1000z.open(connection, new DriverOptions(new SteppedClock(), 50, Duration.ofSeconds(2)));
    }

    private Capture armed(Transcript traffic) {
        opened(arming().then(traffic));
        return instrument.arm(RECORD);
    }

    /** Each pair is a header and its value; all are written, checked and read back. */
    private static Transcript group(String... pairs) {
        Transcript transcript = NOTHING;
        for (int i = 0; i < pairs.length; i += 2) {
            transcript = transcript.sends(pairs[i] + " " + pairs[i + 1]);
        }
        transcript = transcript.then(CHECKED);
        for (int i = 0; i < pairs.length; i += 2) {
            transcript = transcript.asks(pairs[i] + "?", pairs[i + 1]);
        }
        return transcript;
    }

    /** 15 ms are shown at 2 ms per division, 24 ms in all; the least memory of 12 000 points gives 2 us. */
    private static Transcript arming() {
        return group(":CHAN1:DISP", "0")
                .then(group(":CHAN3:DISP", "0"))
                .then(group(":CHAN4:DISP", "0"))
                .then(group(
                        ":CHAN2:DISP",
                        "1",
                        ":CHAN2:INV",
                        "0",
                        ":CHAN2:COUP",
                        "DC",
                        ":CHAN2:BWL",
                        "20M",
                        ":CHAN2:PROB",
                        "10.0",
                        ":CHAN2:SCAL",
                        "0.2"))
                .then(group(":CHAN2:OFFS", "0.0"))
                .then(NOTHING.sends(":RUN"))
                .then(group(
                        ":TIM:MODE",
                        "MAIN",
                        ":ACQ:TYPE",
                        "NORM",
                        ":TIM:MAIN:SCAL",
                        "0.002",
                        ":TIM:MAIN:OFFS",
                        "0.002",
                        ":ACQ:MDEP",
                        "12000"))
                .then(group(
                        ":TRIG:MODE",
                        "EDGE",
                        ":TRIG:EDGE:SOUR",
                        "CHAN2",
                        ":TRIG:EDGE:SLOP",
                        "POS",
                        ":TRIG:EDGE:LEV",
                        "0.1"))
                .then(NOTHING.asks(":ACQ:SRAT?", "5.000000e+05"))
                .then(NOTHING.sends(":SING"))
                .then(CHECKED);
    }

    private static Transcript selecting() {
        return NOTHING.sends(":WAV:SOUR CHAN2", ":WAV:MODE RAW", ":WAV:FORM BYTE");
    }

    private static Transcript complete() {
        return NOTHING.asks(":TRIG:STAT?", "STOP");
    }

    /** The memory begins 10 ms before the trigger; 8 mV per code, the middle is code 127. */
    private static Transcript preamble(String points, String origin) {
        return selecting().asks(":WAV:PRE?", "0,2," + points + ",1,2.000000e-06," + origin + ",0,8.000000e-03,0,127");
    }

    private static Transcript reading(int start, int stop, byte[] codes) {
        byte[] header = String.format("#9%09d", codes.length).getBytes(StandardCharsets.US_ASCII);
        byte[] block = new byte[header.length + codes.length];
        System.arraycopy(header, 0, block, 0, header.length);
        System.arraycopy(codes, 0, block, header.length, codes.length);
        return selecting()
                .sends(":WAV:STAR " + start, ":WAV:STOP " + stop)
                .asks(":WAV:DATA?", block)
                .then(CHECKED);
    }

    private static byte[] codes(int code, int count) {
        byte[] codes = new byte[count];
        Arrays.fill(codes, (byte) code);
        return codes;
    }

    @Test
    void armingSetsAndReadsBackEverythingThatTheRecordDependsOn() {
        Capture capture = armed(STOPPING);
        assertThat(capture.timebase()).isEqualTo(new Timebase(2e-6, 5000, 7500));
        assertThat(capture.ranges()).singleElement().satisfies(range -> {
            assertThat(range.input()).isEqualTo(2);
            assertThat(range.resolution()).isCloseTo(8e-3, within(1e-12));
            assertThat(range.lowest()).isCloseTo(-127 * 8e-3, within(1e-9));
            assertThat(range.highest()).isCloseTo(128 * 8e-3, within(1e-9));
        });
        capture.close();
        capture.close();
        connection.verify();
    }

    @Test
    void samplesAreVoltsAtTheTipAroundTheTrigger() throws InterruptedException {
        byte[] codes = codes(127, 7500);
        codes[5000] = (byte) 227;
        Capture capture = armed(NOTHING.asks(":TRIG:STAT?", "WAIT")
                .then(complete())
                .then(preamble("12000", "-1.000000e-02"))
                .then(reading(1, 7500, codes)));
        List<SampleBlock> blocks = new ArrayList<>();
        assertThatIllegalStateException().isThrownBy(() -> capture.fetch(blocks::add));
        capture.await(Duration.ofSeconds(1));
        capture.fetch(blocks::add);
        assertThat(blocks).singleElement().satisfies(block -> {
            assertThat(block.first()).isZero();
            assertThat(block.samples()).isEqualTo(7500);
            assertThat(block.overRange()).containsExactly(false);
            assertThat(block.volts().get(0)[4999]).isZero();
            assertThat(block.volts().get(0)[5000]).isCloseTo(0.8f, within(1e-6f));
        });
        connection.verify();
    }

    @Test
    void clippedSamplesAreMarked() throws InterruptedException {
        byte[] codes = codes(127, 7500);
        codes[7499] = (byte) 255;
        Capture capture =
                armed(complete().then(preamble("12000", "-1.000000e-02")).then(reading(1, 7500, codes)));
        capture.await(Duration.ofSeconds(1));
        List<Boolean> overRange = new ArrayList<>();
        capture.fetch(block -> overRange.addAll(block.overRange()));
        assertThat(overRange).containsExactly(true);
    }

    @Test
    void aTriggerThatNeverComesIsSaidAndTheInstrumentIsStopped() {
        Transcript waiting = NOTHING;
        for (int i = 0; i < 4; i++) {
            waiting = waiting.asks(":TRIG:STAT?", "WAIT");
        }
        Capture capture = armed(waiting.then(STOPPING));
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> capture.await(Duration.ofMillis(1)))
                .withMessageContaining("no trigger came within 1 ms: input 2 did not cross 0.1 V")
                .withMessageContaining("scope.lab");
        instrument.safe();
        connection.verify();
    }

    @Test
    void anEmptyRecordIsNoRecordOfZeros() throws InterruptedException {
        Capture capture = armed(complete()
                .then(preamble("12000", "-1.000000e-02"))
                .then(selecting()
                        .sends(":WAV:STAR 1", ":WAV:STOP 7500")
                        .asks(":WAV:DATA?", "#9000000000")
                        .then(CHECKED)));
        capture.await(Duration.ofSeconds(1));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> capture.fetch(block -> {}))
                .withMessageContaining("0 points came instead of 7500")
                .withMessageContaining("no record");
    }

    @ParameterizedTest
    @CsvSource({"12000, -9.000000e-03", "7000, -1.000000e-02"})
    void aMemoryThatDoesNotHoldTheRecordIsNotReadAsIfItDid(String points, String origin) throws InterruptedException {
        Capture capture = armed(complete().then(preamble(points, origin)));
        capture.await(Duration.ofSeconds(1));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> capture.fetch(block -> {}))
                .withMessageContaining("not the 7500 points around the trigger");
    }

    @Test
    void aMemoryDepthThatWasSilentlyIgnoredIsNoticed() {
        opened(upToDepthReadBack(arming()).asks(":ACQ:MDEP?", "120000"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> instrument.arm(RECORD))
                .withMessageContaining("memory depth");
    }

    private static Transcript upToDepthReadBack(Transcript whole) {
        int depth = 0;
        while (!whole.entries().get(depth).toString().contains(":ACQ:MDEP?")) {
            depth++;
        }
        return new Transcript(whole.address(), whole.entries().subList(0, depth));
    }

    @Test
    void onlyOneCaptureIsOpenAtATime() {
        armed(NOTHING);
        assertThatIllegalStateException().isThrownBy(() -> instrument.arm(RECORD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 0.8 | 0 | 10 | the inputs are 1 to 4, not 5",
                "2 | 0.8 | 0 | 3 | probe attenuation of input 2",
                "2 | 500 | 0 | 10 | up to 400.0 V at a probe of x10.0, not 500.0 V",
                "2 | 0.8 | 21 | 10 | offset of input 2 can be up to 20.0 V"
            })
    void nothingIsSentWhenASettingIsOutOfRange(int number, double range, double offset, double probe, String message) {
        opened(NOTHING);
        InputSettings input = new InputSettings(number, range, offset, InputCoupling.DC, probe, false);
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> instrument.arm(new CaptureSettings(
                        List.of(input), 1e-5, 0, 1e-3, new EdgeTrigger(number, 0, Edge.FALLING, 0))))
                .withMessageContaining(message);
        connection.verify();
    }

    @Test
    void aRecordLongerThanTheScreenIsRefused() {
        opened(NOTHING);
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> instrument.arm(new CaptureSettings(List.of(CAPACITOR), 1, 0, 601, RECORD.trigger())))
                .withMessageContaining("600.0 s long, not 601.0 s");
    }

    @Test
    void twoInputsShareTheMemory() {
        InputSettings drive = new InputSettings(1, 1, 0, InputCoupling.DC, 1, false);
        CaptureSettings both =
                new CaptureSettings(List.of(drive, CAPACITOR), 4e-6, 0.1, 0.6, new EdgeTrigger(1, 0.4, Edge.RISING, 0));
        Ds1000zRecord record = Ds1000zRecord.of(both);
        assertThat(record).isEqualTo(new Ds1000zRecord(0.1, 600_000));
        assertThat(record.offset(both)).isCloseTo(0.5, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "RIGOL TECHNOLOGIES, DS1054Z, true",
        "Rigol Technologies, DS1104Z, true",
        "RIGOL TECHNOLOGIES, DS1052E, false",
        "Keysight, DS1054Z, false"
    })
    void onlyTheFamilyIsDriven(String manufacturer, String model, boolean drives) {
        assertThat(new Ds1000zProvider().drives(new Identity(manufacturer, model, "1", "1")))
                .isEqualTo(drives);
    }

    @ParameterizedTest
    @CsvSource({"0.03, 0.05", "0.05, 0.05", "0.0500001, 0.1", "1, 1", "7, 10", "2e-9, 2e-9"})
    void stepsAreThoseOfARotarySwitch(double value, double step) {
        assertThat(DecadeSteps.ONE_TWO_FIVE.atLeast(value)).isEqualTo(step);
    }

    /** A clock on which every wait passes at once. */
    private static final class SteppedClock implements LabClock {
        private long time;

        @Override
        public Instant now() {
            return Instant.EPOCH.plusNanos(time);
        }

        @Override
        public long nanoTime() {
            return time;
        }

        @Override
        public void sleepUntil(long deadline) {
            time = Math.max(time, deadline);
        }
    }
}
