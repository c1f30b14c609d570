package dev.crosspoint.influx;

/**
 * What a database cannot be told.
 *
 * @param values values that are not finite: not measured, or beyond a range
 * @param points points without any value, or without a time
 */
record LeftOut(long values, long points) {

    static final LeftOut NOTHING = new LeftOut(0, 0);

    LeftOut plus(LeftOut other) {
        return new LeftOut(values + other.values, points + other.points);
    }
}
