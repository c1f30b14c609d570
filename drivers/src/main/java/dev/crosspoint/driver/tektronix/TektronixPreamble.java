package dev.crosspoint.driver.tektronix;

import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.ScpiNumber;

/**
 * What codes and points of a channel mean.
 *
 * @param points points in the record
 * @param interval time in s between points
 * @param origin time in s of the reference point after the trigger
 * @param referencePoint index of the reference point
 * @param step voltage in V between neighbouring codes
 * @param offsetCode code of the voltage {@code offset}
 * @param offset voltage in V
 */
record TektronixPreamble(
        long points,
        double interval,
        double origin,
        double referencePoint,
        double step,
        double offsetCode,
        double offset) {

    TektronixPreamble {
        if (!(step > 0) || !(interval > 0)) {
            throw new ProtocolException("a preamble has steps above 0, not " + step + " V and " + interval + " s");
        }
    }

    /**
     * Returns the preamble of the selected channel, item by item, since their order differs between models.
     *
     * @throws ProtocolException if it is none
     */
    static TektronixPreamble read(ScpiLink link) {
        return new TektronixPreamble(
                Math.round(item(link, "NR_PT")),
                item(link, "XINCR"),
                item(link, "XZERO"),
                item(link, "PT_OFF"),
                item(link, "YMULT"),
                item(link, "YOFF"),
                item(link, "YZERO"));
    }

    private static double item(ScpiLink link, String name) {
        String query = TektronixCommands.PREAMBLE + name + "?";
        double value = ScpiNumber.parse(link.query(query));
        if (!Double.isFinite(value)) {
            throw new ProtocolException(link.where() + ": " + query + " says " + value);
        }
        return value;
    }

    /** Returns the voltage in V at the tip of the probe that a code stands for. */
    float volts(int code) {
        return (float) ((code - offsetCode) * step + offset);
    }

    /** Returns the time in s of the first point after the trigger. */
    double firstPoint() {
        return origin - referencePoint * interval;
    }

    /** Returns the index of the point that is {@code delay} s after the crossing of the trigger level. */
    long indexAfter(double delay) {
        return Math.round((delay - firstPoint()) / interval);
    }
}
