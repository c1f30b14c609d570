package dev.crosspoint.simulation.instrument.ps6000;

/** Bytes that are no call of a function. */
final class MalformedRequestException extends Exception {

    MalformedRequestException(String message) {
        super(message);
    }
}
