package dev.crosspoint.instrument;

/** The instrument put an error into its queue; the code is the one it gave. */
public class InstrumentErrorException extends InstrumentException {
    private static final long serialVersionUID = 1L;
    private final int code;

    /**
     * Creates the exception.
     *
     * @param code the instrument's error number, such as -222
     * @param message what was asked of which instrument, and its own words
     */
    public InstrumentErrorException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** Returns the instrument's error number, such as -222. */
    public int code() {
        return code;
    }
}
