package dev.crosspoint.discovery;

import java.io.IOException;
import java.util.List;

/** Says by which ways a question leaves this computer now: networks come and go. */
@FunctionalInterface
interface Departures {

    /** Returns the ways. */
    List<Departure> list() throws IOException;
}
