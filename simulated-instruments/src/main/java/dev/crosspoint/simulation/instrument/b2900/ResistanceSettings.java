package dev.crosspoint.simulation.instrument.b2900;

/** How a channel measures resistance: voltage over current as measured, whatever the range ({@code :SENS:RES}). */
final class ResistanceSettings {
    boolean enabled;
    boolean autoRange = true;
    /** In Ohm. */
    double range = 2;

    double smallestAutoRange = 2;
    double largestAutoRange = 200e6;

    /** Returns the smallest of the ranges 2 Ohm, 20 Ohm ... 200 MOhm that covers {@code ohms}. */
    static double rangeFor(double ohms) {
        double range = 2;
        while (range < ohms) {
            range *= 10;
        }
        return range;
    }
}
