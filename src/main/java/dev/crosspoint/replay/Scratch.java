package dev.crosspoint.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder for runs that nobody keeps; closing it removes it. */
public final class Scratch implements AutoCloseable {
    private final Path folder;

    /**
     * Makes the folder.
     *
     * @throws UncheckedIOException if it cannot be made
     */
    public Scratch() {
        try {
            folder = Files.createTempDirectory("crosspoint-replay");
        } catch (IOException e) {
            throw new UncheckedIOException("a replay needs room in the temporary folder: " + e, e);
        }
    }

    /** Returns the folder. */
    public Path folder() {
        return folder;
    }

    /**
     * Removes the folder with all that is in it.
     *
     * @throws UncheckedIOException if it cannot be removed
     */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder " + folder + " could not be removed: " + e, e);
        }
    }
}
