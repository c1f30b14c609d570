package dev.crosspoint.simulation.instrument.ps6000;

import java.util.function.Supplier;

/**
 * Stands for an array of a client that is another program: what is written to it goes into the answer of the call.
 *
 * @param segment for which segment, -1 for any
 * @param ofMinima whether it is for the smallest of every few samples
 * @param length how many samples the array takes
 * @param answer the answer of the present call
 */
record RemoteBuffer(int channel, int segment, int ratioMode, boolean ofMinima, long length, Supplier<Answer> answer)
        implements SampleBuffer {

    @Override
    public void write(int index, short[] codes, int count) {
        answer.get().keep(this, index, codes, count);
    }
}
