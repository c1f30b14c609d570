package dev.crosspoint.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by whoever writes files of a run folder; the operating system frees it when that process dies, however it dies. */
public final class RunLock implements AutoCloseable {

    private static final String FILE = "run.lock";
    private static final String NOTES_FILE = "notes.lock";

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock of a run folder, or returns nothing if somebody holds it, in this process or another. */
    static Optional<RunLock> tryTake(Path folder) throws IOException {
        return tryTakeFile(folder.resolve(FILE));
    }

    /** Takes the lock of a run's notes, which may be written while the run is measured, or returns nothing likewise. */
    static Optional<RunLock> tryTakeNotes(Path folder) throws IOException {
        return tryTakeFile(folder.resolve(NOTES_FILE));
    }

    /** Takes the lock that a file stands for, or returns nothing if somebody holds it, in this process or another. */
    public static Optional<RunLock> tryTakeFile(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(channel)) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new RunLock(file, channel));
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        }
    }

    /** Frees the lock and removes its file. */
    @Override
    public void close() {
        try {
            channel.close(); // before the file goes: Windows removes no open file
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not free " + file + ": " + Reason.of(e), e);
        }
    }
}
