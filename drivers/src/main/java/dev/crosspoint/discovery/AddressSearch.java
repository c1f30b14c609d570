package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;

/** One way to find out where instruments may be, which sends nothing to an instrument itself. */
public interface AddressSearch {

    /** Returns what is searched, as a person would name it. */
    String name();

    /**
     * Returns the addresses that were found within a time, without opening them.
     *
     * @param time how long to listen for answers, in real time
     * @throws IOException if nothing can be searched this way on this computer
     * @throws dev.crosspoint.instrument.InstrumentException likewise
     */
    Collection<? extends Address> search(Duration time) throws IOException;
}
