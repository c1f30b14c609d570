package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.CodeSource;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A record, and what of it the screen shows.
 *
 * @param setup what it was taken with
 * @param codes of the channels in their order
 */
record Trace(Setup setup, CodeSource codes) {

    /**
     * Points of a record: every so manieth sample.
     *
     * @param first the first one
     * @param count how many
     * @param stride samples from one to the next
     */
    record Points(int first, int count, int stride) {}

    /** Returns the points on the screen, which need not be the one that the record was taken for; {@code most} at most. */
    Points onScreen(TimebaseSettings timebase, int most) {
        double interval = setup.block().interval();
        long left = setup.block().triggerIndex() + Math.round(timebase.left() / interval);
        int first = (int) Math.max(left, 0);
        long end = Math.min(
                left + Math.round(timebase.range() / interval), setup.block().length());
        int samples = (int) Math.max(end - first, 0);
        int stride = Math.max(1, parts(samples, most));
        return new Points(first, parts(samples, stride), stride);
    }

    private static int parts(int whole, int part) {
        return (whole + part - 1) / part;
    }

    /** Returns a channel, counted from 1, if it is there to be read. */
    Optional<SampledChannel> channel(int number) {
        return setup.channels().stream()
                .filter(channel -> channel.number() == number && channel.displayed())
                .findFirst();
    }

    /** Returns the codes of points of a channel, unsigned bytes. */
    byte[] codes(SampledChannel channel, Points points) {
        byte[] read = new byte[points.count()];
        if (points.stride() == 1) {
            codes.copy(index(channel), points.first(), points.count(), read, 0);
            return read;
        }
        for (int i = 0; i < read.length; i++) {
            codes.copy(index(channel), points.first() + i * points.stride(), 1, read, i);
        }
        return read;
    }

    /** Returns the codes of points of a channel as far as averages tell them. */
    double[] levels(SampledChannel channel, Points points) {
        int index = index(channel);
        return IntStream.range(0, points.count())
                .mapToDouble(i -> codes.level(index, points.first() + i * points.stride()))
                .toArray();
    }

    private int index(SampledChannel channel) {
        return setup.channels().indexOf(channel);
    }
}
