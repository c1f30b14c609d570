package dev.crosspoint.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is replaced in one step, so that a reader never sees half of it. */
final class ReplacedFile {

    private ReplacedFile() {}

    static void write(Path file, String content) throws IOException {
        // Not a temporary file of the system's: those are closed to everyone but their owner, and stay so when moved.
        Path written = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(written, content);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
