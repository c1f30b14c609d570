package dev.crosspoint.simulation.instrument.ps6000;

/** An array of a client of the library in Java. */
final class ArrayBuffer implements SampleBuffer {
    private final short[] samples;

    ArrayBuffer(int length) {
        this.samples = new short[length];
    }

    @Override
    public long length() {
        return samples.length;
    }

    @Override
    public void write(int index, short[] codes, int count) {
        System.arraycopy(codes, 0, samples, index, count);
    }

    short[] samples() {
        return samples;
    }
}
