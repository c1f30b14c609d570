package dev.crosspoint.export;

import java.util.List;
import java.util.stream.Collectors;

/** A row of a CSV file as RFC 4180 has it, except that lines end in a line feed alone. */
public final class CsvRow {

    private CsvRow() {}

    /** Returns the cells separated by commas and quoted where they must be, with the line feed. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvRow::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    /**
     * Returns a number with all its digits, so that reading it gives the same number; empty for NaN, which stands for "not
     * measured".
     */
    public static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** Returns a 32-bit number as {@link #number(double)} does. */
    public static String number(float value) {
        return Float.isNaN(value) ? "" : Float.toString(value);
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
