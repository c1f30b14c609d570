package dev.crosspoint.scpi.oscilloscope;

import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Timebase;
import dev.crosspoint.scpi.ScpiBlock;
import dev.crosspoint.scpi.ScpiLink;
import java.time.Duration;

/** Reads blocks of codes, and lays out the records that they belong to. */
public final class Waveforms {
    /** A slow link: raw sockets are faster. */
    private static final double BYTES_PER_SECOND = 100_000;

    private Waveforms() {}

    /** Returns the samples of a record at the sample interval in s that the instrument could achieve. */
    public static Timebase timebase(CaptureSettings settings, double interval) {
        long before = Math.round(settings.beforeTrigger() / interval);
        long after = (long) Math.ceil(settings.afterTrigger() / interval * (1 - 1e-9));
        return new Timebase(interval, before, before + after);
    }

    /**
     * Returns the codes, one byte each, in the block that answers a query.
     *
     * @param input number of the input that they are of, for errors
     * @param count how many there have to be
     * @param timeout how long a plain query may take in real time
     * @throws ProtocolException if it is no such block
     */
    public static byte[] codes(ScpiLink link, String query, int input, int count, Duration timeout) {
        Duration longest = timeout.plusNanos(Math.round(count / BYTES_PER_SECOND * 1e9));
        byte[] codes = decode(link, query, link.queryBytes(query, longest));
        link.checkErrors();
        if (codes.length != count) {
            throw new ProtocolException(link.where() + ": " + query + " for input " + input + ": " + codes.length
                    + " points came instead of " + count
                    + (codes.length == 0 ? "; the instrument has no record" : ""));
        }
        return codes;
    }

    /**
     * Checks that a memory holds a record.
     *
     * @param input number of the input, for errors
     * @param first index in the memory of the first sample of the record
     * @param points points in the memory
     * @param origin time in s of the first point in the memory after the trigger
     * @throws ProtocolException if it holds only a part of it, or none
     */
    public static void requireWithin(
            ScpiLink link, int input, Timebase timebase, long first, long points, double origin) {
        if (first < 0 || first + timebase.samples() > points) {
            throw new ProtocolException(link.where() + ": the memory of input " + input + " holds " + points
                    + " points from " + origin + " s on, not the " + timebase.samples()
                    + " points around the trigger that were asked for");
        }
    }

    private static byte[] decode(ScpiLink link, String query, byte[] reply) {
        try {
            return ScpiBlock.decode(reply);
        } catch (ProtocolException e) {
            throw new ProtocolException(link.where() + ": " + query + ": " + e.getMessage(), e);
        }
    }
}
