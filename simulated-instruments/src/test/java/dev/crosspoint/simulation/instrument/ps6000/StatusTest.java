package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.A;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.DC_1M;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.EVERY_4_US;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.NONE;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.RANGE_1V;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.RISING;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each misuse of the functions returns. */
class StatusTest {
    private static final BlockReady NOBODY = (handle, status) -> {};

    private final PicoBench bench = new PicoBench();
    private final PicoScope6402CTwin twin = bench.twin;

    @FunctionalInterface
    private interface Call {
        void of(PicoScope6402CTwin twin, short handle);
    }

    private static Arguments misuse(String what, Call call, PicoStatus status) {
        return arguments(what, call, status);
    }

    static Stream<Arguments> misuses() {
        return Stream.of(
                misuse("stale handle", (t, h) -> t.pingUnit((short) (h - 1)), PicoStatus.INVALID_HANDLE),
                misuse("no such info", (t, h) -> t.getUnitInfo(h, 12), PicoStatus.INVALID_INFO),
                misuse("no MAC address on USB", (t, h) -> t.getUnitInfo(h, 11), PicoStatus.INFO_UNAVAILABLE),
                misuse("channel E", (t, h) -> set(t, h, 4, DC_1M, RANGE_1V, 0), PicoStatus.INVALID_CHANNEL),
                misuse("channel -1", (t, h) -> set(t, h, -1, DC_1M, RANGE_1V, 0), PicoStatus.INVALID_CHANNEL),
                misuse("20 mV", (t, h) -> set(t, h, A, DC_1M, 1, 0), PicoStatus.INVALID_VOLTAGE_RANGE),
                misuse("50 V", (t, h) -> set(t, h, A, DC_1M, 11, 0), PicoStatus.INVALID_VOLTAGE_RANGE),
                misuse("10 V at 50 ohm", (t, h) -> set(t, h, A, 2, 9, 0), PicoStatus.INVALID_VOLTAGE_RANGE),
                misuse("coupling 3", (t, h) -> set(t, h, A, 3, RANGE_1V, 0), PicoStatus.INVALID_COUPLING),
                misuse(
                        "0.6 V offset at 200 mV",
                        (t, h) -> set(t, h, A, DC_1M, 4, 0.6f),
                        PicoStatus.INVALID_ANALOGUE_OFFSET),
                misuse("-3 V offset at 2 V", (t, h) -> set(t, h, A, DC_1M, 7, -3), PicoStatus.INVALID_ANALOGUE_OFFSET),
                misuse(
                        "offset is not a number",
                        (t, h) -> set(t, h, A, DC_1M, 7, Float.NaN),
                        PicoStatus.INVALID_ANALOGUE_OFFSET),
                misuse(
                        "25 MHz filter",
                        (t, h) -> t.setChannel(h, A, true, DC_1M, RANGE_1V, 0, 2),
                        PicoStatus.INVALID_PARAMETER),
                misuse(
                        "offsets of 50 V",
                        (t, h) -> t.getAnalogueOffset(h, 11, DC_1M),
                        PicoStatus.INVALID_VOLTAGE_RANGE),
                misuse("no segments", (t, h) -> t.memorySegments(h, 0), PicoStatus.INVALID_PARAMETER),
                misuse("too many segments", (t, h) -> t.memorySegments(h, -1), PicoStatus.TOO_MANY_SEGMENTS),
                misuse("no captures", (t, h) -> t.setNoOfCaptures(h, 0), PicoStatus.INVALID_PARAMETER),
                misuse("segment of timebase", (t, h) -> t.getTimebase2(h, 5, 1, 1), PicoStatus.SEGMENT_OUT_OF_RANGE),
                misuse("external trigger", (t, h) -> trigger(t, h, 4, RISING), PicoStatus.INVALID_TRIGGER_CHANNEL),
                misuse("runt", (t, h) -> trigger(t, h, A, 9), PicoStatus.INVALID_TRIGGER_DIRECTION),
                misuse(
                        "negative auto trigger",
                        (t, h) -> t.setSimpleTrigger(h, true, A, (short) 0, RISING, 0, (short) -1),
                        PicoStatus.INVALID_PARAMETER),
                misuse(
                        "trigger state 3",
                        (t, h) -> t.setTriggerChannelConditions(h, List.of(new TriggerConditions(3, 0, 0, 0, 0, 0, 0))),
                        PicoStatus.INVALID_TRIGGER_STATES),
                misuse(
                        "external condition",
                        (t, h) -> t.setTriggerChannelConditions(h, List.of(new TriggerConditions(0, 0, 0, 0, 1, 0, 0))),
                        PicoStatus.INVALID_CONDITION_CHANNEL),
                misuse(
                        "combined sources",
                        (t, h) -> t.setTriggerChannelConditions(h, List.of(new TriggerConditions(1, 1, 0, 0, 0, 0, 0))),
                        PicoStatus.CONDITIONS),
                misuse(
                        "thresholds of channel E",
                        (t, h) -> t.setTriggerChannelProperties(
                                h, List.of(new TriggerProperties((short) 0, 0, (short) 0, 0, 4, 0)), 0),
                        PicoStatus.INVALID_TRIGGER_CHANNEL),
                misuse(
                        "window",
                        (t, h) -> t.setTriggerChannelProperties(
                                h, List.of(new TriggerProperties((short) 0, 0, (short) 0, 0, A, 1)), 0),
                        PicoStatus.INVALID_TRIGGER_PROPERTY),
                misuse(
                        "array of channel E",
                        (t, h) -> t.setDataBuffers(h, 4, Optional.of(new ArrayBuffer(1)), Optional.empty(), NONE),
                        PicoStatus.INVALID_CHANNEL),
                misuse(
                        "distribution",
                        (t, h) -> t.setDataBuffers(h, A, Optional.of(new ArrayBuffer(1)), Optional.empty(), 8),
                        PicoStatus.RATIO_MODE_NOT_SUPPORTED),
                misuse(
                        "array of segment 1",
                        (t, h) ->
                                t.setDataBuffersBulk(h, A, Optional.of(new ArrayBuffer(1)), Optional.empty(), 1, NONE),
                        PicoStatus.SEGMENT_OUT_OF_RANGE),
                misuse(
                        "empty block",
                        (t, h) -> t.runBlock(h, 0, 0, EVERY_4_US, 0, NOBODY),
                        PicoStatus.INVALID_PARAMETER),
                misuse(
                        "block beyond memory",
                        (t, h) -> t.runBlock(h, 0, 1 << 28, EVERY_4_US, 0, NOBODY),
                        PicoStatus.TOO_MANY_SAMPLES),
                misuse(
                        "block far beyond memory",
                        (t, h) -> t.runBlock(h, -1, -1, EVERY_4_US, 0, NOBODY),
                        PicoStatus.TOO_MANY_SAMPLES),
                misuse(
                        "block in segment 1",
                        (t, h) -> t.runBlock(h, 0, 10, EVERY_4_US, 1, NOBODY),
                        PicoStatus.SEGMENT_OUT_OF_RANGE),
                misuse("never captured", (t, h) -> t.getValues(h, 0, 1, 0, NONE, 0), PicoStatus.DATA_NOT_AVAILABLE),
                misuse(
                        "values of segment 1",
                        (t, h) -> t.getValues(h, 0, 1, 0, NONE, 1),
                        PicoStatus.SEGMENT_OUT_OF_RANGE),
                misuse(
                        "trigger time of nothing",
                        (t, h) -> t.getTriggerTimeOffset64(h, 0),
                        PicoStatus.DATA_NOT_AVAILABLE),
                misuse("no stream", (t, h) -> t.getStreamingLatestValues(h, null), PicoStatus.INVALID_CALL),
                misuse("stream too fast", (t, h) -> stream(t, h, 24, 2, 1, NONE), PicoStatus.INVALID_SAMPLE_INTERVAL),
                misuse(
                        "stream without interval",
                        (t, h) -> stream(t, h, 0, 2, 1, NONE),
                        PicoStatus.INVALID_SAMPLE_INTERVAL),
                misuse("time unit 6", (t, h) -> stream(t, h, 1000, 6, 1, NONE), PicoStatus.INVALID_PARAMETER),
                misuse("stream by ratio 0", (t, h) -> stream(t, h, 1000, 2, 0, 2), PicoStatus.INVALID_SAMPLERATIO),
                misuse(
                        "stream buffer beyond memory",
                        (t, h) -> stream(t, h, 1000, 2, -1, 2),
                        PicoStatus.TOO_MANY_SAMPLES));
    }

