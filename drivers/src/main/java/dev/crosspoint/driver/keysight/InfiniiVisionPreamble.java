package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.ProtocolException;

/**
 * What codes and points of a channel mean.
 *
 * @param points points in the memory
 * @param interval time in s between points
 * @param origin time in s of the reference point after the trigger
 * @param referencePoint index of the reference point
 * @param step voltage in V between neighbouring codes
 * @param middle voltage in V that the middle code stands for
 * @param middleCode code of the middle
 */
record InfiniiVisionPreamble(
        int points, double interval, double origin, int referencePoint, double step, double middle, int middleCode) {
    private static final int FIELDS = 10;
    private static final int BYTE_FORMAT = 0;

    /**
     * Returns what a reply to the query of the preamble says.
     *
     * @throws ProtocolException if it is no preamble of bytes
     */
    static InfiniiVisionPreamble parse(String reply) {
        String[] fields = reply.split(",");
        if (fields.length != FIELDS) {
            throw new ProtocolException("a preamble has " + FIELDS + " fields, not \"" + reply + "\"");
        }
        try {
            if (whole(fields[0]) != BYTE_FORMAT) {
                throw new ProtocolException("the preamble should be one of bytes, not \"" + reply + "\"");
            }
            InfiniiVisionPreamble preamble = new InfiniiVisionPreamble(
                    whole(fields[2]),
                    Double.parseDouble(fields[4]),
                    Double.parseDouble(fields[5]),
                    whole(fields[6]),
                    Double.parseDouble(fields[7]),
                    Double.parseDouble(fields[8]),
                    whole(fields[9]));
            if (!(preamble.step > 0) || !(preamble.interval > 0)) {
                throw new ProtocolException("a preamble has steps above 0, not \"" + reply + "\"");
            }
            return preamble;
        } catch (NumberFormatException e) {
            throw new ProtocolException("a preamble is made of numbers, not \"" + reply + "\"", e);
        }
    }

    private static int whole(String field) {
        return Integer.parseInt(field.strip());
    }

    /** Returns the voltage in V at the tip of the probe that a code stands for. */
    float volts(int code) {
        return (float) ((code - middleCode) * step + middle);
    }

    /** Returns the index of the point that is {@code delay} s after the crossing of the trigger level. */
    long indexAfter(double delay) {
        return Math.round((delay - origin) / interval) + referencePoint;
    }
}
