package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.A;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.B;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.DC_1M;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.EVERY_4_US;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.NONE;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.RANGE_1V;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.RISING;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Callback;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.ShortByReference;
import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.instrument.Calibration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The C stand-in gives through pointers and callbacks what a twin of its own, used directly, gives in Java. */
@Timeout(60)
class StandInTest {
    private static final int LENGTH = 5000;
    private static final short THRESHOLD = 0x2000;

    private final PicoBench remote = new PicoBench(Calibration.TYPICAL);
    private final PicoBench direct = new PicoBench(Calibration.TYPICAL);
    private Ps6000Server server;
    private StandIn library;
    private short handle;
    private short directHandle;

    interface BlockReadyCallback extends Callback {
        void invoke(short handle, int status, Pointer parameter);
    }

    interface StreamingReadyCallback extends Callback {
        void invoke(
                short handle,
                int count,
                int startIndex,
                short overflow,
                int triggerAt,
                short triggered,
                short autoStop,
                Pointer parameter);
    }

    @BeforeEach
    void openBoth() throws IOException, InterruptedException {
        for (PicoBench bench : List.of(remote, direct)) {
            bench.circuit.draw(Node.DRIVE, time -> 0.9 * Math.sin(2 * Math.PI * 77 * time));
            bench.circuit.draw(Node.CAPACITOR, time -> 4 * Math.cos(2 * Math.PI * 33 * time));
        }
        library = StandIn.load();
        server = Ps6000Server.start("scope", remote.twin, remote.timeline, 0);
        assertThat(library.connect(server.address())).isZero();
        ShortByReference opened = new ShortByReference();
        call("OpenUnit", opened, "AB123/001");
        handle = opened.getValue();
        for (int channel = 0; channel < 4; channel++) {
            call("SetChannel", handle, channel, (short) (channel < 2 ? 1 : 0), DC_1M, RANGE_1V, 0f, 0);
        }
        directHandle = direct.openWithTwoChannels();
    }

    @AfterEach
    void close() {
        remote.timeline.close();
        if (server != null) {
            server.close();
            library.close();
        }
    }

    private void call(String function, Object... arguments) {
        assertThat(library.call(function, arguments)).as(function).isZero();
    }

    private static short[] samples(Memory memory) {
        return memory.getShortArray(0, (int) (memory.size() / Short.BYTES));
    }

    private Memory buffer(int channel, int length) {
        Memory memory = new Memory((long) length * Short.BYTES);
        memory.clear();
        call("SetDataBuffer", handle, channel, memory, length, NONE);
        return memory;
    }

    @Test
    void unitTellsAboutItself() {
        byte[] text = new byte[20];
        ShortByReference needed = new ShortByReference();
        call("GetUnitInfo", handle, text, (short) text.length, needed, 3);
        assertThat(Native.toString(text)).isEqualTo("6402C");
        assertThat(needed.getValue()).isEqualTo((short) 6);
        byte[] shorter = new byte[4];
        call("GetUnitInfo", handle, shorter, (short) shorter.length, null, 4);
        assertThat(Native.toString(shorter)).isEqualTo("AB1");
        ShortByReference count = new ShortByReference();
        ShortByReference length = new ShortByReference((short) 20);
        call("EnumerateUnits", count, text, length);
        assertThat(count.getValue()).isZero();
        call("CloseUnit", handle);
        length.setValue((short) 20);
        call("EnumerateUnits", count, text, length);
        assertThat(Native.toString(text)).isEqualTo("AB123/001");
        assertThat(length.getValue()).isEqualTo((short) 10);
    }

    @Test
    void timebaseOffsetAndMemoryComeThroughPointers() {
        FloatByReference interval = new FloatByReference();
        IntByReference wholeNanoseconds = new IntByReference();
        IntByReference room = new IntByReference();
        call("GetTimebase2", handle, 6, 1, interval, (short) 0, room, 0);
        assertThat(interval.getValue()).isEqualTo(12.8f);
        assertThat(room.getValue()).isEqualTo(1 << 27);
        call("GetTimebase", handle, 6, 1, wholeNanoseconds, (short) 0, null, 0);
        assertThat(wholeNanoseconds.getValue()).isEqualTo(12);
        FloatByReference largest = new FloatByReference();
        FloatByReference smallest = new FloatByReference();
        call("GetAnalogueOffset", handle, RANGE_1V, DC_1M, largest, smallest);
        assertThat(largest.getValue()).isEqualTo(2.5f);
        assertThat(smallest.getValue()).isEqualTo(-2.5f);
    }

    @Test
    void statusOfARefusalComesBack() {
        assertThat(library.call("SetChannel", handle, 4, (short) 1, DC_1M, RANGE_1V, 0f, 0))
                .isEqualTo(PicoStatus.INVALID_CHANNEL.code());
        assertThat(library.call("MemorySegments", handle, 2, null)).isEqualTo(0x16);
        assertThat(library.call("PingUnit", (short) (handle + 1))).isEqualTo(PicoStatus.INVALID_HANDLE.code());
    }

