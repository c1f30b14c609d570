package dev.crosspoint.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native libraries of Arrow and JNA that the build unpacked beside the program's jar. Where they are missing, or made for
 * another computer, both unpack their own into the temporary folder as they always do.
 */
final class UnpackedLibraries {
    private static final Logger LOG = LoggerFactory.getLogger(UnpackedLibraries.class);

    private static final String FOLDER = "native";

    /** Where Arrow (JniLoader) and JNA (Native) look before they unpack anything. */
    private static final List<String> PROPERTIES = List.of("arrow.cdata.library.path", "jna.boot.library.path");

    private UnpackedLibraries() {}

    /** Names their folder to both, before either is loaded; what the user has named stays. */
    static void use() {
        Path folder = programFile().resolveSibling(FOLDER);
        if (!Files.isDirectory(folder)) {
            LOG.debug("no folder {}: Arrow and JNA unpack their libraries themselves", folder);
            return;
        }
        for (String property : PROPERTIES) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, folder.toString());
            }
        }
    }

    /** Returns the jar that this program was started from, or the folder of its classes. */
    private static Path programFile() {
        try {
            return Path.of(UnpackedLibraries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no file name: " + e.getMessage(), e);
        }
    }
}
