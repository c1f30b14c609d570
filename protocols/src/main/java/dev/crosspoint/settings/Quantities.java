package dev.crosspoint.settings;

/** Quantities as text: {@code 750 mV} to 0.75 and back, exactly. */
public final class Quantities {

    private Quantities() {}

    /**
     * Returns a quantity in the given unit.
     *
     * @param text a number and a unit, such as {@code 750 mV}, {@code 0.5V/s} or {@code 1 %}; a bare number for unit 1
     * @param unit the unit of the value returned, such as {@code V}
     * @throws IllegalArgumentException if the text is no quantity of the unit's dimension; the message says what is needed
     */
    public static double parse(String text, String unit) {
        throw new UnsupportedOperationException();
    }

    /** Returns a quantity as text with the prefix that suits it, such as {@code 750 mV} for 0.75 and {@code V}. */
    public static String format(double value, String unit) {
        throw new UnsupportedOperationException();
    }
}
