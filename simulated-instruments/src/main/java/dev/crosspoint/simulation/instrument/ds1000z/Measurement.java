package dev.crosspoint.simulation.instrument.ds1000z;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Quantities of one channel's trace, taken from the points of the screen; NaN for what they do not show. */
final class Measurement {
    /** An edge goes from this part of the amplitude below the middle to as much above it, or back; an assumption. */
    private static final double EDGE = 0.1;

    /** An amplitude of fewer codes has no edges; an assumption. */
    private static final int SMALLEST_AMPLITUDE = 8;

    /** Where the trace passes the middle, in s from the first point. */
    private record Crossing(double time, boolean rises) {}

    private final Setup.SampledChannel channel;
    private final int[] codes;
    private final double interval;
    private final int lowest;
    private final int highest;
    private final int base;
    private final int top;
    private final List<Crossing> crossings = new ArrayList<>();

    /** Looks at the codes on the screen, {@code interval} s apart. */
    Measurement(Setup.SampledChannel channel, byte[] screen, double interval) {
        this.channel = channel;
        this.codes =
                IntStream.range(0, screen.length).map(i -> screen[i] & 0xff).toArray();
        this.interval = interval;
        this.lowest = IntStream.of(codes).min().orElseThrow();
        this.highest = IntStream.of(codes).max().orElseThrow();
        int middle = (lowest + highest) / 2;
        this.base = mostFrequent(lowest, middle);
        this.top = mostFrequent(middle + 1, highest);
        if (top - base >= SMALLEST_AMPLITUDE) {
            findCrossings();
        }
    }

    private int mostFrequent(int from, int to) {
        long most = 0;
        int mostFrequent = to < from ? lowest : from;
        for (int code = from; code <= to; code++) {
            int candidate = code;
            long count = IntStream.of(codes).filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                mostFrequent = code;
            }
        }
        return mostFrequent;
    }

    private void findCrossings() {
        double middle = (base + top) / 2.0;
        double margin = EDGE * (top - base);
        int side = 0;
        double crossed = 0;
        for (int i = 0; i < codes.length; i++) {
            if (i > 0 && (codes[i - 1] < middle) != (codes[i] < middle)) {
                crossed = (i - 1 + (middle - codes[i - 1]) / (codes[i] - codes[i - 1])) * interval;
            }
            int now = codes[i] > middle + margin ? 1 : codes[i] < middle - margin ? -1 : side;
            if (side != 0 && now != side) {
                crossings.add(new Crossing(crossed, now > 0));
            }
            side = now;
        }
    }

    double maximum() {
        return channel.volts(highest);
    }

    double minimum() {
        return channel.volts(lowest);
    }

    double top() {
        return channel.volts(top);
    }

    double base() {
        return channel.volts(base);
    }

    double average() {
        return channel.volts(IntStream.of(codes).average().orElseThrow());
    }

    double rms() {
        return Math.sqrt(IntStream.of(codes)
                .mapToDouble(code -> channel.volts(code) * channel.volts(code))
                .average()
                .orElseThrow());
    }

    /** Returns the time in s between the first two rising edges. */
    double period() {
        List<Crossing> rising = crossings.stream().filter(Crossing::rises).toList();
        return rising.size() < 2
                ? Double.NaN
                : rising.get(1).time() - rising.get(0).time();
    }

    /** Returns the time in s from the first rising edge to the falling one behind it. */
    double positiveWidth() {
        return width(true);
    }

    /** Returns the time in s from the first falling edge to the rising one behind it. */
    double negativeWidth() {
        return width(false);
    }

    private double width(boolean positive) {
        for (int i = 0; i + 1 < crossings.size(); i++) {
            if (crossings.get(i).rises() == positive) {
                return crossings.get(i + 1).time() - crossings.get(i).time();
            }
        }
        return Double.NaN;
    }
}
