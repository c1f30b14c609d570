package dev.crosspoint.instrument;

/** The instrument answered with something that its manual does not allow. */
public class ProtocolException extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public ProtocolException(String message) {
        super(message);
    }

    public ProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
