package dev.crosspoint.settings;

/**
 * Where a value stands: the source's name, and the line and column in it, both counted from one.
 *
 * <p>A source that has no lines, such as {@code --set compliance=10uA}, is named as a whole: see {@link #ofWhole}.
 */
public record Position(String source, int line, int column) {

    private static final int WHOLE = 0;

    /** Returns the position of a source that has no lines, such as an argument of the command line. */
    public static Position ofWhole(String source) {
        return new Position(source, WHOLE, WHOLE);
    }

    /** Returns {@code file:line:column}, or the source alone where it has no lines. */
    @Override
    public String toString() {
        return line == WHOLE ? source : source + ":" + line + ":" + column;
    }
}
