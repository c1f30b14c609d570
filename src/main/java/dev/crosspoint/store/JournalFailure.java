package dev.crosspoint.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The first thing that went wrong with a journal, on whichever thread, kept for the measuring thread to meet at its next row.
 *
 * <p>After it nothing more is written: the complete batches before it stay readable.
 */
final class JournalFailure {

    /** Something that writes. */
    interface Write {
        void run() throws IOException;
    }

    private final String journal;
    private final AtomicReference<Throwable> first = new AtomicReference<>();

    JournalFailure(String journal) {
        this.journal = journal;
    }

    boolean isNone() {
        return first.get() == null;
    }

    /**
     * Throws what went wrong before, if anything did.
     *
     * @throws UncheckedIOException with that as its cause
     */
    void rethrow() {
        Throwable cause = first.get();
        if (cause != null) {
            String message = "rows could not be kept in " + journal + " (" + cause.getMessage()
                    + "); everything before them is there";
            throw new UncheckedIOException(message, cause instanceof IOException e ? e : new IOException(cause));
        }
    }

    /** Writes, and remembers and throws the failure if that does not succeed. */
    void guard(Write write) {
        remember(write);
        rethrow();
    }

    /** Writes, and remembers the failure if that does not succeed: whatever stops the writing must stop the run. */
    void remember(Write write) {
        try {
            write.run();
        } catch (IOException | RuntimeException | Error e) {
            first.compareAndSet(null, e);
        }
    }
}
