package dev.crosspoint.simulation.scpi;

/** A program message unit that cannot be carried out; ends in the error queue, never at a caller. */
public final class ScpiException extends RuntimeException {
    private final ScpiError error;

    /** Refuses a unit for that reason. */
    public ScpiException(ScpiError error) {
        super(error.code() + " " + error.text(), null, false, false);
        this.error = error;
    }

    /** Returns what to report. */
    public ScpiError error() {
        return error;
    }
}
