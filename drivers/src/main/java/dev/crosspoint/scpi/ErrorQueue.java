package dev.crosspoint.scpi;

import java.util.Optional;

/** How an instrument tells its errors, one at a time, each a number and a quoted text. */
public enum ErrorQueue {
    /** SCPI-1999, 21.8. */
    SYSTEM_ERROR(Optional.empty(), ":SYST:ERR?", 0),

    /**
     * Tektronix: reading the event status register hands over the events since it was last read; code 1 says that others
     * have come meanwhile ("4000 Series Digital Phosphor Oscilloscopes Programmer Manual", Tektronix, 071-2133).
     */
    EVENT_MESSAGE(Optional.of("*ESR?"), "EVMSG?", 1);

    private final Optional<String> opening;
    private final String query;
    private final int highestCodeOfNone;

    ErrorQueue(Optional<String> opening, String query, int highestCodeOfNone) {
        this.opening = opening;
        this.query = query;
        this.highestCodeOfNone = highestCodeOfNone;
    }

    /** Returns what has to be asked before the first error can be read. */
    Optional<String> opening() {
        return opening;
    }

    /** Returns what asks for the next error. */
    String query() {
        return query;
    }

    /** Returns whether a reply says that there are no more errors. */
    boolean isEnd(ScpiError error) {
        return error.code() >= 0 && error.code() <= highestCodeOfNone;
    }

    /** Returns whether a command only asks for errors. */
    boolean asks(String command) {
        return command.equals(query) || opening.filter(command::equals).isPresent();
    }
}
