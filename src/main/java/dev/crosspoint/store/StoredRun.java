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

    /** Returns the names of the tables. */
    List<String> tables();

    /**
     * Returns a table.
     *
     * @throws IllegalArgumentException if the run has no such table; the message lists the ones it has
     */
    StoredTable table(String name);
}
