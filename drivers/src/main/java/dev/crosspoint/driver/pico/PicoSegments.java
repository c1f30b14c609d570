package dev.crosspoint.driver.pico;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import dev.crosspoint.driver.pico.PicoBuffers.Use;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.SegmentedCapture;
import dev.crosspoint.instrument.Timebase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Several records, each around a trigger of its own: what the maker calls rapid block mode. */
final class PicoSegments implements SegmentedCapture {
    private final PicoBlock block;
    private final PicoUnit unit;
    private int complete;

    PicoSegments(PicoBlock block) {
        this.block = block;
        this.unit = block.acquisition().unit();
    }

    @Override
    public Timebase timebase() {
        return block.timebase();
    }

    @Override
    public List<InputRange> ranges() {
        return block.ranges();
    }

    @Override
    public void await(Duration untilLastTrigger) throws InterruptedException {
        if (block.await(untilLastTrigger)) {
            complete = block.program().segments();
            return;
        }
        unit.stop();
        IntByReference captures = new IntByReference();
        unit.call("ps6000GetNoOfCaptures", (ps6000, handle) -> ps6000.ps6000GetNoOfCaptures(handle, captures));
        complete = captures.getValue();
        throw new InstrumentTimeoutException(unit.where() + ": " + complete + " of "
                + block.program().segments() + " triggers came within " + untilLastTrigger.toMillis() / 1e3
                + " s and the length of the records");
    }

    @Override
    public int complete() {
        return complete;
    }

    @Override
    public void fetch(int segment, Consumer<SampleBlock> reader) {
        block.acquisition().requireRunning();
        if (segment < 0 || segment >= complete) {
            throw new IllegalArgumentException(
                    "record " + segment + " is not one of the " + complete + " that are complete, counted from 0");
        }
        int samples = (int) block.timebase().samples();
        short overflow = values(segment, samples);
        List<Boolean> overRange = PicoOverflow.of(overflow, block.program().inputs());
        short[] counts = new short[Math.min(samples, PicoRecordReader.LARGEST_BLOCK)];
        for (int first = 0; first < samples; first += counts.length) {
            int length = Math.min(counts.length, samples - first);
            List<float[]> volts = new ArrayList<>();
            for (PicoInput input : block.program().inputs()) {
                buffer(input, samples).read((long) first * Short.BYTES, counts, 0, length);
                volts.add(input.volts(counts, length));
            }
            reader.accept(new SampleBlock(first, volts, overRange));
        }
    }

    @Override
    public void close() {
        block.close();
    }

    /** Fills the buffers with one record, and returns its overflow. */
    private short values(int segment, int samples) {
        for (PicoInput input : block.program().inputs()) {
            Memory buffer = buffer(input, samples);
            unit.call(
                    "ps6000SetDataBufferBulk",
                    (ps6000, handle) -> ps6000.ps6000SetDataBufferBulk(
                            handle, input.channel(), buffer, samples, segment, Ps6000.PS6000_RATIO_MODE_NONE));
        }
        IntByReference length = new IntByReference(samples);
        short[] overflow = new short[1];
        unit.call(
                "ps6000GetValuesBulk",
                (ps6000, handle) -> ps6000.ps6000GetValuesBulk(
                        handle, length, segment, segment, 1, Ps6000.PS6000_RATIO_MODE_NONE, overflow));
        if (length.getValue() != samples) {
            throw new ProtocolException(unit.where() + ": ps6000GetValuesBulk: " + length.getValue()
                    + " values came instead of " + samples + " of record " + segment);
        }
        return overflow[0];
    }

    private Memory buffer(PicoInput input, int samples) {
        return unit.buffers().of(input.channel(), Use.HIGHEST, samples);
    }
}
