package dev.crosspoint.simulation.instrument.oscilloscope;

/**
 * A complete record: the codes of all channels around one trigger.
 *
 * <p>The trigger is on the first sample at or behind the crossing of the level, so that it is late by anything below one
 * interval; {@link #crossing} tells by how much as far as the codes show it.
 */
public final class WaveformRecord implements CodeSource {
    private final byte[][] rings;
    private final int beginning;
    private final TriggerPoint trigger;

    /**
     * What triggered a record, and when.
     *
     * @param index sample of the record it is on; negative if the record begins after it, its length if it ends there
     * @param time time in ns, rounded up to the next
     * @param crossing time in s from the crossing of the level to the sample, below one interval
     * @param automatic whether nothing but time triggered it
     */
    public record TriggerPoint(long index, long time, double crossing, boolean automatic) {}

    WaveformRecord(byte[][] rings, int beginning, TriggerPoint trigger) {
        this.rings = rings;
        this.beginning = beginning;
        this.trigger = trigger;
    }

    /** Returns what triggered it. */
    public TriggerPoint trigger() {
        return trigger;
    }

    /** Returns the number of samples of each channel. */
    public int length() {
        return rings[0].length;
    }

    /** Returns the code, 0 to 255, of a sample of a channel, both counted from 0. */
    public int code(int channel, int sample) {
        return rings[channel][(int) (((long) beginning + sample) % length())] & 0xff;
    }

    @Override
    public double level(int channel, int sample) {
        return code(channel, sample);
    }

    @Override
    public void copy(int channel, int first, int count, byte[] into, int offset) {
        if (first < 0 || count < 0 || first > length() - count) {
            throw new IllegalArgumentException(
                    count + " samples from " + first + " on are not within " + length() + " samples");
        }
        byte[] ring = rings[channel];
        int start = (int) (((long) beginning + first) % length());
        int straight = Math.min(count, length() - start);
        System.arraycopy(ring, start, into, offset, straight);
        System.arraycopy(ring, 0, into, offset + straight, count - straight);
    }

    /** Returns the codes, unsigned bytes, of a whole channel. */
    public byte[] codes(int channel) {
        byte[] codes = new byte[length()];
        copy(channel, 0, length(), codes, 0);
        return codes;
    }

    /** Returns whether a channel reached an end of its scale, beyond which it shows nothing. */
    public boolean isClipped(int channel, Quantizer quantizer) {
        for (byte code : rings[channel]) {
            if ((code & 0xff) == quantizer.lowestCode() || (code & 0xff) == quantizer.highestCode()) {
                return true;
            }
        }
        return false;
    }
}
