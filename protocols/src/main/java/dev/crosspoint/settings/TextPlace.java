package dev.crosspoint.settings;

/** A line and a column of a text, both from one; a column is a code point wide. */
record TextPlace(int line, int column) {

    /** Returns the place just after a text; lines end with LF, CR LF or CR. */
    static TextPlace endOf(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        int line = 1 + (int) unix.chars().filter(character -> character == '\n').count();
        return new TextPlace(line, 1 + unix.codePointCount(unix.lastIndexOf('\n') + 1, unix.length()));
    }
}
