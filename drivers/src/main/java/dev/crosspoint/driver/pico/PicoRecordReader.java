package dev.crosspoint.driver.pico;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;
import dev.crosspoint.driver.pico.PicoBuffers.Use;
import dev.crosspoint.instrument.EnvelopeBlock;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.SampleBlock;
import java.util.List;
import java.util.function.Consumer;

/** Reads a complete record out of the unit's memory, block by block. */
final class PicoRecordReader {
    /** Half a MiB of counts for each input; larger blocks are no faster. */
    static final int LARGEST_BLOCK = 262_144;

    /** Makes something of one block, which the buffers hold. */
    @FunctionalInterface
    private interface BlockReader {
        void read(long first, int length, short overflow);
    }

    private final PicoAcquisition acquisition;
    private final PicoUnit unit;
    private final PicoProgram program;
    private final short[] counts = new short[LARGEST_BLOCK];

    PicoRecordReader(PicoAcquisition acquisition, PicoProgram program) {
        this.acquisition = acquisition;
        this.unit = acquisition.unit();
        this.program = program;
    }

    /** Hands over the record, or one sample for each group of {@code ratio} as the mode says. */
    void samples(int ratio, int mode, Consumer<SampleBlock> reader) {
        requireRatio(ratio, mode);
        for (PicoInput input : program.inputs()) {
            Memory buffer = buffer(input, Use.HIGHEST);
            unit.call(
                    "ps6000SetDataBuffer",
                    (ps6000, handle) ->
                            ps6000.ps6000SetDataBuffer(handle, input.channel(), buffer, LARGEST_BLOCK, mode));
        }
        read(
                ratio,
                mode,
                (first, length, overflow) -> reader.accept(new SampleBlock(
                        first, volts(Use.HIGHEST, length), PicoOverflow.of(overflow, program.inputs()))));
    }

    /** Hands over the lowest and the highest sample of each group of {@code ratio}. */
    void envelope(int ratio, Consumer<EnvelopeBlock> reader) {
        int mode = Ps6000.PS6000_RATIO_MODE_AGGREGATE;
        requireRatio(ratio, mode);
        for (PicoInput input : program.inputs()) {
            Memory highest = buffer(input, Use.HIGHEST);
            Memory lowest = buffer(input, Use.LOWEST);
            unit.call(
                    "ps6000SetDataBuffers",
                    (ps6000, handle) ->
                            ps6000.ps6000SetDataBuffers(handle, input.channel(), highest, lowest, LARGEST_BLOCK, mode));
        }
        read(
                ratio,
                mode,
                (first, length, overflow) -> reader.accept(new EnvelopeBlock(
                        first,
                        volts(Use.LOWEST, length),
                        volts(Use.HIGHEST, length),
                        PicoOverflow.of(overflow, program.inputs()))));
    }

    private void read(int ratio, int mode, BlockReader reader) {
        long remaining = program.timebase().samples();
        long start = 0;
        long first = 0;
        while (remaining >= ratio) {
            acquisition.requireRunning();
            long block = Math.min(remaining, Math.max(ratio, LARGEST_BLOCK));
            int wanted = (int) (block - block % ratio);
            ShortByReference overflow = new ShortByReference();
            int length = values(start, wanted, ratio, mode, overflow);
            reader.read(first, length, overflow.getValue());
            first += length;
            start += (long) length * ratio;
            remaining -= (long) length * ratio;
        }
    }

    private int values(long start, int wanted, int ratio, int mode, ShortByReference overflow) {
        IntByReference length = new IntByReference(wanted);
        unit.call(
                "ps6000GetValues",
                (ps6000, handle) -> ps6000.ps6000GetValues(handle, (int) start, length, ratio, mode, 0, overflow));
        int got = length.getValue();
        if (got < 1 || got > wanted / ratio) {
            throw new ProtocolException(unit.where() + ": ps6000GetValues: " + got + " values came instead of "
                    + wanted / ratio + ", from sample " + start + " on");
        }
        return got;
    }

    private void requireRatio(int ratio, int mode) {
        if (mode == Ps6000.PS6000_RATIO_MODE_NONE) {
            return;
        }
        IntByReference greatest = new IntByReference();
        unit.call(
                "ps6000GetMaxDownSampleRatio",
                (ps6000, handle) -> ps6000.ps6000GetMaxDownSampleRatio(
                        handle, (int) program.timebase().samples(), greatest, mode, 0));
        if (ratio < 1 || ratio > Integer.toUnsignedLong(greatest.getValue())) {
            throw new LimitException(unit.where() + ": groups of this record can have 1 to "
                    + Integer.toUnsignedLong(greatest.getValue()) + " samples, not " + ratio);
        }
    }

    private Memory buffer(PicoInput input, Use use) {
        return unit.buffers().of(input.channel(), use, LARGEST_BLOCK);
    }

    private List<float[]> volts(Use use, int length) {
        return program.inputs().stream()
                .map(input -> {
                    buffer(input, use).read(0, counts, 0, length);
                    return input.volts(counts, length);
                })
                .toList();
    }
}
