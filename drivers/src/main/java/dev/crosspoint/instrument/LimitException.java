package dev.crosspoint.instrument;

/** A value lies outside what the instrument, the site or the protocol allows; nothing of it was sent. */
public class LimitException extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public LimitException(String message) {
        super(message);
    }

    public LimitException(String message, Throwable cause) {
        super(message, cause);
    }
}
