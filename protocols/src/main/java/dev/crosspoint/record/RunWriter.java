package dev.crosspoint.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** One run that is being kept; all failures throw {@link java.io.UncheckedIOException}. */
public interface RunWriter extends AutoCloseable {

    /** Returns the run's folder. */
    Path folder();

    /** Returns where the run's rows go. */
    Journal journal();

    /** Replaces the start record, once more is known of it, such as the instruments' settings. */
    void restart(ObjectNode start);

    /**
     * Ends the run: closes the journal, turns it into tables and writes the stop record.
     *
     * <p>A run whose last rows could not be kept is recorded as failed, whatever {@code stop} says.
     */
    void finish(StopRecord stop);

    /** Lets go of the folder; a run that was not finished is then as if its program had died. */
    @Override
    void close();
}
