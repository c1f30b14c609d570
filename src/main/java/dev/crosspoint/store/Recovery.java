package dev.crosspoint.store;

import dev.crosspoint.record.StopRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Closes runs whose program ended without doing so. */
public final class Recovery {

    private Recovery() {}

    /**
     * Turns the journal of a dead run into tables and records that it was aborted; a run that is closed already is left as
     * it is.
     *
     * @throws RunFolderException if the folder is no run, if its process still writes it, or if a table could not be made;
     *     the journal stays in every case
     */
    public static StoredRun recover(Path folder) {
        boolean isClosed = RunRecord.read(folder).tables().isPresent();
        if (!isClosed || Files.exists(JournalConversion.journal(folder))) {
            closeLocked(folder);
        }
        return StoredRuns.open(folder);
    }

    private static void closeLocked(Path folder) {
        try {
            RunLock lock = RunLock.tryTake(folder)
                    .orElseThrow(() -> new RunFolderException("the run " + folder
                            + " is still being written by another process; wait for it to end, or end it"));
            try (lock) {
                close(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not close the run " + folder + ": " + Reason.of(e), e);
        }
    }

    private static void close(Path folder) throws IOException {
        RunRecord record = RunRecord.read(folder); // again: whoever held the lock before may have closed the run
        if (!record.isStopped()) {
            record.stop(new StopRecord(lastWrite(folder), "aborted", "the program ended without closing the run"));
        }
        if (record.tables().isEmpty()) {
            JournalConversion.run(folder, record);
        } else {
            JournalConversion.removeJournal(folder);
        }
    }

    /** Returns the last moment at which the program is known to have lived. */
    private static Instant lastWrite(Path folder) throws IOException {
        Instant last = Files.getLastModifiedTime(folder.resolve(RunRecord.FILE)).toInstant();
        for (Path file : JournalFile.list(JournalConversion.journal(folder))) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            last = written.isAfter(last) ? written : last;
        }
        return last;
    }
}
