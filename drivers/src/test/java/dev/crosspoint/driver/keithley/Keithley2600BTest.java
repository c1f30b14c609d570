package dev.crosspoint.driver.keithley;

import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static dev.crosspoint.scpi.ScpiTraffic.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.VirtualClock;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ListSweep;
import dev.crosspoint.instrument.MultiChannel;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.scpi.smu.SmuChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Keithley2600BTest {
    private static final String IDENTITY = "Keithley Instruments Inc., Model 2612B, 1314733, 3.2.2";
    private static final ListSweep SWEEP = new ListSweep(new double[] {0, 0.1, 0.2}, 1, 0.5);
    private static final String CLEARING = "smua.nvbuffer1.clear() smua.nvbuffer2.clear() smua.nvbuffer1.appendmode = 1"
            + " smua.nvbuffer2.appendmode = 1 smua.nvbuffer1.collecttimestamps = 1";

    private final VirtualClock clock = new VirtualClock();
    private TranscriptConnection connection;

    private static Transcript checked() {
        return nothing().asks("print(errorqueue.count)", "0.000000000e+00");
    }

    /** Settings written in order, the errors, and each setting read back. */
    private static Transcript group(String... assignments) {
        Transcript transcript = nothing().sends(assignments).then(checked());
        for (String assignment : assignments) {
            String[] sides = assignment.split(" = ");
            transcript = transcript.asks("print(" + sides[0] + ")", sides[1]);
        }
        return transcript;
    }

    private static Transcript switchingBothOff() {
        return nothing()
                .sends("smua.source.output = 0.0", "smua.abort()", "smub.source.output = 0.0", "smub.abort()")
                .asks("print(smua.source.output)", "0.000000000e+00")
                .asks("print(smub.source.output)", "0.000000000e+00");
    }

    private static Transcript switchingOff() {
        return nothing()
                .sends("smua.source.output = 0.0", "smua.abort()")
                .asks("print(smua.source.output)", "0.000000000e+00");
    }

    private static Transcript opening() {
        return nothing()
                .asks("*IDN?", IDENTITY)
                .then(switchingBothOff())
                .sends("reset()", "errorqueue.clear()")
                .then(group("format.data = 1.0", "format.asciiprecision = 10.0", "localnode.linefreq = 50.0"));
    }

    private static Transcript configuring() {
        return nothing()
                .asks("print(smua.source.output)", "0.000000000e+00")
                .then(group(
                        "smua.source.func = 1.0",
                        "smua.source.levelv = 0.0",
                        "smua.source.autorangev = 0.0",
                        "smua.source.rangev = 2.0",
                        "smua.source.delay = 0.0",
                        "smua.source.offmode = 0.0",
                        "smua.sense = 0.0",
                        "smua.measure.nplc = 1.0",
                        "smua.measure.delay = 0.0",
                        "smua.measure.filter.enable = 0.0",
                        "smua.measure.autorangei = 1.0",
                        "smua.measure.lowrangei = 1.0E-7"));
    }

    private static Transcript energising() {
        return nothing()
                .asks("print(smua.source.output)", "0.000000000e+00")
                .sends("smua.source.levelv = 0.0")
                .then(checked())
                .then(group("smua.source.limiti = 0.001"))
                .sends("smua.measure.autozero = 1")
                .then(group("smua.source.output = 1.0"));
    }

    private static Transcript sweeping() {
        return nothing()
                .sends(
                        "smua.abort()",
                        CLEARING,
                        "crosspoint_levels = {}",
                        "for _, level in ipairs({0.0,0.1,0.2}) do table.insert(crosspoint_levels, level) end")
                .asks("print(table.getn(crosspoint_levels))", "3.000000000e+00")
                .sends(
                        "smua.trigger.source.listv(crosspoint_levels)",
                        "smua.trigger.source.action = 1",
                        "smua.trigger.measure.iv(smua.nvbuffer1, smua.nvbuffer2)",
                        "smua.trigger.measure.action = 1",
                        "smua.trigger.endpulse.action = 1",
                        "smua.trigger.endsweep.action = 1",
                        "smua.trigger.arm.count = 1",
                        "smua.trigger.count = 3",
                        "smua.trigger.arm.stimulus = 0",
                        "smua.trigger.source.stimulus = 0",
                        "trigger.timer[1].delay = 0.5",
                        "trigger.timer[1].count = 1",
                        "trigger.timer[1].passthrough = false",
                        "trigger.timer[1].stimulus = smua.trigger.SOURCE_COMPLETE_EVENT_ID",
                        "smua.trigger.measure.stimulus = trigger.timer[1].EVENT_ID",
                        "trigger.timer[2].delay = 0.48",
                        "trigger.timer[2].count = 1",
                        "trigger.timer[2].passthrough = false",
                        "trigger.timer[2].stimulus = smua.trigger.MEASURE_COMPLETE_EVENT_ID",
                        "smua.trigger.endpulse.stimulus = trigger.timer[2].EVENT_ID",
                        "smua.measure.autozero = 1")
                .then(checked())
                .sends("smua.trigger.initiate()")
                .then(checked());
    }

    private static String fetch(int from, int to) {
        return "printbuffer(" + from + ", " + to + ", smua.nvbuffer1.readings, smua.nvbuffer2.readings,"
                + " smua.nvbuffer1.timestamps, smua.nvbuffer1.statuses)";
    }

    private MultiChannel opened(Transcript traffic) {
        connection = new TranscriptConnection(opening().then(traffic));
        return (MultiChannel)
                new Keithley2600BProvider().open(connection, new DriverOptions(clock, 50, Duration.ofSeconds(2)));
    }

    private SmuChannel configured(Transcript traffic) {
        SmuChannel channel =
                (SmuChannel) opened(configuring().then(traffic)).channels().get(0);
        channel.configure(SourceMeterBench.VOLTAGE_SOURCE);
        return channel;
    }

    @ParameterizedTest
    @CsvSource({
        "Keithley Instruments Inc., Model 2612B, true",
        "KEITHLEY INSTRUMENTS, MODEL 2636B, true",
        "Keithley Instruments Inc., Model 2651A, false",
        "KEITHLEY INSTRUMENTS, MODEL 2450, false"
    })
    void onlyTheModelsWhoseLimitsAreKnownAreDriven(String manufacturer, String model, boolean drives) {
        assertThat(new Keithley2600BProvider().drives(new Identity(manufacturer, model, "1314733", "3.2.2")))
                .isEqualTo(drives);
    }

    @Test
    void bothOutputsAreOffBeforeAnythingElseIsDoneAndAfterClosing() throws Exception {
        MultiChannel instrument = opened(switchingBothOff());
        assertThat(instrument.channels()).hasSize(2);
        ((Keithley2600B) instrument).close();
        connection.verify();
    }

    @Test
    void theOutputIsOnAtZeroBehindAComplianceAndOffWhenClosed() {
        SmuChannel channel = configured(energising().then(switchingOff()));
        channel.energise(Compliance.current(1e-3)).close();
        connection.verify();
    }

    @Test
    void complianceIsReadBackAndAMismatchSwitchesOff() {
        SmuChannel channel = configured(upTo(energising(), "print(smua.source.limiti)")
                .asks("print(smua.source.limiti)", "1.000000000e-01")
                .then(switchingOff()));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> channel.energise(Compliance.current(1e-3)))
                .withMessageContaining("the current compliance was set to 0.001 A, but reads back as 0.1 A");
        connection.verify();
    }

    @Test
    void aRefusedStatementIsAnErrorAndLeavesTheOutputOff() {
        SmuChannel channel = configured(upTo(energising(), "smua.source.limiti = 0.001")
                .sends("smua.source.limiti = 0.001")
                .asks("print(errorqueue.count)", "1.000000000e+00")
                .asks(
                        "print(errorqueue.next())",
                        "1.101000000e+03\tParameter too big\t2.000000000e+01\t1.000000000e+00")
                .then(checked())
                .then(switchingOff()));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> channel.energise(Compliance.current(1e-3)))
                .withMessageContaining("Parameter too big")
                .satisfies(error -> assertThat(error.code()).isEqualTo(1101));
        connection.verify();
    }

    @Test
    void whatTheModelCannotDoIsRefusedBeforeAByteIsSent() {
        SmuChannel channel = configured(energising());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> channel.energise(Compliance.current(1e-9)))
                .withMessageContaining("is at least 1.0E-8 A");
        EnergisedOutput output = channel.energise(Compliance.current(1e-3));
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> output.sourceVoltage(2.1))
                .withMessage("the fixed source range holds -2.02 to 2.02 V, not 2.1 V");
        connection.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "1.25e-06, 0.0, OK",
        "1.0e-03, 64.0, IN_COMPLIANCE",
        "9.91e+37, 64.0, OVER_RANGE",
        "1.0e-03, 66.0, PROTECTION"
    })
    void statusOfAReadingSaysWhetherItCanBeTrusted(String current, String bits, ReadingStatus status) {
        SmuChannel channel = configured(energising()
                .asks("print(smua.source.levelv)", "5.000000000e-01")
                .sends(CLEARING, "smua.measure.iv(smua.nvbuffer1, smua.nvbuffer2)")
                .asks(fetch(1, 1), current + ", 4.999e-01, 2.0, " + bits));
        Reading reading = channel.energise(Compliance.current(1e-3)).measure();
        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.sourced()).isEqualTo(0.5);
        assertThat(reading.measured().voltage()).isEqualTo(0.4999);
        assertThat(reading.measured().current()).matches(amperes -> Math.abs(amperes) < 1 || Double.isNaN(amperes));
        connection.verify();
    }

    @Test
    void aGarbledReplyIsNoNumber() {
        SmuChannel channel = configured(nothing().asks("print(smua.source.output)", "nil"));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> channel.energise(Compliance.current(1e-3)))
                .withMessageContaining("print(smua.source.output): \"nil\" is not a number");
        connection.verify();
    }

    @Test
    void aSweepIsAListWithAWaitBeforeAndBehindEachReading() throws InterruptedException {
        SmuChannel channel = configured(energising()
                .then(sweeping())
                .asks("print(smua.nvbuffer2.n)", "1.000000000e+00")
                .asks(fetch(1, 1), "1e-09, 0.0, 7.5, 0.0")
                .asks("print(smua.nvbuffer2.n)", "3.000000000e+00")
                .asks(fetch(2, 3), "2e-09, 0.1, 8.5, 0.0, 1e-03, 0.15, 9.5, 64.0")
                .sends("smua.source.levelv = 0.2")
                .then(checked()));
        EnergisedOutput output = channel.energise(Compliance.current(1e-3));
        RunningSweep sweep = channel.start(output, SWEEP);
        assertThat(sweep.next()).containsExactly(new Reading(0, new Reading.Measured(0, 1e-9), ReadingStatus.OK, 0.5));
        assertThat(sweep.next())
                .containsExactly(
                        new Reading(0.1, new Reading.Measured(0.1, 2e-9), ReadingStatus.OK, 1.5),
                        new Reading(0.2, new Reading.Measured(0.15, 1e-3), ReadingStatus.IN_COMPLIANCE, 2.5));
        assertThat(sweep.next()).isEmpty();
        assertThat(clock.seconds()).isEqualTo(3);
        connection.verify();
    }

    @Test
    void nothingIsMeasuredAtTheUnknownLevelOfASweepThatWasCutShort() {
        SmuChannel channel = configured(energising()
                .then(sweeping())
                .sends("smua.abort()")
                .then(checked())
                .then(switchingOff()));
        EnergisedOutput output = channel.energise(Compliance.current(1e-3));
        channel.start(output, SWEEP).close();
        assertThatIllegalStateException().isThrownBy(output::measure).withMessageContaining("cut short");
        output.close();
        connection.verify();
    }

    @Test
    void everySettingOfBothChannelsIsReportedWithItsUnit() {
        List<String> attributes = new ArrayList<>(Arrays.asList(
                "source.func",
                "source.output",
                "source.offmode",
                "sense",
                "source.levelv",
                "source.autorangev",
                "source.rangev",
                "source.limiti",
                "source.delay",
                "measure.autorangei",
                "measure.rangei",
                "measure.lowrangei",
                "measure.nplc",
                "measure.delay",
                "measure.filter.enable"));
        Transcript snapshot = nothing().asks("print(localnode.linefreq)", "50");
        for (String node : new String[] {"smua", "smub"}) {
            for (String attribute : attributes) {
                snapshot = snapshot.asks("print(" + node + "." + attribute + ")", "1.000000000e+00");
            }
        }
        Keithley2600B instrument = (Keithley2600B) opened(snapshot);
        assertThat(instrument.settings())
                .hasSize(31)
                .containsEntry("line frequency", "50.0 Hz")
                .containsEntry("smub current compliance", "1.0 A")
                .containsEntry("smua integration time", "1.0 PLC");
        connection.verify();
    }
}
