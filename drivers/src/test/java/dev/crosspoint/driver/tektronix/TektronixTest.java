package dev.crosspoint.driver.tektronix;

import static dev.crosspoint.driver.tektronix.TektronixTraffic.CHECKED;
import static dev.crosspoint.driver.tektronix.TektronixTraffic.NOTHING;
import static dev.crosspoint.driver.tektronix.TektronixTraffic.OPENING;
import static dev.crosspoint.driver.tektronix.TektronixTraffic.STOPPING;
import static dev.crosspoint.driver.tektronix.TektronixTraffic.arming;
import static dev.crosspoint.driver.tektronix.TektronixTraffic.group;
import static dev.crosspoint.driver.tektronix.TektronixTraffic.preamble;
import static dev.crosspoint.driver.tektronix.TektronixTraffic.record;
import static dev.crosspoint.driver.tektronix.TektronixTraffic.running;
import static dev.crosspoint.driver.tektronix.TektronixTraffic.stopped;
import static dev.crosspoint.driver.tektronix.TektronixTraffic.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
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
import dev.crosspoint.scpi.ErrorQueue;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.DecadeSteps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TektronixTest {
    /** 0.8 V behind a x10 probe, 10 ms before and 5 ms after the trigger. */
    private static final InputSettings CAPACITOR = new InputSettings(2, 0.8, 0.1, InputCoupling.DC, 10, true);

    private static final CaptureSettings RECORD =
            new CaptureSettings(List.of(CAPACITOR), 2e-6, 10e-3, 5e-3, new EdgeTrigger(2, 0.1, Edge.RISING, 0));

    private TranscriptConnection connection;
    private Tektronix instrument;

    private void opened(Transcript traffic) {
        connection = new TranscriptConnection(OPENING.then(traffic));
        instrument = Tektronix.open(connection, new DriverOptions(new VirtualClock(), 50, Duration.ofSeconds(2)));
    }

    private Capture armed(Transcript traffic) {
        opened(arming().then(traffic));
        return instrument.arm(RECORD);
    }

    private List<SampleBlock> fetched(Transcript traffic) throws InterruptedException {
        Capture capture = armed(stopped(1).then(traffic));
        capture.await(Duration.ofSeconds(1));
        List<SampleBlock> blocks = new ArrayList<>();
        capture.fetch(blocks::add);
        connection.verify();
        return blocks;
    }

    @Test
    void armingSetsAndReadsBackEverythingThatTheRecordDependsOn() {
        Capture capture = armed(STOPPING);
        assertThat(capture.timebase()).isEqualTo(new Timebase(2e-6, 5000, 7500));
        assertThat(capture.ranges()).singleElement().satisfies(range -> {
            assertThat(range.input()).isEqualTo(2);
            assertThat(range.resolution()).isCloseTo(8e-3, within(1e-12));
            assertThat(range.lowest()).isCloseTo(0.1 - 128 * 8e-3, within(1e-9));
            assertThat(range.highest()).isCloseTo(0.1 + 127 * 8e-3, within(1e-9));
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
        byte[] codes = new byte[7500];
        codes[5000] = 100;
        codes[5001] = -100;
        Capture capture = armed(running("READY")
                .then(running("TRIGGER"))
                .then(stopped(1))
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
            assertThat(block.volts().get(0)[5001]).isCloseTo(-0.7f, within(1e-6f));
        });
        capture.close();
        connection.verify();
    }

    @ParameterizedTest
    @CsvSource({"127", "-128"})
    void clippedSamplesAreMarked(byte code) throws InterruptedException {
        byte[] codes = new byte[7500];
        codes[7499] = code;
        assertThat(fetched(record(codes)).get(0).overRange()).containsExactly(true);
    }

    @Test
    void aTriggerThatNeverComesIsSaidAndTheInstrumentIsStopped() {
        Transcript waiting = NOTHING;
        for (int i = 0; i < 4; i++) {
            waiting = waiting.then(running("READY"));
        }
        Capture capture = armed(waiting.then(STOPPING));
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> capture.await(Duration.ofMillis(1)))
                .withMessageContaining("no trigger came within 1 ms: input 2 did not cross 0.1 V");
        instrument.safe();
        connection.verify();
    }

    @Test
    void anInstrumentStoppedByHandBeforeItsTriggerHasNoRecord() {
        Transcript stopped = NOTHING;
        for (int i = 0; i < 4; i++) {
            stopped = stopped.then(stopped(0));
        }
        Capture capture = armed(stopped);
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> capture.await(Duration.ofMillis(1)));
        connection.verify();
    }

    @Test
    void aRecordThatDoesNotEndIsSaid() {
        Transcript recording = NOTHING;
        for (int i = 0; i < 500; i++) {
            recording = recording.then(running("TRIGGER"));
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
        "10000, 2.0E-6, -9.0E-3,  not the 7500 points around the trigger",
        "7000,  2.0E-6, -10.0E-3, not the 7500 points around the trigger",
        "10000, 4.0E-6, -10.0E-3, not every 2.0E-6 s as its sample rate says",
        "10000, 0.0,    -10.0E-3, a preamble has steps above 0",
        "10000, 2.0E-6, 9.91E+37, XZERO? says NaN"
    })
    void aRecordThatIsNotTheWantedOneIsNotReadAsIfItWas(String points, String interval, String origin, String problem) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> fetched(preamble(points, interval, origin)))
                .withMessageContaining(problem);
    }

    @Test
    void aShortBlockIsNoRecord() {
        Transcript traffic = preamble("10000", "2.0E-6", "-10.0E-3")
                .then(NOTHING.sends("DAT:SOU CH2", "DAT:STAR 1", "DAT:STOP 7500"))
                .asks("CURVE?", "#13abc")
                .then(CHECKED);
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> fetched(traffic))
                .withMessageContaining("3 points came instead of 7500");
    }

    @Test
    void anEventIsAnErrorThatNamesWhatWasSent() {
        opened(upTo(arming(), "*ESR?")
                .asks("*ESR?", "16")
                .asks("EVMSG?", "222,\"Data out of range; CH2:SCA 0.2\"")
                .asks("EVMSG?", "1,\"No events to report - new events pending *ESR?\""));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> instrument.arm(RECORD))
                .withMessageContaining("CH2:SCA 0.2")
                .withMessageNotContaining("*ESR? |")
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(222));
        connection.verify();
    }

    @Test
    void aProbeThatKeepsItsOwnGainIsNoticed() {
        opened(upTo(arming(), "CH2:PRO:GAIN?").asks("CH2:PRO:GAIN?", "1.0000"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> instrument.arm(RECORD))
                .withMessageContaining("the probe gain was set to 0.1, but reads back as 1.0");
        connection.verify();
    }

    @ParameterizedTest
    @CsvSource({"100.0000E+6, false", "20.0000E+6, true"})
    void aBandwidthThatStaysLimitedIsNoticed(String bandwidth, boolean limited) {
        InputSettings input = new InputSettings(2, 0.8, 0, InputCoupling.DC, 1, false);
        TranscriptConnection channel = new TranscriptConnection(group(
                        "SEL:CH2 1",
                        "CH2:TER 1000000.0",
                        "CH2:INV 0",
                        "CH2:COUP DC",
                        "CH2:PRO:GAIN 1.0",
                        "CH2:POS 0.0",
                        "CH2:SCA 0.2")
                .sends("CH2:BAN FUL")
                .then(CHECKED)
                .asks("CH2:BAN?", bandwidth)
                .then(limited ? NOTHING : group("CH2:OFFS 0.0")));
        ScpiLink link = new ScpiLink(channel, Duration.ofSeconds(2), ErrorQueue.EVENT_MESSAGE);
        TektronixInput watched = TektronixInput.of(input, 4);
        if (limited) {
            assertThatExceptionOfType(InstrumentException.class)
                    .isThrownBy(() -> watched.apply(link))
                    .withMessageContaining("should not be limited, but reads back as 2.0E7 Hz");
        } else {
            watched.apply(link);
        }
        channel.verify();
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
                "2 | 0.8 | 0 | 0.05 | the probe gain can be 0.001 to 10.0",
                "2 | 501 | 0 | 10 | up to 500.0 V at a probe of x10.0, not 501.0 V",
                "2 | 0.8 | 11 | 10 | offset of input 2 can be up to 10.0 V",
                "2 | 0.8 | 11 | 1 | offset of input 2 can be up to 10.0 V",
                "2 | 40 | 51 | 1 | offset of input 2 can be up to 50.0 V"
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
    @CsvSource({"4001, 0, 4000.0 s long", "1, 6000, the timebase delay time can be"})
    void aRecordThatTheScreenCannotShowIsRefused(double after, double delay, String problem) {
        opened(NOTHING);
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> instrument.arm(new CaptureSettings(
                        List.of(CAPACITOR), 1, 0, after, new EdgeTrigger(2, 0, Edge.FALLING, delay))))
                .withMessageContaining(problem);
        connection.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "MSO_DPO_3000,  1e-9, 5000000",
        "MDO_3000,      1e-9, 10000000",
        "MSO_DPO_4000,  4e-9, 10000000",
        "MSO_DPO_4000B, 1e-9, 20000000",
        "MDO_4000,      1e-3, 1000",
        "MDO_4000,      2e-7, 100000"
    })
    void theRecordLengthThatIsNearestToTheWantedIntervalIsTaken(TektronixModel model, double interval, int length) {
        CaptureSettings settings = new CaptureSettings(
                List.of(CAPACITOR), interval, 10e-3, 7e-3, new EdgeTrigger(2, 0, Edge.RISING, 1e-3));
        TektronixRecord record = TektronixRecord.of(settings, model);
        assertThat(record.length()).isEqualTo(length);
        assertThat(record.scale()).isEqualTo(0.002);
        assertThat(record.delay()).isCloseTo(1e-3, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.0021, 0.004", "0.0041, 0.01", "4e-9, 4e-9"})
    void timebasesAreOneTwoAndFour(double value, double step) {
        assertThat(DecadeSteps.ONE_TWO_FOUR.atLeast(value)).isEqualTo(step);
    }

    @Test
    void everySettingIsReportedAsTheInstrumentHoldsIt() {
        opened(NOTHING.asks("SEL:CH1?", "0")
                .asks("SEL:CH2?", "1")
                .asks("CH2:TER?", "1.0000E+6")
                .asks("CH2:COUP?", "AC")
                .asks("CH2:BAN?", "20.0000E+6")
                .asks("CH2:INV?", "0")
                .asks("CH2:PRO:GAIN?", "100.0000E-3")
                .asks("CH2:SCA?", "200.0000E-3")
                .asks("CH2:POS?", "0.0E+0")
                .asks("CH2:OFFS?", "0.0E+0")
                .asks("TRIG:A:EDGE:SOU?", "CH2")
                .asks("HOR:SCA?", "2.0000E-3")
                .asks("HOR:DEL:MOD?", "1")
                .asks("HOR:DEL:TIM?", "0.0E+0")
                .asks("HOR:RECO?", "10000")
                .asks("HOR:SAMPLER?", "500.0000E+3")
                .asks("ACQ:MOD?", "SAMPLE")
                .asks("ACQ:STOPA?", "SEQUENCE")
                .asks("TRIG:A:MOD?", "NORMAL")
                .asks("TRIG:A:EDGE:COUP?", "DC")
                .asks("TRIG:A:EDGE:SLO?", "RISE")
                .asks("TRIG:A:LEV?", "100.0000E-3"));
        assertThat(instrument.settings())
                .hasSize(20)
                .containsEntry("input 2 probe gain", "0.1")
                .containsEntry("input 2 coupling", "ac")
                .containsEntry("trigger source", "input-2")
                .containsEntry("sample rate", "500000.0 Hz");
        connection.verify();
    }

    @Test
    void theDriverIsFoundByItsName() {
        assertThat(ServiceLoader.load(DriverProvider.class))
                .filteredOn(provider -> provider.name().equals("tektronix-mso-dpo"))
                .singleElement()
                .satisfies(provider -> assertThat(provider.models()).contains("MSO/DPO4000B"));
    }

    @Test
    void anotherInstrumentIsLeftAlone() {
        TranscriptConnection other =
                new TranscriptConnection(NOTHING.asks("*IDN?", "TEKTRONIX,TDS 2024B,0,CF:91.1CT FV:v22.01"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> new TektronixProvider()
                        .open(other, new DriverOptions(new VirtualClock(), 50, Duration.ofSeconds(2))))
                .withMessageContaining("is none of [MSO/DPO3000");
        other.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "TEKTRONIX, DPO3012, 2",
        "TEKTRONIX, MDO3024, 4",
        "TEKTRONIX, MSO4104, 4",
        "TEKTRONIX, DPO4102B, 2",
        "TEKTRONIX, MDO4104B-6, 4",
        "TEKTRONIX, MSO54, 0",
        "TEKTRONIX, DPO2024, 0",
        "KEYSIGHT, DPO3012, 0"
    })
    void onlyTheSeriesAreDrivenWithTheInputsOfTheModel(String manufacturer, String model, int inputs) {
        Identity identity = new Identity(manufacturer, model, "1", "1");
        assertThat(TektronixModel.of(identity)
                        .map(series -> TektronixModel.inputs(identity))
                        .orElse(0))
                .isEqualTo(inputs);
        assertThat(new TektronixProvider().drives(identity)).isEqualTo(inputs > 0);
    }
}
