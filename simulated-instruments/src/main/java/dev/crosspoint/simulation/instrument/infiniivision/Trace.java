package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.CodeSource;
import dev.crosspoint.simulation.instrument.oscilloscope.SampledChannel;
import dev.crosspoint.simulation.instrument.oscilloscope.SampledTrace;
import java.util.stream.IntStream;

/** A record, and what of it the screen shows. */
final class Trace extends SampledTrace<Setup> {

    /**
     * Points of a record: every so manieth sample.
     *
     * @param first the first one
     * @param count how many
     * @param stride samples from one to the next
     */
    record Points(int first, int count, int stride) {}

    Trace(Setup setup, CodeSource codes) {
        super(setup, codes);
    }

    /** Returns the points on the screen, which need not be the one that the record was taken for; {@code most} at most. */
    Points onScreen(TimebaseSettings timebase, int most) {
        long left = setup().block().triggerIndex() + Math.round(timebase.left() / interval());
        int first = (int) Math.max(left, 0);
        long end = Math.min(left + Math.round(timebase.range() / interval()), length());
        int samples = (int) Math.max(end - first, 0);
        int stride = Math.max(1, parts(samples, most));
        return new Points(first, parts(samples, stride), stride);
    }

    private static int parts(int whole, int part) {
        return (whole + part - 1) / part;
    }

    /** Returns the codes of points of a channel, unsigned bytes. */
    byte[] codes(SampledChannel channel, Points points) {
        return codes(channel.number(), points.first(), points.count(), points.stride());
    }

    /** Returns the codes of points of a channel as far as averages tell them. */
    double[] levels(SampledChannel channel, Points points) {
        return IntStream.range(0, points.count())
                .mapToDouble(i -> level(channel.number(), points.first() + i * points.stride()))
                .toArray();
    }
}
