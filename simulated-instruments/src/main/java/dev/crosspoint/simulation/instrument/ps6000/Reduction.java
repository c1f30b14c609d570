package dev.crosspoint.simulation.instrument.ps6000;

/**
 * How samples become those that a client gets: each of its samples stands for {@code ratio} of the unit's, the last one for
 * what is left.
 */
record Reduction(RatioMode mode, long ratio) {
    /** So many samples of the unit are worked on at a time, at least. */
    private static final int CHUNK = 1 << 16;

    /** Where the unit's samples come from. */
    @FunctionalInterface
    interface Source {
        /** Copies {@code count} samples from {@code first} on to the beginning of {@code into}. */
        void copy(int first, int count, byte[] into);
    }

    /** Without reduction the ratio does not matter. */
    static Reduction of(RatioMode mode, long ratio) {
        return new Reduction(mode, mode == RatioMode.NONE ? 1 : ratio);
    }

    /** Returns how many samples of a client {@code count} of the unit's make. */
    int reduced(long count) {
        return (int) ((count + ratio - 1) / ratio);
    }

    /** Writes the samples {@code first} to {@code end}, the latter not included, to {@code buffers}. */
    void write(Source source, int first, int end, BufferPair buffers, int startIndex) {
        long chunk = ratio * Math.max(1, CHUNK / ratio);
        byte[] sampled = new byte[(int) Math.min(chunk, end - first)];
        int index = startIndex;
        for (int next = first; next < end; next += sampled.length) {
            int count = Math.min(sampled.length, end - next);
            source.copy(next, count, sampled);
            int reduced = reduced(count);
            int at = index;
            buffers.max().ifPresent(max -> max.write(at, reduced(sampled, count, true), reduced));
            if (mode == RatioMode.AGGREGATE) {
                buffers.min().ifPresent(min -> min.write(at, reduced(sampled, count, false), reduced));
            }
            index += reduced;
        }
    }

    private short[] reduced(byte[] sampled, int count, boolean largest) {
        short[] reduced = new short[reduced(count)];
        for (int i = 0; i < reduced.length; i++) {
            int from = (int) (i * ratio);
            int to = (int) Math.min(from + ratio, count);
            reduced[i] = (short)
                    switch (mode) {
                        case NONE, DECIMATE -> AdcCode.of(sampled[from]);
                        case AVERAGE -> mean(sampled, from, to);
                        case AGGREGATE -> extreme(sampled, from, to, largest);
                    };
        }
        return reduced;
    }

    private static int mean(byte[] sampled, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += AdcCode.of(sampled[i]);
        }
        return (int) (sum / (to - from));
    }

    private static int extreme(byte[] sampled, int from, int to, boolean largest) {
        int extreme = AdcCode.of(sampled[from]);
        for (int i = from + 1; i < to; i++) {
            int code = AdcCode.of(sampled[i]);
            extreme = largest ? Math.max(extreme, code) : Math.min(extreme, code);
        }
        return extreme;
    }
}
