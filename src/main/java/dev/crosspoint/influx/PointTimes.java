package dev.crosspoint.influx;

/**
 * Gives each row of a table a time of its own, in ns, from the row's time and those before it alone.
 *
 * <p>A database keeps one point for a series and a time. A row at the time of the one before it, or at an unknown time, gets
 * the next nanosecond. Where times go back by more than such corrections can explain, the rows that follow are another pass,
 * told apart by a tag.
 */
final class PointTimes {

    /** In ns; more rows at one time than an instrument's clock can explain. */
    private static final long SAME_TIME = 1_000_000;

    private static final double NS_PER_S = 1e9;

    private final long startNs;
    private long last;
    private int pass;

    /**
     * Continues.
     *
     * @param startNs when the run began, in ns since 1970
     */
    PointTimes(long startNs, Position from) {
        this.startNs = startNs;
        this.last = from.lastTimeNs();
        this.pass = from.pass();
    }

    /** Returns the time of the next row, in ns since 1970, from its time since the run began, in s. */
    long next(double seconds) {
        long exact = Double.isFinite(seconds) ? startNs + Math.round(seconds * NS_PER_S) : Math.max(last, startNs);
        if (last == Long.MIN_VALUE || exact > last) {
            last = exact;
        } else if (last - exact < SAME_TIME) {
            last++;
        } else {
            last = exact;
            pass++;
        }
        return last;
    }

    /** Returns the number of the pass that the last row belongs to, from 0. */
    int pass() {
        return pass;
    }

    Position position(long rows) {
        return new Position(rows, last, pass);
    }
}
