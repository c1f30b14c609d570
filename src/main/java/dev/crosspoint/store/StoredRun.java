package dev.crosspoint.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/** A run folder opened for reading, complete or cut short. */
public interface StoredRun {

    /** Returns the folder. */
    Path folder();

    /** Returns {@code run.json} as it stands: start record and, where the run ended, stop record. */
    JsonNode record();

    /** Returns whether the run was closed; if not, its tables are what its journal holds, and {@link #remarks} says so. */
    boolean isClosed();

    /** Returns plain sentences that a reader of the data must know; empty for a run that was closed. */
    List<String> remarks();

    /** Returns the names of the tables. */
    List<String> tables();

    /**
     * Returns a table.
     *
     * @throws IllegalArgumentException if the run has no such table; the message lists the ones it has
     */
    StoredTable table(String name);
}
