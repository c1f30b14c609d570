package dev.crosspoint.simulation.instrument.oscilloscope;

/** The mean of the latest records: each new one weighs as much as a whole average asks for. */
final class Average implements CodeSource {
    private static final int CHUNK = 8192;

    private final int most;
    private final float[][] means;
    private final byte[] codes = new byte[CHUNK];
    private int count;

    /** The mean of {@code most} records, once there are so many. */
    Average(int most, int channels, int length) {
        this.most = most;
        this.means = new float[channels][length];
    }

    void add(WaveformRecord record) {
        count = Math.min(count + 1, most);
        for (int channel = 0; channel < means.length; channel++) {
            float[] mean = means[channel];
            for (int first = 0; first < mean.length; first += CHUNK) {
                int samples = Math.min(CHUNK, mean.length - first);
                record.copy(channel, first, samples, codes, 0);
                for (int i = 0; i < samples; i++) {
                    mean[first + i] += ((codes[i] & 0xff) - mean[first + i]) / count;
                }
            }
        }
    }

    @Override
    public void copy(int channel, int first, int count, byte[] into, int offset) {
        for (int i = 0; i < count; i++) {
            into[offset + i] = (byte) Math.round(means[channel][first + i]);
        }
    }

    @Override
    public double level(int channel, int sample) {
        return means[channel][sample];
    }
}
