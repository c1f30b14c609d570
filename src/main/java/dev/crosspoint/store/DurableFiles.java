package dev.crosspoint.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Files that are still there after a power cut.
 *
 * <p>Contents are written through streams, not channels: an interrupt closes a channel, and a cancelled run must still be
 * able to write its last words.
 */
final class DurableFiles {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private DurableFiles() {}

    /** Replaces {@code file} by {@code contents}: whoever reads it meets the old contents or the new, never a part. */
    static void replace(Path file, byte[] contents) throws IOException {
        Path part = part(file);
        try (FileOutputStream out = new FileOutputStream(part.toFile())) {
            out.write(contents);
            out.getFD().sync();
        }
        moveIntoPlace(part, file);
    }

    /** Returns where to write what is to become {@code file}. */
    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** Forces the contents of a file to disk that somebody else has written. */
    static void force(Path file) throws IOException {
        try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "rw")) {
            written.getFD().sync();
        }
    }

    /** Renames a file whose contents are on disk already, replacing {@code file}. */
    static void moveIntoPlace(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNames(file.toAbsolutePath().getParent());
    }

    /** Forces the names in a folder to disk, where the system has that notion. */
    static void forceNames(Path folder) throws IOException {
        if (WINDOWS) {
            return; // NTFS keeps its names by itself, and a folder cannot be opened as a file there
        }
        boolean interrupted = false;
        try {
            boolean forced = false;
            while (!forced) {
                interrupted |= Thread.interrupted();
                forced = tryForceNames(folder);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean tryForceNames(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
            return true;
        } catch (ClosedByInterruptException interruptedMeanwhile) {
            return false;
        }
    }
}
