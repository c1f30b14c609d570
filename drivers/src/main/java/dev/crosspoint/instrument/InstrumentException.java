package dev.crosspoint.instrument;

/** Anything that went wrong between us and an instrument; the message names the instrument, the command and the reply. */
public class InstrumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InstrumentException(String message) {
        super(message);
    }

    public InstrumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
