package dev.crosspoint.driver.keithley;

/**
 * A setting of a channel, an attribute with a number.
 *
 * @param name what it is
 * @param attribute its full name, such as {@code smua.source.levelv}
 * @param unit its SI unit, empty for a number that counts or chooses
 * @param minimum smallest value allowed
 * @param maximum largest value allowed
 * @param tolerance how far the value that is reported may be from the one written, as a fraction of it
 */
record TspSetting(String name, String attribute, String unit, double minimum, double maximum, double tolerance) {

    /** Returns a setting that is one of the whole numbers up to {@code maximum}. */
    static TspSetting choice(String name, String attribute, int maximum) {
        return new TspSetting(name, attribute, "", 0, maximum, 0);
    }

    TspValue at(double value) {
        return new TspValue(this, value);
    }

    /** Returns a value with its unit, for people. */
    String describe(double value) {
        return value + (unit.isEmpty() ? "" : " " + unit);
    }
}
