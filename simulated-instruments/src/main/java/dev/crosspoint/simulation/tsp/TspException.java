package dev.crosspoint.simulation.tsp;

import java.util.Locale;

/** A command that the instrument refuses: an error for its queue. The script goes on, as it does in the instruments. */
public final class TspException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final TspError error;

    /** Makes an error; {@code numbers} stand in its text. */
    public TspException(TspError error, Object... numbers) {
        super(String.format(Locale.ROOT, error.text(), numbers));
        this.error = error;
    }

    /** Returns which error it is. */
    public TspError error() {
        return error;
    }
}
