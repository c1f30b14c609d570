package dev.crosspoint.protocol.endurance;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** The cycles in which the state is read, of cycles 1 to {@code cycles}. */
final class ReadCycles {
    private final long cycles;
    private final boolean every;
    private final long[] spaced;

    private ReadCycles(long cycles, boolean every, long[] spaced) {
        this.cycles = cycles;
        this.every = every;
        this.spaced = spaced;
    }

    /**
     * Returns the first cycle, the last, and {@code perDecade} cycles a decade at equal ratios; every cycle where that is left out.
     * Ratios too small for whole numbers give the same cycle more than once, which is read once.
     */
    static ReadCycles of(long cycles, OptionalInt perDecade) {
        if (perDecade.isEmpty()) {
            return new ReadCycles(cycles, true, new long[0]);
        }
        int steps = (int) Math.floor(perDecade.getAsInt() * Math.log10(cycles));
        LongStream atEqualRatios = DoubleStream.iterate(0, step -> step <= steps, step -> step + 1)
                .mapToLong(step -> Math.round(Math.pow(10, step / perDecade.getAsInt())));
        long[] spaced = LongStream.concat(atEqualRatios, LongStream.of(cycles))
                .filter(cycle -> cycle <= cycles)
                .sorted()
                .distinct()
                .toArray();
        return new ReadCycles(cycles, false, spaced);
    }

    /** Returns whether the state is read in a cycle. */
    boolean contains(long cycle) {
        return every || Arrays.binarySearch(spaced, cycle) >= 0;
    }

    /** Returns how many cycles are read. */
    long count() {
        return every ? cycles : spaced.length;
    }
}
