package dev.crosspoint.simulation.scpi;

/** A program message unit that cannot be carried out; ends in the error queue, never at a caller. */
public final class ScpiException extends RuntimeException {
    private final int code;
    private final String text;

    /** Refuses a unit for that reason. */
    public ScpiException(ScpiError error) {
        this(error.code(), error.text());
    }

    /** Refuses a unit for a reason that the standard need not know. */
    public ScpiException(int code, String text) {
        super(code + " " + text, null, false, false);
        this.code = code;
        this.text = text;
    }

    /** Returns the code to report. */
    public int code() {
        return code;
    }

    /** Returns the text to report. */
    public String text() {
        return text;
    }
}
