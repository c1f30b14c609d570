package dev.crosspoint.influx;

import java.nio.charset.StandardCharsets;

/**
 * A batch of points, a line each.
 *
 * @param bytes the lines in UTF-8
 * @param ends where each line ends, behind its line feed
 * @param leftOut what could not be told beside them
 */
record Lines(byte[] bytes, int[] ends, LeftOut leftOut) {

    int count() {
        return ends.length;
    }

    /** Returns some of the lines. */
    String text(int from, int to) {
        int begin = from == 0 ? 0 : ends[from - 1];
        int end = to == 0 ? 0 : ends[to - 1];
        return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
    }
}