    @Test
    void blockHasTheSamplesOfTheTwinAndItsCallbackComesBeforeTimeGoesOn() throws Exception {
        call("SetSimpleTrigger", handle, (short) 1, A, THRESHOLD, RISING, 0, (short) 0);
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        BlockReadyCallback ready = (unit, status, parameter) -> statuses.add(status);
        IntByReference busy = new IntByReference();
        call("RunBlock", handle, 1000, 4000, EVERY_4_US, (short) 0, busy, 0, ready, null);
        assertThat(busy.getValue()).isEqualTo(20);
        remote.pass(0.1);
        remote.timeline.now();
        assertThat(statuses).containsExactly(0);
        Memory drive = buffer(A, LENGTH);
        Memory capacitor = buffer(B, LENGTH);
        IntByReference count = new IntByReference(LENGTH);
        ShortByReference overflow = new ShortByReference((short) -1);
        call("GetValues", handle, 0, count, 1, NONE, 0, overflow);
        assertThat(count.getValue()).isEqualTo(LENGTH);
        assertThat(overflow.getValue()).isZero();

        direct.twin.setSimpleTrigger(directHandle, true, A, THRESHOLD, RISING, 0, (short) 0);
        direct.twin.runBlock(directHandle, 1000, 4000, EVERY_4_US, 0, (unit, status) -> {});
        direct.pass(0.1);
        ArrayBuffer directDrive = direct.buffer(directHandle, A, LENGTH);
        ArrayBuffer directCapacitor = direct.buffer(directHandle, B, LENGTH);
        direct.twin.getValues(directHandle, 0, LENGTH, 1, NONE, 0);
        assertThat(samples(drive)).isEqualTo(directDrive.samples());
        assertThat(samples(capacitor)).isEqualTo(directCapacitor.samples());

        LongByReference time = new LongByReference();
        IntByReference units = new IntByReference();
        call("GetTriggerTimeOffset64", handle, time, units, 0);
        assertThat(new TriggerTime(time.getValue(), units.getValue()))
                .isEqualTo(direct.twin.getTriggerTimeOffset64(directHandle, 0));
    }

    @Test
    void stoppedBlockIsReportedAsCancelled() {
        call("SetSimpleTrigger", handle, (short) 1, A, (short) 0x7F00, RISING, 0, (short) 0);
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        BlockReadyCallback ready = (unit, status, parameter) -> statuses.add(status);
        call("RunBlock", handle, 10, 10, EVERY_4_US, (short) 0, null, 0, ready, null);
        call("Stop", handle);
        remote.timeline.now();
        assertThat(statuses).containsExactly(PicoStatus.CANCELLED.code());
    }

    @Test
    void rapidBlocksHaveTheSamplesOfTheTwin() throws Exception {
        IntByReference room = new IntByReference();
        call("MemorySegments", handle, 3, room);
        assertThat(room.getValue()).isEqualTo((1 << 28) / 3);
        call("SetNoOfCaptures", handle, 3);
        call("SetSimpleTrigger", handle, (short) 1, A, THRESHOLD, RISING, 0, (short) 0);
        call("RunBlock", handle, 100, 900, EVERY_4_US, (short) 0, null, 0, null, null);
        remote.pass(0.2);
        ShortByReference ready = new ShortByReference();
        call("IsReady", handle, ready);
        assertThat(ready.getValue()).isEqualTo((short) 1);
        IntByReference complete = new IntByReference();
        call("GetNoOfProcessedCaptures", handle, complete);
        assertThat(complete.getValue()).isEqualTo(3);
        Memory[] memories = new Memory[3];
        for (int segment = 0; segment < 3; segment++) {
            memories[segment] = new Memory(2000);
            call("SetDataBufferBulk", handle, A, memories[segment], 1000, segment, NONE);
        }
        IntByReference count = new IntByReference(1000);
        short[] overflow = {-1, -1, -1};
        call("GetValuesBulk", handle, count, 0, 2, 1, NONE, overflow);
        assertThat(count.getValue()).isEqualTo(1000);
        assertThat(overflow).containsOnly(0);

        direct.twin.memorySegments(directHandle, 3);
        direct.twin.setNoOfCaptures(directHandle, 3);
        direct.twin.setSimpleTrigger(directHandle, true, A, THRESHOLD, RISING, 0, (short) 0);
        direct.twin.runBlock(directHandle, 100, 900, EVERY_4_US, 0, (unit, status) -> {});
        direct.pass(0.2);
        for (int segment = 0; segment < 3; segment++) {
            ArrayBuffer expected = new ArrayBuffer(1000);
            direct.twin.setDataBuffersBulk(directHandle, A, Optional.of(expected), Optional.empty(), segment, NONE);
            direct.twin.getValuesBulk(directHandle, 1000, segment, segment, 1, NONE);
            assertThat(samples(memories[segment])).isEqualTo(expected.samples());
        }
    }

