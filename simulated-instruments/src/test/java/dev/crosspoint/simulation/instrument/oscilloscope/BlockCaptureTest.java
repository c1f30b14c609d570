package dev.crosspoint.simulation.instrument.oscilloscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.circuit.Node;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class BlockCaptureTest {
    private static final double INTERVAL = 1e-6;
    private static final Quantizer SCALE = new Quantizer(0.01, 128, 0, 255);
    private static final List<InputChannel> CHANNELS =
            List.of(new InputChannel(Probe.at(Node.DRIVE, 1), FrontEnd.IDEAL, SCALE));

    /** Pulses of 1 V, 0.1 ms long, one every ms from 0.5 ms on. */
    private static final DoubleUnaryOperator PULSES = t -> t > 0.5e-3 && (t - 0.5e-3) % 1e-3 < 0.1e-3 ? 1 : 0;

    private final Digitizer digitizer = new Digitizer(7);
    private long time;

    private BlockCapture capture(int length, long triggerIndex, Trigger trigger) {
        return digitizer.capture(CHANNELS, BlockSettings.single(INTERVAL, length, triggerIndex, trigger), 0);
    }

    private static Trigger.Edge edge(Trigger.Slope slope, double level, double hysteresis) {
        return new Trigger.Edge(0, slope, level, hysteresis);
    }

    private static Trigger.Edge rising() {
        return edge(Trigger.Slope.RISING, 178, 2);
    }

    private void passUntil(long until, DoubleUnaryOperator voltage) {
        ScriptedStretch.pass(digitizer, time, until, voltage);
        time = until;
    }

    @Test
    void thereIsNoTriggerBeforeTheSamplesBeforeItAreThere() {
        BlockCapture capture = capture(1000, 800, rising());
        passUntil(600_000, PULSES);
        assertThat(capture.phase()).isEqualTo(BlockCapture.Phase.FILLING);
        passUntil(1_400_000, PULSES);
        assertThat(capture.phase()).isEqualTo(BlockCapture.Phase.WAITING);
        passUntil(1_550_000, PULSES);
        assertThat(capture.phase()).isEqualTo(BlockCapture.Phase.TRIGGERED);
        passUntil(3_000_000, PULSES);
        assertThat(capture.phase()).isEqualTo(BlockCapture.Phase.COMPLETE);
        WaveformRecord.TriggerPoint trigger = capture.latest().orElseThrow().trigger();
        assertThat(trigger.time()).isBetween(1_500_000L, 1_501_001L);
    }

    @Test
    void endOfTheRecordIsKnownAsSoonAsTheTriggerHasCome() {
        BlockCapture capture = capture(1000, 100, rising());
        passUntil(400_000, PULSES);
        assertThat(capture.completion()).isEmpty();
        passUntil(510_000, PULSES);
        long completion = capture.completion().orElseThrow();
        assertThat(completion * 1e-9).isCloseTo(500e-6 + 899 * INTERVAL, within(1.01 * INTERVAL));
        passUntil(completion - 10, PULSES);
        assertThat(capture.isComplete()).isFalse();
        passUntil(completion + 1, PULSES);
        assertThat(capture.isComplete()).isTrue();
        assertThat(capture.completion()).isEqualTo(OptionalLong.of(completion));
    }

    @Test
    void recordMayBeginAfterOrEndBeforeItsTrigger() {
        BlockCapture later = capture(50, -75, rising());
        passUntil(2_000_000, PULSES);
        WaveformRecord record = later.latest().orElseThrow();
        // The pulse lasts for 100 samples, of which the record misses 75.
        assertThat(record.code(0, 23)).isEqualTo(228);
        assertThat(record.code(0, 26)).isEqualTo(128);
        time = 0;
        BlockCapture earlier = capture(50, 50, rising());
        passUntil(2_000_000, PULSES);
        assertThat(earlier.latest().orElseThrow().codes(0)).containsOnly((byte) 128);
    }

    @Test
    void recordLongerThanAllTheChunksIsInOrder() {
        int length = 100_003;
        BlockCapture capture = capture(length, 60_000, edge(Trigger.Slope.RISING, 128, 1));
        // A slow ramp that crosses 0 V at 0.2 s and then goes on.
        passUntil(1_000_000_000, t -> 5 * (t - 0.2));
        WaveformRecord record = capture.latest().orElseThrow();
        byte[] codes = record.codes(0);
        for (int i = 0; i < length; i++) {
            assertThat(codes[i] & 0xff)
                    .isCloseTo((int) Math.rint(128 + 500 * (i - 60_000) * INTERVAL), within(1))
                    .isEqualTo(record.code(0, i));
        }
        byte[] part = new byte[10];
        record.copy(0, 59_990, 8, part, 1);
        assertThat(part).startsWith(0, codes[59_990]).endsWith(codes[59_997], (byte) 0);
    }

    @Test
    void noiseWithinTheHysteresisDoesNotTrigger() {
        DoubleUnaryOperator rippled = t -> 0.5 + 0.02 * Math.sin(2 * Math.PI * 20e3 * t) - (t > 1e-3 ? 0.2 : 0);
        BlockCapture capture = capture(10, 5, edge(Trigger.Slope.RISING, 178, 5));
        passUntil(1_500_000, rippled);
        assertThat(capture.phase()).isEqualTo(BlockCapture.Phase.WAITING);
        passUntil(2_000_000, t -> 0.5);
        assertThat(capture.isComplete()).isTrue();
        assertThat(capture.latest().orElseThrow().trigger().time()).isBetween(1_500_000L, 1_501_001L);
    }

    @Test
    void slopesAndLevelsTriggerWhereTheyShould() {
        assertTriggersAt(edge(Trigger.Slope.FALLING, 178, 2), 600e-6);
        assertTriggersAt(edge(Trigger.Slope.EITHER, 178, 2), 500e-6);
        assertTriggersAt(new Trigger.Level(0, Trigger.Side.ABOVE, 178), 500e-6);
        assertTriggersAt(new Trigger.Level(0, Trigger.Side.BELOW, 178), 10e-6);
        assertTriggersAt(new Trigger.Immediate(), 10e-6);
    }

    private void assertTriggersAt(Trigger trigger, double seconds) {
        time = 0;
        BlockCapture capture = capture(20, 10, trigger);
        passUntil(2_000_000, PULSES);
        assertThat(capture.latest().orElseThrow().trigger().time() * 1e-9)
                .as(trigger.toString())
                .isCloseTo(seconds, within(1.01 * INTERVAL));
    }

    @Test
    void triggerThatNeverComesNeverCompletes() {
        BlockCapture capture = capture(100, 10, edge(Trigger.Slope.RISING, 240, 2));
        passUntil(50_000_000, PULSES);
        assertThat(capture.phase()).isEqualTo(BlockCapture.Phase.WAITING);
        assertThat(capture.records()).isEmpty();
        capture.force();
        passUntil(60_000_000, PULSES);
        assertThat(capture.isComplete()).isTrue();
        WaveformRecord.TriggerPoint trigger = capture.latest().orElseThrow().trigger();
        assertThat(trigger.time()).isBetween(50_000_000L, 50_001_001L);
        assertThat(trigger.automatic()).isFalse();
    }

    @Test
    void automaticTriggerComesWhenItsTimeIsUpAndNoEarlier() {
        BlockSettings settings = BlockSettings.single(INTERVAL, 100, 10, rising());
        BlockCapture late = digitizer.capture(CHANNELS, settings.withAutoTrigger(300e-6), 0);
        passUntil(1_000_000, PULSES);
        WaveformRecord.TriggerPoint trigger = late.latest().orElseThrow().trigger();
        assertThat(trigger.automatic()).isTrue();
        assertThat(trigger.time() * 1e-9).isCloseTo(310e-6, within(1.01 * INTERVAL));
        time = 0;
        BlockCapture early = digitizer.capture(CHANNELS, settings.withAutoTrigger(700e-6), 0);
        passUntil(1_000_000, PULSES);
        assertThat(early.latest().orElseThrow().trigger().automatic()).isFalse();
    }

    @Test
    void recordsInOneMemoryFollowTheirOwnTriggers() {
        BlockCapture capture = digitizer.capture(
                CHANNELS, BlockSettings.single(INTERVAL, 200, 50, rising()).withRecords(5, 1e-6), 0);
        passUntil(3_600_000, PULSES);
        assertThat(capture.records()).hasSize(3);
        assertThat(capture.completion()).isEmpty();
        passUntil(4_550_000, PULSES);
        assertThat(capture.completion()).isPresent();
        passUntil(10_000_000, PULSES);
        assertThat(capture.records()).hasSize(5);
        for (int i = 0; i < 5; i++) {
            WaveformRecord record = capture.records().get(i);
            assertThat(record.trigger().time() * 1e-9).isCloseTo(500e-6 + i * 1e-3, within(1.01 * INTERVAL));
            assertThat(record.code(0, 49)).isEqualTo(128);
            assertThat(record.code(0, 50)).isEqualTo(228);
        }
    }

    @Test
    void repeatedRecordIsTheLatest() {
        BlockCapture capture = digitizer.capture(
                CHANNELS, BlockSettings.single(INTERVAL, 200, 50, rising()).repeating(0), 0);
        capture.lookedAt(20_000_000);
        passUntil(20_000_000, PULSES);
        assertThat(capture.isComplete()).isFalse();
        assertThat(capture.records()).hasSize(1);
        assertThat(capture.latest().orElseThrow().trigger().time() * 1e-9).isCloseTo(19.5e-3, within(1.01 * INTERVAL));
    }

    @Test
    void recordsThatNobodyLooksAtCostLittleHoweverLongTheTime() {
        BlockCapture capture = digitizer.capture(
                CHANNELS,
                BlockSettings.single(1e-9, 1000, 500, new Trigger.Immediate()).repeating(0.02),
                0);
        long year = 31_557_600_000_000_000L;
        passUntil(year, t -> 0);
        long age = year - capture.latest().orElseThrow().trigger().time();
        assertThat(age).isLessThan(year / 40);
        capture.lookedAt(year);
        passUntil(year + 100_000, t -> 0);
        assertThat(capture.latest().orElseThrow().trigger().time()).isBetween(year, year + 2000);
    }
}
