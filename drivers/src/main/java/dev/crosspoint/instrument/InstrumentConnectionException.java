package dev.crosspoint.instrument;

/** The link to the instrument could not be opened, or was lost. */
public class InstrumentConnectionException extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public InstrumentConnectionException(String message) {
        super(message);
    }

    public InstrumentConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