    @Test
    void streamHasTheSamplesOfTheTwin() throws Exception {
        Memory drive = buffer(A, 1000);
        List<Short> streamed = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        StreamingReadyCallback ready = (unit, count, start, overflow, triggerAt, triggered, stopped, parameter) -> {
            starts.add(start);
            for (short sample : drive.getShortArray((long) start * Short.BYTES, count)) {
                streamed.add(sample);
            }
        };
        IntByReference interval = new IntByReference(100);
        call("RunStreaming", handle, interval, 2, 0, 10_000, (short) 1, 1, NONE, 1000);
        assertThat(interval.getValue()).isEqualTo(96);
        for (int i = 0; i < 30; i++) {
            remote.pass(0.05e-3);
            call("GetStreamingLatestValues", handle, ready, null);
        }
        IntByReference taken = new IntByReference();
        call("NoOfStreamingValues", handle, taken);
        assertThat(taken.getValue()).isEqualTo(10_000);
        assertThat(starts).contains(0).hasSizeGreaterThan(5);

        ArrayBuffer expected = direct.buffer(directHandle, A, 1000);
        List<Short> expectedStream = new ArrayList<>();
        direct.twin.runStreaming(directHandle, 100, 2, 0, 10_000, true, 1, NONE, 1000);
        for (int i = 0; i < 30; i++) {
            direct.pass(0.05e-3);
            direct.twin.getStreamingLatestValues(
                    directHandle, (unit, count, start, overflow, triggerAt, triggered, stopped) -> {
                        for (int k = start; k < start + count; k++) {
                            expectedStream.add(expected.samples()[k]);
                        }
                    });
        }
        assertThat(streamed).hasSize(10_000).isEqualTo(expectedStream);
    }

    @Test
    void packedStructuresOfTheAdvancedTriggerArriveWhole() throws Exception {
        Memory properties = new Memory(16);
        properties.setShort(0, THRESHOLD);
        properties.setShort(2, (short) 512);
        properties.setShort(4, (short) 0);
        properties.setShort(6, (short) 0);
        properties.setInt(8, A);
        properties.setInt(12, 0);
        Memory conditions = new Memory(28);
        conditions.clear();
        conditions.setInt(0, 1);
        call("SetTriggerChannelProperties", handle, properties, (short) 1, (short) 0, 0);
        call("SetTriggerChannelDirections", handle, RISING, RISING, RISING, RISING, RISING, RISING);
        call("SetTriggerChannelConditions", handle, conditions, (short) 1);
        ShortByReference enabled = new ShortByReference();
        call("IsTriggerOrPulseWidthQualifierEnabled", handle, enabled, null);
        assertThat(enabled.getValue()).isEqualTo((short) 1);
        call("RunBlock", handle, 100, 100, EVERY_4_US, (short) 0, null, 0, null, null);
        remote.pass(0.1);
        Memory drive = buffer(A, 200);
        call("GetValues", handle, 0, new IntByReference(200), 1, NONE, 0, null);
        assertThat(samples(drive)[99]).isLessThan(THRESHOLD);
        assertThat(samples(drive)[100]).isGreaterThanOrEqualTo(THRESHOLD);
        conditions.setInt(4, 1);
        assertThat(library.call("SetTriggerChannelConditions", handle, conditions, (short) 1))
                .isEqualTo(PicoStatus.CONDITIONS.code());
    }

    @Test
    void extremesGoToTheirOwnArrays() throws Exception {
        call("RunBlock", handle, 0, 1000, EVERY_4_US, (short) 0, null, 0, null, null);
        remote.pass(0.01);
        Memory max = new Memory(200);
        Memory min = new Memory(200);
        call("SetDataBuffers", handle, B, max, min, 100, 1);
        IntByReference count = new IntByReference(1000);
        call("GetValues", handle, 0, count, 10, 1, 0, null);
        assertThat(count.getValue()).isEqualTo(100);
        assertThat(IntStream.range(0, 100).map(i -> samples(max)[i] - samples(min)[i]))
                .allMatch(difference -> difference >= 0)
                .anyMatch(difference -> difference > 0);
    }

    @Test
    void unpluggedUnitDoesNotRespondAndItsBlockEndsSo() {
        call("SetSimpleTrigger", handle, (short) 1, A, (short) 0x7F00, RISING, 0, (short) 0);
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        BlockReadyCallback ready = (unit, status, parameter) -> statuses.add(status);
        call("RunBlock", handle, 10, 10, EVERY_4_US, (short) 0, null, 0, ready, null);
        remote.twin.unplug();
        assertThat(library.call("IsReady", handle, new ShortByReference())).isEqualTo(PicoStatus.NOT_RESPONDING.code());
        remote.timeline.now();
        assertThat(statuses).containsExactly(PicoStatus.NOT_RESPONDING.code());
    }

    @Test
    void twinThatIsGoneDoesNotRespond() {
        server.close();
        assertThat(library.call("PingUnit", handle)).isEqualTo(PicoStatus.NOT_RESPONDING.code());
        assertThat(library.connect(server.toString())).isEqualTo(PicoStatus.NOT_FOUND.code());
    }

    @Test
    void libraryThatKnowsNoTwinFindsNoUnit() throws Exception {
        StandIn lost = StandIn.load();
        assertThat(lost.call("OpenUnit", new ShortByReference(), null)).isEqualTo(PicoStatus.NOT_FOUND.code());
        lost.close();
    }
}
