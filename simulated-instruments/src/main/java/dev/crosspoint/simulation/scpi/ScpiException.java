package dev.crosspoint.simulation.scpi;

/** A program message unit that cannot be carried out; ends in the error queue, never at a caller. */
public final class ScpiException extends RuntimeException {
    private final int code;
    private final String text;

    /** Refuses a unit for one of the standard's reasons. */
    public ScpiException(ScpiError error) {
        this(error.code(), error.text());
    }

    /** Refuses a unit for a reason of the instrument's own. */
    public ScpiException(int code, String text) {
        super(code + " " + text, null, false, false);
        this.code = code;
        this.text = text;
    }

    /** Returns the code that a query of the error queue answers. */
    public int code() {
        return code;
    }

    /** Returns the text that a query of the error queue answers. */
    public String text() {
        return text;
    }
}
