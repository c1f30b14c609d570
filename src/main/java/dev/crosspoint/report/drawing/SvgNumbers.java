package dev.crosspoint.report.drawing;

/** Coordinates in tenths of a pixel, written in as few characters as SVG allows. */
final class SvgNumbers {

    private SvgNumbers() {}

    static int tenths(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a coordinate is a finite number, not " + value);
        }
        return Math.toIntExact(Math.round(value * 10));
    }

    /** Appends a number, parted from a number before it only where it must be. */
    static void append(StringBuilder out, int tenths) {
        char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        if (tenths >= 0 && Character.isDigit(before)) {
            out.append(' ');
        }
        if (tenths < 0) {
            out.append('-');
        }
        int whole = Math.abs(tenths) / 10;
        int fraction = Math.abs(tenths) % 10;
        if (whole > 0 || fraction == 0) {
            out.append(whole);
        }
        if (fraction > 0) {
            out.append('.').append(fraction);
        }
    }

    static String of(double value) {
        StringBuilder text = new StringBuilder();
        append(text, tenths(value));
        return text.toString();
    }
}
