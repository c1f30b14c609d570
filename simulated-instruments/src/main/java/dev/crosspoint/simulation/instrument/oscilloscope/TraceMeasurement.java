package dev.crosspoint.simulation.instrument.oscilloscope;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Quantities of one channel's trace, taken from its codes; NaN for what they do not show. */
public final class TraceMeasurement {
    /** An edge goes from this part of the amplitude below the middle to as much above it, or back; an assumption. */
    private static final double EDGE = 0.1;

    /** An amplitude of fewer codes has no edges; an assumption. */
    private static final int SMALLEST_AMPLITUDE = 8;

    /** Parts of the amplitude between which an edge is timed. */
    private static final double EDGE_BEGIN = 0.1;

    private static final double EDGE_END = 0.9;

    /** Where the trace passes the middle: in s from the first point, and the first point behind it. */
    private record Crossing(double time, int point, boolean rises) {}

    private static final int CODES = 256;

    private final byte[] codes;
    private final DoubleUnaryOperator volts;
    private final long[] counts = new long[CODES];
    private final double interval;
    private final int lowest;
    private final int highest;
    private final int base;
    private final int top;
    private final List<Crossing> crossings = new ArrayList<>();

    /**
     * Looks at a trace.
     *
     * @param codes its codes, unsigned bytes, at least one
     * @param volts what a code stands for in V
     * @param interval time in s between them
     */
    public TraceMeasurement(byte[] codes, DoubleUnaryOperator volts, double interval) {
        this.codes = codes;
        this.volts = volts;
        this.interval = interval;
        int least = CODES - 1;
        int most = 0;
        for (byte signed : codes) {
            int code = signed & 0xff;
            counts[code]++;
            least = Math.min(least, code);
            most = Math.max(most, code);
        }
        this.lowest = least;
        this.highest = most;
        int middle = (lowest + highest) / 2;
        this.base = mostFrequent(lowest, middle);
        this.top = mostFrequent(middle + 1, highest);
        if (top - base >= SMALLEST_AMPLITUDE) {
            findCrossings();
        }
    }

    private int mostFrequent(int from, int to) {
        int mostFrequent = to < from ? lowest : from;
        for (int code = from; code <= to; code++) {
            if (counts[code] > counts[mostFrequent]) {
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
        int point = 0;
        int before = codes[0] & 0xff;
        for (int i = 0; i < codes.length; i++) {
            int code = codes[i] & 0xff;
            if ((before < middle) != (code < middle)) {
                crossed = (i - 1 + (middle - before) / (code - before)) * interval;
                point = i;
            }
            int now = code > middle + margin ? 1 : code < middle - margin ? -1 : side;
            if (side != 0 && now != side) {
                crossings.add(new Crossing(crossed, point, now > 0));
            }
            side = now;
            before = code;
        }
    }

    /** Returns the highest voltage in V. */
    public double maximum() {
        return volts.applyAsDouble(highest);
    }

    /** Returns the lowest voltage in V. */
    public double minimum() {
        return volts.applyAsDouble(lowest);
    }

    /** Returns the voltage in V that is most frequent in the upper half. */
    public double top() {
        return volts.applyAsDouble(top);
    }

    /** Returns the voltage in V that is most frequent in the lower half. */
    public double base() {
        return volts.applyAsDouble(base);
    }

    /** Returns the highest voltage above the lowest in V. */
    public double peakToPeak() {
        return maximum() - minimum();
    }

    /** Returns the top above the base in V. */
    public double amplitude() {
        return top() - base();
    }

    /** Returns the mean in V. */
    public double average() {
        return mean(volts);
    }

    /** Returns the root of the mean square in V. */
    public double rms() {
        return Math.sqrt(mean(code -> volts.applyAsDouble(code) * volts.applyAsDouble(code)));
    }

    private double mean(DoubleUnaryOperator quantity) {
        double sum = 0;
        for (int code = lowest; code <= highest; code++) {
            sum += counts[code] * quantity.applyAsDouble(code);
        }
        return sum / codes.length;
    }

    /** Returns how often the trace rises, or falls, through its middle. */
    public long edges(boolean rising) {
        return crossings.stream().filter(edge -> edge.rises() == rising).count();
    }

    /** Returns the time in s between the first two rising edges. */
    public double period() {
        List<Crossing> rising = crossings.stream().filter(Crossing::rises).toList();
        return rising.size() < 2
                ? Double.NaN
                : rising.get(1).time() - rising.get(0).time();
    }

    /** Returns how often a period goes into 1 s, in Hz. */
    public double frequency() {
        return 1 / period();
    }

    /** Returns the time in s from the first rising edge to the falling one behind it. */
    public double positiveWidth() {
        return width(true);
    }

    /** Returns the time in s from the first falling edge to the rising one behind it. */
    public double negativeWidth() {
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

    /** Returns the time in s that the first rising edge takes from 10 % to 90 % of the amplitude. */
    public double riseTime() {
        return edgeTime(true);
    }

    /** Returns the time in s that the first falling edge takes from 90 % to 10 % of the amplitude. */
    public double fallTime() {
        return edgeTime(false);
    }

    private double edgeTime(boolean rises) {
        double low = base + EDGE_BEGIN * (top - base);
        double high = base + EDGE_END * (top - base);
        return crossings.stream()
                .filter(edge -> edge.rises() == rises)
                .findFirst()
                .map(edge -> behind(edge.point(), rises ? high : low, rises)
                        - before(edge.point(), rises ? low : high, rises))
                .orElse(Double.NaN);
    }

    /** Returns the time in s at which the trace has last passed a level before a point. */
    private double before(int point, double level, boolean rises) {
        int i = point - 1;
        while (i > 0 && code(i) > level == rises) {
            i--;
        }
        return passing(i, level);
    }

    /** Returns the time in s at which the trace passes a level at a point or behind it. */
    private double behind(int point, double level, boolean rises) {
        int i = point;
        while (i < codes.length - 1 && code(i) < level == rises) {
            i++;
        }
        return passing(i - 1, level);
    }

    /** Returns the time in s of a level between a point and the next. */
    private double passing(int point, double level) {
        int first = code(point);
        int second = code(point + 1);
        return (point + (first == second ? 0 : (level - first) / (second - first))) * interval;
    }

    private int code(int point) {
        return codes[point] & 0xff;
    }
}
