package dev.crosspoint.driver.keysight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.connection.SocketAddress;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.connection.TranscriptEntry;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.DriverProvider;
import dev.crosspoint.driver.VirtualClock;
import dev.crosspoint.instrument.BurstTrigger.Edge;
import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.Timebase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfiniiVisionTest {
    private static final Transcript NOTHING = Transcript.of(new SocketAddress(0, "scope.lab", 5025));
    private static final Transcript CHECKED = NOTHING.asks(":SYST:ERR?", "+0,\"No error\"");
    private static final String IDENTITY = "AGILENT TECHNOLOGIES,DSO-X 2002A,MY52160000,02.43.2018020635";
    private static final Transcript OPENING = NOTHING.asks("*IDN?", IDENTITY)
            .sends("*RST")
            .asks("*OPC?", "1")
            .sends("*CLS")
            .then(CHECKED);
    private static final Transcript STOPPING = NOTHING.sends(":STOP").then(CHECKED);

    /** 0.8 V behind a x10 probe, 10 ms before and 5 ms after the trigger. */
    private static final InputSettings CAPACITOR = new InputSettings(2, 0.8, 0.1, InputCoupling.DC, 10, true);

    private static final CaptureSettings RECORD =
            new CaptureSettings(List.of(CAPACITOR), 10e-6, 10e-3, 5e-3, new EdgeTrigger(2, 0.1, Edge.RISING, 0));

    private TranscriptConnection connection;
    private InfiniiVision instrument;

    private void opened(Transcript traffic) {
        connection = new TranscriptConnection(OPENING.then(traffic));
        instrument = InfiniiVision.open(connection, new DriverOptions(new VirtualClock(), 50, Duration.ofSeconds(2)));
    }

    private Capture armed(Transcript traffic) {
        opened(arming().then(traffic));
        return instrument.arm(RECORD);
    }

    /** Each entry is a header and its value; all are written, checked and read back. */
    private static Transcript group(String... commands) {
        Transcript transcript = NOTHING.sends(commands).then(CHECKED);
        for (String command : commands) {
            String[] words = command.split(" ");
            transcript = transcript.asks(words[0] + "?", words[1]);
        }
        return transcript;
    }

    /** 15 ms are shown at 2 ms per division, 20 ms in all; the memory of 10 000 points gives 2 us. */
    private static Transcript arming() {
        return NOTHING.sends(":STOP")
                .then(group(":CHAN1:DISP 0"))
                .then(group(
                        ":CHAN2:DISP 1",
                        ":CHAN2:IMP ONEM",
                        ":CHAN2:INV 0",
                        ":CHAN2:COUP DC",
                        ":CHAN2:BWL 1",
                        ":CHAN2:PROB 10.0",
                        ":CHAN2:RANG 1.6"))
                .then(group(":CHAN2:OFFS 0.1"))
                .then(group(
                        ":TIM:MODE MAIN",
                        ":TIM:REF CENT",
                        ":ACQ:MODE RTIM",
                        ":ACQ:TYPE NORM",
                        ":TIM:SCAL 0.002",
                        ":TIM:POS 0.0"))
                .then(group(":TRIG:MODE EDGE"))
                .then(group(":TRIG:EDGE:SOUR CHAN2", ":TRIG:SWE NORM", ":TRIG:EDGE:SLOP POS", ":TRIG:EDGE:LEV 0.1"))
                .then(starting());
    }

    private static Transcript starting() {
        return NOTHING.asks(":TER?", "+0")
                .sends(":SING")
                .asks(":ACQ:SRAT?", "+5.00000E+005")
                .then(CHECKED);
    }

    private static Transcript state(String condition, String triggered) {
        return NOTHING.asks(":OPER:COND?", condition).asks(":TER?", triggered);
    }

    private static Transcript complete() {
        return state("+0", "+1");
    }

    /** The memory begins 10 ms before the trigger; 8 mV per code, the middle, code 128, is 0.1 V. */
    private static Transcript preamble(String points, String interval, String origin) {
        return NOTHING.sends(":WAV:SOUR CHAN2", ":WAV:POIN:MODE RAW", ":WAV:POIN MAX", ":WAV:FORM BYTE", ":WAV:UNS 1")
                .asks(
                        ":WAV:PRE?",
                        "+0,+0,+" + points + ",+1," + interval + "," + origin + ",+0,+8.00000E-003,+1.00000E-001,+128");
    }

    private static Transcript record(byte[] codes) {
        byte[] header = String.format(Locale.ROOT, "#8%08d", codes.length).getBytes(StandardCharsets.US_ASCII);
        byte[] block = Arrays.copyOf(header, header.length + codes.length);
        System.arraycopy(codes, 0, block, header.length, codes.length);
        return preamble("10000", "+2.00000000E-006", "-1.00000000E-002")
                .asks(":WAV:DATA?", block)
                .then(CHECKED);
    }

    private static byte[] codes() {
        byte[] codes = new byte[10_000];
        Arrays.fill(codes, (byte) 128);
        return codes;
    }

    private List<SampleBlock> fetched(Transcript traffic) throws InterruptedException {
        Capture capture = armed(complete().then(traffic));
        capture.await(Duration.ofSeconds(1));
        List<SampleBlock> blocks = new ArrayList<>();
        capture.fetch(blocks::add);
        return blocks;
    }

    @Test
    void armingSetsAndReadsBackEverythingThatTheRecordDependsOn() {
        Capture capture = armed(STOPPING);
        assertThat(capture.timebase()).isEqualTo(new Timebase(2e-6, 5000, 7500));
        assertThat(capture.ranges()).singleElement().satisfies(range -> {
            assertThat(range.input()).isEqualTo(2);
            assertThat(range.resolution()).isCloseTo(1.6 / 199, within(1e-12));
            assertThat(range.lowest()).isCloseTo(0.1 - 126 * 1.6 / 199, within(1e-9));
            assertThat(range.highest()).isCloseTo(0.1 + 126 * 1.6 / 199, within(1e-9));
        });
        capture.close();
        capture.close();
        connection.verify();
    }

    @Test
    void settingsDoNotFollowTheLocaleOfTheComputer() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            armed(NOTHING);
            connection.verify();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void samplesAreVoltsAtTheTipAroundTheTrigger() throws InterruptedException {
        byte[] codes = codes();
        codes[5000] = (byte) 228;
        Capture capture = armed(state("+8", "+0")
                .then(state("+8", "+1"))
                .then(state("+0", "+0"))
                .then(record(codes))
                .then(STOPPING));
        List<SampleBlock> blocks = new ArrayList<>();
        assertThatIllegalStateException().isThrownBy(() -> capture.fetch(blocks::add));
        capture.await(Duration.ofSeconds(1));
        capture.fetch(blocks::add);
        assertThat(blocks).singleElement().satisfies(block -> {
            assertThat(block.first()).isZero();
            assertThat(block.samples()).isEqualTo(7500);
            assertThat(block.overRange()).containsExactly(false);
            assertThat(block.volts().get(0)[4999]).isCloseTo(0.1f, within(1e-6f));
            assertThat(block.volts().get(0)[5000]).isCloseTo(0.9f, within(1e-6f));
        });
        capture.close();
        connection.verify();
    }

    @ParameterizedTest
    @CsvSource({"1", "255"})
    void clippedSamplesAreMarked(int code) throws InterruptedException {
        byte[] codes = codes();
        codes[7499] = (byte) code;
        assertThat(fetched(record(codes)).get(0).overRange()).containsExactly(true);
    }

    @Test
    void aHoleInTheMemoryIsNotAVoltage() {
        byte[] codes = codes();
        codes[3] = 0;
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> fetched(record(codes)))
                .withMessageContaining("sample 3 of input 2 is missing");
    }

    @Test
    void aTriggerThatNeverComesIsSaidAndTheInstrumentIsStopped() {
        Transcript waiting = NOTHING;
        for (int i = 0; i < 4; i++) {
            waiting = waiting.then(state("+8", "+0"));
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
    void anInstrumentStoppedByHandBeforeItsTriggerHasNoRecord() {
        Transcript stopped = NOTHING;
        for (int i = 0; i < 4; i++) {
            stopped = stopped.then(state("+0", "+0"));
        }
        Capture capture = armed(stopped);
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> capture.await(Duration.ofMillis(1)));
    }

    @Test
    void aRecordThatDoesNotEndIsSaid() {
        Transcript recording = state("+8", "+1");
        for (int i = 0; i < 500; i++) {
            recording = recording.then(state("+8", "+0"));
        }
        Capture capture = armed(recording);
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> capture.await(Duration.ofMillis(1)))
                .withMessageContaining("the record is overdue");
    }

    @Test
    void aLostLinkWhileWaitingIsSaid() {
        Capture capture = armed(NOTHING.losesLink());
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> capture.await(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "10000, +2.00000000E-006, -9.00000000E-003, not the 7500 points around the trigger",
        "7000,  +2.00000000E-006, -1.00000000E-002, not the 7500 points around the trigger",
        "10000, +4.00000000E-006, -1.00000000E-002, not every 2.0E-6 s as its sample rate says"
    })
    void aMemoryThatDoesNotHoldTheRecordIsNotReadAsIfItDid(
            String points, String interval, String origin, String problem) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> fetched(preamble(points, interval, origin)))
                .withMessageContaining(problem);
    }

    @Test
    void aShortBlockIsNoRecord() {
        Transcript traffic = preamble("10000", "+2.00000000E-006", "-1.00000000E-002")
                .asks(":WAV:DATA?", "#800000003abc")
                .then(CHECKED);
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> fetched(traffic))
                .withMessageContaining("3 points came instead of 10000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+0,+0,+10000",
                "+1,+0,+100,+1,+2E-6,-1E-2,+0,+8E-3,+1E-1,+32768",
                "+0,+0,+100,+1,+2E-6,-1E-2,+0,+0,+1E-1,+128",
                "+0,+0,+100,+1,x,-1E-2,+0,+8E-3,+1E-1,+128"
            })
    void aPreambleThatIsNoneIsRefused(String reply) {
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> InfiniiVisionPreamble.parse(reply));
    }

    @Test
    void aRefusedSettingIsAnError() {
        opened(NOTHING.sends(":STOP", ":CHAN1:DISP 0")
                .asks(":SYST:ERR?", "-222,\"Data out of range\"")
                .then(CHECKED));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> instrument.arm(RECORD))
                .withMessageContaining(":CHAN1:DISP 0");
    }

    @Test
    void aRangeThatTheInstrumentRoundedDownIsNoticed() {
        opened(upTo(arming(), ":CHAN2:RANG?").asks(":CHAN2:RANG?", "+8.00E-001"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> instrument.arm(RECORD))
                .withMessageContaining("the vertical range was set to 1.6 V, but reads back as 0.8 V");
    }

    @Test
    void onlyOneCaptureIsOpenAtATime() {
        armed(NOTHING);
        assertThatIllegalStateException().isThrownBy(() -> instrument.arm(RECORD));
    }

    @Test
    void closingStopsTheCaptureAndClosesTheConnection() {
        armed(STOPPING);
        instrument.close();
        connection.verify();
        assertThatExceptionOfType(InstrumentException.class).isThrownBy(instrument::settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 0.8 | 0 | 10 | the inputs are 1 to 2, not 3",
                "2 | 0.8 | 0 | 0.05 | the probe attenuation can be 0.1 to 10000.0",
                "2 | 201 | 0 | 10 | up to 200.0 V at a probe of x10.0, not 201.0 V",
                "2 | 0.8 | 21 | 10 | offset of input 2 can be up to 20.0 V",
                "2 | 100 | 501 | 10 | offset of input 2 can be up to 500.0 V"
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

    @ParameterizedTest
    @CsvSource({"501, 0, 500.0 s long", "1, 1000, the timebase position can be"})
    void aRecordThatTheScreenCannotShowIsRefused(double after, double delay, String problem) {
        opened(NOTHING);
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> instrument.arm(new CaptureSettings(
                        List.of(CAPACITOR), 1, 0, after, new EdgeTrigger(2, 0, Edge.FALLING, delay))))
                .withMessageContaining(problem);
        connection.verify();
    }

    @Test
    void everySettingIsReportedAsTheInstrumentHoldsIt() {
        opened(NOTHING.asks(":CHAN1:DISP?", "0")
                .asks(":CHAN2:DISP?", "1")
                .asks(":CHAN2:IMP?", "ONEM")
                .asks(":CHAN2:COUP?", "AC")
                .asks(":CHAN2:BWL?", "0")
                .asks(":CHAN2:INV?", "0")
                .asks(":CHAN2:PROB?", "+1.0E+001")
                .asks(":CHAN2:RANG?", "+1.6E+000")
                .asks(":CHAN2:OFFS?", "+0.0E+000")
                .asks(":TIM:MODE?", "MAIN")
                .asks(":TIM:REF?", "CENT")
                .asks(":TIM:SCAL?", "+2.0E-003")
                .asks(":TIM:POS?", "+0.0E+000")
                .asks(":ACQ:TYPE?", "NORM")
                .asks(":ACQ:MODE?", "RTIM")
                .asks(":ACQ:SRAT?", "+5.0E+005")
                .asks(":TRIG:EDGE:SOUR?", "CHAN2")
                .asks(":TRIG:SWE?", "NORM")
                .asks(":TRIG:EDGE:SLOP?", "POS")
                .asks(":TRIG:EDGE:LEV?", "+1.0E-001"));
        assertThat(instrument.settings())
                .hasSize(18)
                .containsEntry("input 2 input resistance", "one-megohm")
                .containsEntry("input 2 coupling", "ac")
                .containsEntry("sample rate", "500000.0 Hz");
        connection.verify();
    }

    @Test
    void theDriverIsFoundByItsName() {
        assertThat(ServiceLoader.load(DriverProvider.class))
                .filteredOn(provider -> provider.name().equals("keysight-infiniivision"))
                .singleElement()
                .satisfies(provider -> assertThat(provider.models()).contains("InfiniiVision 3000 X"));
    }

    @Test
    void anotherInstrumentIsLeftAlone() {
        TranscriptConnection other =
                new TranscriptConnection(NOTHING.asks("*IDN?", "KEYSIGHT TECHNOLOGIES,MSOS804A,MY1,6.0"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> new InfiniiVisionProvider()
                        .open(other, new DriverOptions(new VirtualClock(), 50, Duration.ofSeconds(2))))
                .withMessageContaining("is none of [InfiniiVision 1000 X");
        other.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "AGILENT TECHNOLOGIES, DSO-X 2002A, 2",
        "KEYSIGHT TECHNOLOGIES, MSO-X 3024T, 4",
        "KEYSIGHT TECHNOLOGIES, DSOX1204G, 4",
        "KEYSIGHT TECHNOLOGIES, EDU-X 1002A, 2",
        "KEYSIGHT TECHNOLOGIES, DSO-X 6004A, 0",
        "KEYSIGHT TECHNOLOGIES, 33522B, 0",
        "RIGOL TECHNOLOGIES, DSO-X 2002A, 0"
    })
    void onlyTheSeriesIsDrivenWithTheInputsOfItsModel(String manufacturer, String model, int inputs) {
        Identity identity = new Identity(manufacturer, model, "1", "1");
        assertThat(InfiniiVisionModel.of(identity)
                        .map(InfiniiVisionModel::inputs)
                        .orElse(0))
                .isEqualTo(inputs);
        assertThat(new InfiniiVisionProvider().drives(identity)).isEqualTo(inputs > 0);
    }

    private static Transcript upTo(Transcript whole, String command) {
        List<TranscriptEntry> entries = whole.entries();
        int end = 0;
        while (!(entries.get(end) instanceof TranscriptEntry.Command sent
                && sent.text().equals(command))) {
            end++;
        }
        return new Transcript(whole.address(), entries.subList(0, end));
    }
}
