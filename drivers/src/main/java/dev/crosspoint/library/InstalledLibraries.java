package dev.crosspoint.library;

import com.sun.jna.Callback;
import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import dev.crosspoint.instrument.InstrumentConnectionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads libraries by JNA: from the file that is given, or else by name as the system does, and then from where the
 * makers' installers put them.
 */
final class InstalledLibraries implements NativeLibraries {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledLibraries.class);

    private final Optional<Path> given;

    InstalledLibraries(Optional<Path> given) {
        this.given = given;
    }

    @Override
    public NativeLibraries at(Path file) {
        return new InstalledLibraries(Optional.of(file));
    }

    @Override
    public <L extends Library> L load(VendorLibrary library, Class<L> type) {
        List<String> failures = new ArrayList<>();
        for (String candidate : candidates(library)) {
            if (Path.of(candidate).isAbsolute() && !Files.exists(Path.of(candidate))) {
                failures.add(candidate + ": there is no such file");
                continue;
            }
            try {
                L loaded = Native.load(candidate, type, options());
                Native.setCallbackExceptionHandler(InstalledLibraries::report);
                return loaded;
            } catch (LinkageError e) {
                failures.add(candidate + ": " + reason(e));
            }
        }
        throw new InstrumentConnectionException("the library " + library.name() + " could not be loaded; install "
                + library.installer() + ", or name the file as \"library\" of the instrument in the bench file."
                + " Looked for" + System.lineSeparator() + "  "
                + String.join(System.lineSeparator() + "  ", failures));
    }

    private List<String> candidates(VendorLibrary library) {
        return given.map(file -> List.of(file.toAbsolutePath().toString())).orElseGet(library::candidates);
    }

    /** Functions and callbacks are {@code __stdcall} on 32-bit Windows; everywhere else there is one convention. */
    private static Map<String, Object> options() {
        boolean stdcall = Platform.isWindows() && !Platform.is64Bit();
        return stdcall ? Map.of(Library.OPTION_CALLING_CONVENTION, Function.ALT_CONVENTION) : Map.of();
    }

    /** A callback has no caller in Java that could catch what it throws. */
    private static void report(Callback callback, Throwable failure) {
        LOG.error("a callback of a library failed: {}", callback, failure);
    }

    /** Returns what the system said, which stands behind a line of JNA's. */
    private static String reason(LinkageError failure) {
        List<String> lines = String.valueOf(failure.getMessage()).lines().toList();
        return lines.get(Math.min(1, lines.size() - 1)).strip();
    }
}
