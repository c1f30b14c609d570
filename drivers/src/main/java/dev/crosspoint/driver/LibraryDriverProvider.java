package dev.crosspoint.driver;

import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.library.NativeLibraries;
import java.util.Optional;

/** Opens one family of instruments that only a library of their maker can speak to. */
public non-sealed interface LibraryDriverProvider extends DriverProvider {

    /** Returns the library as addresses name it, {@link dev.crosspoint.connection.LibraryAddress#library()}. */
    String library();

    /**
     * Opens an instrument: asks who it is, stops whatever it does, and leaves every output off. If that fails, nothing is left
     * open.
     *
     * @param serialNumber which one, or empty for the first one found
     * @param libraries where to get the library from
     * @throws dev.crosspoint.instrument.InstrumentException if there is no such library or instrument, or it does not answer
     */
    Instrument open(Optional<String> serialNumber, NativeLibraries libraries, DriverOptions options);
}
