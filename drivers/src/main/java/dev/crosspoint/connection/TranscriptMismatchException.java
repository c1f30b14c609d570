package dev.crosspoint.connection;

import dev.crosspoint.instrument.InstrumentException;

/** What goes over a link is not what its transcript says. */
public class TranscriptMismatchException extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public TranscriptMismatchException(String message) {
        super(message);
    }
}
