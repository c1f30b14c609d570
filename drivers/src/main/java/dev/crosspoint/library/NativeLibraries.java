package dev.crosspoint.library;

import com.sun.jna.Library;
import java.nio.file.Path;
import java.util.Optional;

/** Where drivers get the libraries of instrument makers from: this computer, or a simulated bench. */
public interface NativeLibraries {

    /**
     * Returns a library.
     *
     * @param library what it is called
     * @param type its functions, each as a method of the same name
     * @throws dev.crosspoint.instrument.InstrumentConnectionException if there is no such library here, or it cannot be
     *     loaded, saying what was tried
     */
    <L extends Library> L load(VendorLibrary library, Class<L> type);

    /** Returns these libraries, with a file that a bench file names in place of a search; a twin has no file to look for. */
    default NativeLibraries at(Path file) {
        return this;
    }

    /** Returns the libraries that are installed on this computer. */
    static NativeLibraries installed() {
        return new InstalledLibraries(Optional.empty());
    }
}
