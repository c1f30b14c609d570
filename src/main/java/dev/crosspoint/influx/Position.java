package dev.crosspoint.influx;

/**
 * How far a source of points has come. With it, the points that follow are the same whether or not the program was begun anew.
 *
 * @param rows rows that have become points
 * @param lastTimeNs time of the last of these points, in ns since 1970
 * @param pass how often the times of the rows have begun anew
 */
record Position(long rows, long lastTimeNs, int pass) {

    static final Position START = new Position(0, Long.MIN_VALUE, 0);
}
