package dev.crosspoint.driver.pico;

import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import dev.crosspoint.driver.pico.PicoBuffers.Use;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.SampleStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Samples that come while they are taken.
 *
 * <p>The library writes them into one buffer for each input, round and round, only while it is asked for the latest ones. It
 * tells by a callback where they are; from there they are copied before it is asked again.
 */
final class PicoStream implements SampleStream {
    /** The buffers hold about this much, so that the host may be late by nearly as long. */
    private static final double BUFFERED_SECONDS = 1;

    private static final int SMALLEST_BUFFER = 1 << 14;
    private static final int LARGEST_BUFFER = 1 << 22;
    private static final double POLLS_OF_A_BUFFER = 10;

    /** How long samples may stay away beyond their interval, in the lab's time. */
    private static final double OVERDUE = 5;

    /** Where new samples are, as the callback tells. */
    private record Arrival(int start, int length, short overflow, boolean ended) {}

    private final PicoAcquisition acquisition;
    private final PicoUnit unit;
    private final List<PicoInput> inputs;
    private final LabClock clock;
    private final double sampleInterval;
    private final int bufferLength;
    private final List<Memory> buffers;
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final Queue<SampleBlock> blocks = new ArrayDeque<>();

    /** Held here, because the library's reference to it does not count for the garbage collector. */
    private final Ps6000.Ps6000StreamingReady ready = this::arrived;

    private long samples;
    private int expectedStart;

    /** Registers buffers, and starts to sample. */
    PicoStream(PicoAcquisition acquisition, List<PicoInput> inputs, double wantedInterval, LabClock clock) {
        this.acquisition = acquisition;
        this.unit = acquisition.unit();
        this.inputs = inputs;
        this.clock = clock;
        this.bufferLength =
                (int) Math.max(SMALLEST_BUFFER, Math.min(BUFFERED_SECONDS / wantedInterval, LARGEST_BUFFER));
        this.buffers = inputs.stream().map(this::register).toList();
        Native.setCallbackThreadInitializer(ready, new CallbackThreadInitializer(true, false, "ps6000"));
        this.sampleInterval = run(PicoInterval.nearest(wantedInterval));
    }

    @Override
    public double sampleInterval() {
        return sampleInterval;
    }

    @Override
    public List<InputRange> ranges() {
        return inputs.stream().map(PicoInput::inputRange).toList();
    }

    @Override
    public SampleBlock next() throws InterruptedException {
        long pause = PicoPolling.pause(bufferLength * sampleInterval / POLLS_OF_A_BUFFER);
        long deadline = clock.nanoTime() + PicoPolling.nanoseconds(OVERDUE + sampleInterval);
        poll();
        while (blocks.isEmpty()) {
            long now = clock.nanoTime();
            if (now >= deadline) {
                throw new InstrumentTimeoutException(unit.where() + ": no samples came for " + OVERDUE
                        + " s, after the first " + samples + " of the stream");
            }
            clock.sleepUntil(Math.min(deadline, now + pause));
            poll();
        }
        return blocks.remove();
    }

    @Override
    public void close() {
        acquisition.close();
    }

    private Memory register(PicoInput input) {
        Memory buffer = unit.buffers().of(input.channel(), Use.HIGHEST, bufferLength);
        unit.call(
                "ps6000SetDataBuffer",
                (ps6000, handle) -> ps6000.ps6000SetDataBuffer(
                        handle, input.channel(), buffer, bufferLength, Ps6000.PS6000_RATIO_MODE_NONE));
        return buffer;
    }

    /** Starts to sample, and returns the interval in s that the unit took. */
    private double run(PicoInterval wanted) {
        IntByReference interval = new IntByReference(wanted.number());
        unit.callWithin(
                PicoStatus.INVALID_SAMPLE_INTERVAL,
                "it cannot stream " + inputs.size() + " inputs every " + wanted.seconds() + " s",
                "ps6000RunStreaming",
                (ps6000, handle) -> ps6000.ps6000RunStreaming(
                        handle,
                        interval,
                        wanted.unit(),
                        0,
                        bufferLength,
                        (short) 0,
                        1,
                        Ps6000.PS6000_RATIO_MODE_NONE,
                        bufferLength));
        return wanted.of(interval.getValue()).seconds();
    }

    private void poll() {
        acquisition.requireRunning();
        int status = unit.status(
                "ps6000GetStreamingLatestValues",
                (ps6000, handle) -> ps6000.ps6000GetStreamingLatestValues(handle, ready, null));
        if (PicoStatus.BUFFER_STALL.is(status)) {
            throw lost(PicoStatus.describe(status));
        }
        if (!PicoStatus.BUSY.is(status)) {
            unit.require("ps6000GetStreamingLatestValues", status);
        }
        while (!arrivals.isEmpty()) {
            take(arrivals.remove());
        }
    }

    /** Only takes notes: whatever it threw would be lost in the library. */
    private void arrived(
            short handle,
            int length,
            int start,
            short overflow,
            int triggerAt,
            short triggered,
            short autoStop,
            Pointer parameter) {
        arrivals.add(new Arrival(start, length, overflow, autoStop != 0));
    }

    private void take(Arrival arrival) {
        if (arrival.ended()) {
            throw new InstrumentException(
                    unit.where() + ": the unit ended the stream by itself after " + samples + " samples");
        }
        int start = arrival.start();
        int length = arrival.length();
        if (start < 0 || length < 0 || (long) start + length > bufferLength) {
            throw lost(length + " samples at " + start + " do not lie in a buffer of " + bufferLength);
        }
        if (length == 0) {
            return;
        }
        // The library may begin the buffer anew before it is quite full.
        if (start != expectedStart && start != 0) {
            throw lost("the next ones should be at " + expectedStart + " in the buffer, but are at " + start);
        }
        short[] counts = new short[length];
        List<float[]> volts = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            buffers.get(i).read((long) start * Short.BYTES, counts, 0, length);
            volts.add(inputs.get(i).volts(counts, length));
        }
        blocks.add(new SampleBlock(samples, volts, PicoOverflow.of(arrival.overflow(), inputs)));
        samples += length;
        expectedStart = (start + length) % bufferLength;
    }

    private InstrumentException lost(String detail) {
        return new InstrumentException(
                unit.where() + ": samples were lost after the first " + samples + " of the stream: " + detail);
    }
}
