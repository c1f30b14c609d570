package dev.crosspoint.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** One run that is being kept; all failures throw {@link java.io.UncheckedIOException}. */
public interface RunWriter {

    /** Returns the run's folder. */
    Path folder();

    /** Returns where the run's rows go. */
    Journal journal();

    /** Replaces the start record, once more is known of it, such as the instruments' settings. */
    void restart(ObjectNode start);

    /**
     * Ends the run: closes the journal, turns it into tables and writes the stop record.
     *
     * @param stop time, outcome and reason; rows and checksums of the tables are added
     */
    void finish(ObjectNode stop);
}
