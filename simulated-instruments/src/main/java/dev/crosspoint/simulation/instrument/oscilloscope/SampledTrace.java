package dev.crosspoint.simulation.instrument.oscilloscope;

import java.util.Optional;

/**
 * A record as it is shown and read: codes, and what they mean. Channels have their numbers, samples count from 0.
 *
 * @param <S> what the record was taken with
 */
public class SampledTrace<S extends RecordSetup> {
    private final S setup;
    private final CodeSource codes;

    /** Makes the trace of a record of {@code setup}'s channels. */
    public SampledTrace(S setup, CodeSource codes) {
        this.setup = setup;
        this.codes = codes;
    }

    /** Returns what the record was taken with. */
    public final S setup() {
        return setup;
    }

    /** Returns the number of samples. */
    public final int length() {
        return setup.block().length();
    }

    /** Returns the time in s between samples. */
    public final double interval() {
        return setup.block().interval();
    }

    /** Returns the time in s of a sample after the trigger. */
    public final double time(int sample) {
        return (sample - setup.block().triggerIndex()) * interval();
    }

    /** Returns a channel if it is there to be read. */
    public final Optional<SampledChannel> channel(int number) {
        return setup.channels().displayed(number);
    }

    /** Returns codes of a channel, unsigned bytes. */
    public final byte[] codes(int number, int first, int count) {
        return codes(number, first, count, 1);
    }

    /** Returns codes of a channel, unsigned bytes, of {@code count} samples, each {@code stride} behind the one before. */
    protected final byte[] codes(int number, int first, int count, int stride) {
        int index = setup.channels().index(number);
        byte[] read = new byte[count];
        if (stride == 1) {
            codes.copy(index, first, count, read, 0);
            return read;
        }
        for (int i = 0; i < count; i++) {
            codes.copy(index, first + i * stride, 1, read, i);
        }
        return read;
    }

    /** Returns the code of a sample of a channel, with its fraction where it is an average. */
    public final double level(int number, int sample) {
        return codes.level(setup.channels().index(number), sample);
    }
}
