package dev.crosspoint.record;

import java.util.regex.Pattern;

/**
 * A column of a table; its name carries the unit, as in {@code voltage_sourced_v}.
 *
 * @param name lower-case words joined by underscores, the last one the unit where there is one
 * @param type what a cell holds
 * @param unit the unit, such as {@code "V"}; {@code "1"} for counts and names
 * @param description one line that says what the column is
 */
public record Column(String name, Type type, String unit, String description) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** What a cell holds. */
    public enum Type {
        /** A 64-bit floating-point number; NaN where nothing was measured. */
        REAL,
        /** A 32-bit floating-point number, for samples of few bits that come by the million. */
        SINGLE,
        /** A 64-bit whole number. */
        INTEGER,
        /** A short text, usually one of a few. */
        TEXT
    }

    public Column {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a column's name is made of a-z, 0-9 and _, not \"" + name + "\"");
        }
    }

    /** Returns a column of numbers with a unit. */
    public static Column real(String name, String unit, String description) {
        return new Column(name, Type.REAL, unit, description);
    }

    /** Returns a column of 32-bit numbers with a unit. */
    public static Column single(String name, String unit, String description) {
        return new Column(name, Type.SINGLE, unit, description);
    }

    /** Returns a column of whole numbers without a unit. */
    public static Column integer(String name, String description) {
        return new Column(name, Type.INTEGER, "1", description);
    }

    /** Returns a column of short texts. */
    public static Column text(String name, String description) {
        return new Column(name, Type.TEXT, "1", description);
    }
}
