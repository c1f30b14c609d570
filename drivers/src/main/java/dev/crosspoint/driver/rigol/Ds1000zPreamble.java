package dev.crosspoint.driver.rigol;

import dev.crosspoint.instrument.ProtocolException;

/**
 * What codes and points of a channel mean.
 *
 * @param points points in the memory
 * @param interval time in s between points
 * @param origin time in s of the first point after the trigger
 * @param step voltage in V between neighbouring codes
 * @param offsetCodes code of the offset against the middle
 * @param referenceCode code of the middle
 */
record Ds1000zPreamble(
        long points, double interval, double origin, double step, double offsetCodes, double referenceCode) {
    private static final int FIELDS = 10;

    /**
     * Returns what a reply to the query of the preamble says.
     *
     * @throws ProtocolException if it is no preamble
     */
    static Ds1000zPreamble parse(String reply) {
        String[] fields = reply.split(",");
        if (fields.length != FIELDS) {
            throw new ProtocolException("a preamble has " + FIELDS + " fields, not \"" + reply + "\"");
        }
        try {
            double step = Double.parseDouble(fields[7]);
            double interval = Double.parseDouble(fields[4]);
            if (!(step > 0) || !(interval > 0)) {
                throw new ProtocolException("a preamble has steps above 0, not \"" + reply + "\"");
            }
            return new Ds1000zPreamble(
                    Long.parseLong(fields[2]),
                    interval,
                    Double.parseDouble(fields[5]),
                    step,
                    Double.parseDouble(fields[8]),
                    Double.parseDouble(fields[9]));
        } catch (NumberFormatException e) {
            throw new ProtocolException("a preamble is made of numbers, not \"" + reply + "\"", e);
        }
    }

    /** Returns the voltage in V at the tip of the probe that a code stands for. */
    float volts(int code) {
        return (float) ((code - referenceCode - offsetCodes) * step);
    }

    /** Returns the index of the point that is {@code delay} s after the crossing of the trigger level. */
    long indexAfter(double delay) {
        return Math.round((delay - origin) / interval);
    }
}
