package dev.crosspoint.simulation.vxi11;

/** A client sent something that is no remote procedure call. */
final class MalformedCallException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedCallException(String message) {
        super(message);
    }

    MalformedCallException(String message, Throwable cause) {
        super(message, cause);
    }
}
