package dev.crosspoint.influx;

/** A batch could not be delivered; the message says why, in the server's words where there are any. */
final class UndeliveredException extends Exception {

    UndeliveredException(String message) {
        super(message);
    }
}
