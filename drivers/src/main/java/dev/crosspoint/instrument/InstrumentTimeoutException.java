package dev.crosspoint.instrument;

/** The instrument did not answer in time; the link has been cleared, or is unusable and says so. */
public class InstrumentTimeoutException extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public InstrumentTimeoutException(String message) {
        super(message);
    }

    public InstrumentTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
