package dev.crosspoint.connection;

import dev.crosspoint.instrument.InstrumentConnectionException;

/** What may be done with a link now. Closing it is final, whichever thread does it. */
final class LinkState {

    private enum State {
        READY,
        /** An exchange was cut short: what comes next may belong to it. */
        UNCLEAN,
        LOST,
        CLOSED
    }

    private final Address address;
    private volatile State state = State.LOST;

    LinkState(Address address) {
        this.address = address;
    }

    /**
     * Does nothing if a message may be sent or awaited.
     *
     * @throws InstrumentConnectionException if the link must be cleared first, is lost or is closed
     */
    void requireReady() {
        switch (state) {
            case READY -> {}
            case UNCLEAN -> throw failure("the link must be cleared first, because an exchange was cut short");
            case LOST -> throw failure("the link is lost");
            case CLOSED -> throw failure("the connection is closed");
        }
    }

    /** Does nothing unless the link is closed, which no clear can change. */
    void requireNotClosed() {
        if (isClosed()) {
            throw failure("the connection is closed");
        }
    }

    void ready() {
        become(State.READY);
    }

    void unclean() {
        become(State.UNCLEAN);
    }

    void lost() {
        become(State.LOST);
    }

    void closed() {
        become(State.CLOSED);
    }

    boolean isLost() {
        return state == State.LOST;
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    /** Gives the link up, and returns the exception that says so. */
    InstrumentConnectionException lost(String when, Exception cause) {
        lost();
        return new InstrumentConnectionException(address.resourceString() + ": " + when + ": " + cause, cause);
    }

    InstrumentConnectionException failure(String what) {
        return new InstrumentConnectionException(address.resourceString() + ": " + what);
    }

    private synchronized void become(State next) {
        if (state != State.CLOSED) {
            state = next;
        }
    }
}