    private static void set(PicoScope6402CTwin twin, short handle, int channel, int coupling, int range, float offset) {
        twin.setChannel(handle, channel, true, coupling, range, offset, 0);
    }

    private static void trigger(PicoScope6402CTwin twin, short handle, int source, int direction) {
        twin.setSimpleTrigger(handle, true, source, (short) 0, direction, 0, (short) 0);
    }

    private static void stream(PicoScope6402CTwin twin, short handle, int interval, int units, int ratio, int mode) {
        twin.runStreaming(handle, interval, units, 0, 10, false, ratio, mode, 100);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("misuses")
    void misuseIsRefused(String what, Call call, PicoStatus expected) {
        short handle = bench.open();
        assertThat(status(() -> call.of(twin, handle))).isEqualTo(expected.code());
    }

    @Test
    void nothingSamplesWithoutAChannel() {
        short handle = bench.open();
        for (int channel = 0; channel < 4; channel++) {
            twin.setChannel(handle, channel, false, DC_1M, RANGE_1V, 0, 0);
        }
        int expected = PicoStatus.INVALID_CHANNEL.code();
        assertThat(status(() -> twin.getTimebase2(handle, 5, 1, 0))).isEqualTo(expected);
        assertThat(status(() -> twin.runBlock(handle, 0, 1, 5, 0, NOBODY))).isEqualTo(expected);
        assertThat(status(() -> stream(twin, handle, 1000, 2, 1, NONE))).isEqualTo(expected);
    }

    @Test
    void triggerOnAChannelThatIsOffIsRefusedWhenTheBlockBegins() {
        short handle = bench.openWithTwoChannels();
        trigger(twin, handle, 2, RISING);
        assertThat(status(() -> twin.runBlock(handle, 0, 1, EVERY_4_US, 0, NOBODY)))
                .isEqualTo(PicoStatus.INVALID_TRIGGER_CHANNEL.code());
    }

    @Test
    void captureWithoutSegmentsForItIsRefused() {
        short handle = bench.openWithTwoChannels();
        twin.memorySegments(handle, 3);
        twin.setNoOfCaptures(handle, 3);
        assertThat(status(() -> twin.runBlock(handle, 0, 1, EVERY_4_US, 1, NOBODY)))
                .isEqualTo(PicoStatus.NOT_ENOUGH_SEGMENTS.code());
    }

    @Test
    void nothingIsSetOrReadWhileABlockIsTaken() {
        short handle = bench.openWithTwoChannels();
        trigger(twin, handle, A, RISING);
        bench.buffer(handle, A, 10);
        twin.runBlock(handle, 5, 5, EVERY_4_US, 0, NOBODY);
        assertThat(Stream.<Runnable>of(
                        () -> set(twin, handle, A, DC_1M, RANGE_1V, 0),
                        () -> trigger(twin, handle, A, RISING),
                        () -> twin.memorySegments(handle, 2),
                        () -> twin.runBlock(handle, 5, 5, EVERY_4_US, 0, NOBODY),
                        () -> stream(twin, handle, 1000, 2, 1, NONE),
                        () -> twin.getValues(handle, 0, 10, 0, NONE, 0)))
                .allSatisfy(call -> assertThat(status(call)).isEqualTo(PicoStatus.BUSY.code()));
        twin.stop(handle);
        assertThat(status(() -> twin.memorySegments(handle, 2))).isZero();
    }

    @Test
    void unitIsOpenedOnceAndByItsSerialNumberOnly() {
        assertThat(twin.enumerateUnits()).containsExactly("AB123/001");
        assertThat(status(() -> twin.openUnit(Optional.of("AB123/002")))).isEqualTo(PicoStatus.NOT_FOUND.code());
        short handle = twin.openUnit(Optional.of("AB123/001"));
        assertThat(handle).isPositive();
        assertThat(twin.enumerateUnits()).isEmpty();
        assertThat(status(() -> twin.openUnit(Optional.empty()))).isEqualTo(PicoStatus.NOT_FOUND.code());
        assertThat(twin.getUnitInfo(handle, 3)).isEqualTo("6402C");
        assertThat(twin.getUnitInfo(handle, 4)).isEqualTo("AB123/001");
    }

    @Test
    void closedUnitIsPoweredUpAfreshWhenItIsOpenedAgain() {
        short first = bench.openWithTwoChannels();
        assertThat(status(() -> twin.getTimebase2(first, 2, 1, 0))).isZero();
        twin.memorySegments(first, 4);
        twin.closeUnit(first);
        assertThat(status(() -> twin.pingUnit(first))).isEqualTo(PicoStatus.INVALID_HANDLE.code());
        short second = bench.open();
        assertThat(second).isNotEqualTo(first);
        assertThat(twin.getTimebase2(second, 5, 1, 0).largestLength()).isEqualTo(1 << 26);
        assertThat(twin.isReady(second)).isFalse();
    }
}
