package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.CodeSource;
import java.util.Optional;
import java.util.stream.IntStream;

/** A record as it is shown and read: codes, and what they mean. */
final class Trace {
    /** Points of the screen in a division and in all. */
    static final int POINTS_PER_DIVISION = 100;

    static final int SCREEN_POINTS = TimebaseSettings.DIVISIONS * POINTS_PER_DIVISION;

    private final Setup setup;
    private final CodeSource codes;

    Trace(Setup setup, CodeSource codes) {
        this.setup = setup;
        this.codes = codes;
    }

    Setup setup() {
        return setup;
    }

    /** Returns a channel, counted from 1, if it is there to be read. */
    Optional<Setup.SampledChannel> channel(int number) {
        return setup.channels().stream()
                .filter(channel -> channel.number() == number && channel.displayed())
                .findFirst();
    }

    /** Returns codes of a displayed channel as they are in the memory. */
    byte[] memory(int channel, int first, int count) {
        byte[] read = new byte[count];
        codes.copy(index(channel), first, count, read, 0);
        return read;
    }

    /** Returns the codes of a displayed channel at the points of the screen: samples, or what is between two. */
    byte[] screen(int channel) {
        int index = index(channel);
        double samplesPerPoint =
                setup.scale() / POINTS_PER_DIVISION / setup.block().interval();
        double firstSample = setup.block().triggerIndex()
                + (setup.offset() - TimebaseSettings.DIVISIONS / 2.0 * setup.scale())
                        / setup.block().interval();
        int last = setup.block().length() - 1;
        byte[] screen = new byte[SCREEN_POINTS];
        byte[] neighbours = new byte[2];
        for (int i = 0; i < SCREEN_POINTS; i++) {
            double sample = Math.max(0, Math.min(last, firstSample + i * samplesPerPoint));
            int before = samplesPerPoint < 1 ? (int) sample : (int) Math.rint(sample);
            codes.copy(index, before, 1, neighbours, 0);
            codes.copy(index, Math.min(before + 1, last), 1, neighbours, 1);
            double fraction = Math.max(0, sample - before);
            double between = samplesPerPoint < 1 ? fraction : 0;
            double code = (neighbours[0] & 0xff) * (1 - between) + (neighbours[1] & 0xff) * between;
            screen[i] = (byte) Math.rint(code);
        }
        return screen;
    }

    private int index(int channel) {
        return IntStream.range(0, setup.channels().size())
                .filter(i -> setup.channels().get(i).number() == channel)
                .findFirst()
                .orElseThrow();
    }
}
