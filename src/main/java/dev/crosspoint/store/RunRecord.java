package dev.crosspoint.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.StopRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A run folder's {@code run.json}: {@code start} from the beginning, {@code stop} once the run has ended, {@code tables} once
 * its journal has become tables. Each is written once and replaces the file as a whole.
 */
final class RunRecord {

    static final String FILE = "run.json";

    /** Version of everything in a run folder; a later version can tell what it reads. */
    private static final int VERSION = 1;

    private static final String SCHEMA = "schema";
    private static final String START = "start";
    private static final String STOP = "stop";
    private static final String TABLES = "tables";

    private final Path file;
    private ObjectNode json;

    private RunRecord(Path file, ObjectNode json) {
        this.file = file;
        this.json = json;
    }

    /** Writes the record of a run that begins. */
    static RunRecord start(Path folder, ObjectNode start) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(SCHEMA, VERSION);
        json.put("id", folder.getFileName().toString());
        json.set(START, start.deepCopy());
        RunRecord record = new RunRecord(folder.resolve(FILE), json);
        JsonFile.write(record.file, json);
        return record;
    }

    /** Replaces the start record of a run that is being measured. */
    void restart(ObjectNode start) {
        json.set(START, start.deepCopy());
        JsonFile.write(file, json);
    }

    /**
     * Reads the record of a run.
     *
     * @throws RunFolderException if the folder is no run, or one of a later version than this program knows
     */
    static RunRecord read(Path folder) {
        if (!Files.isDirectory(folder)) {
            String found = Files.exists(folder) ? "a file" : "nothing";
            throw new RunFolderException("there is no run at " + folder + ": expected a folder, found " + found);
        }
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new RunFolderException(
                    folder + " is no run: it has no " + FILE + "; give one of the folders that a run has made");
        }
        ObjectNode json = JsonFile.read(file);
        if (json.path(SCHEMA).asLong() > VERSION) {
            throw new RunFolderException(file + " is of schema " + json.get(SCHEMA) + ", which a later version of"
                    + " Crosspoint has written; this one reads schemas up to " + VERSION);
        }
        if (!json.path(START).isObject()) {
            throw new RunFolderException(file + " is not the record of a run: it has no \"" + START + "\"");
        }
        return new RunRecord(file, json);
    }

    /** Returns the record as it stands; what is written later replaces it and leaves this one as it is. */
    JsonNode json() {
        return json;
    }

    /** Returns whether the run has said how it ended. */
    boolean isStopped() {
        return json.has(STOP);
    }

    /** Writes how the run ended. */
    void stop(StopRecord stop) {
        ObjectNode stopped = json.deepCopy();
        stopped.putObject(STOP)
                .put("time", stop.time().toString())
                .put("outcome", stop.outcome())
                .put("reason", stop.reason());
        replace(stopped);
    }

    /** Returns the tables by name, or nothing while the rows are still in the journal. */
    Optional<Map<String, TableRecord>> tables() {
        if (!json.has(TABLES)) {
            return Optional.empty();
        }
        return Optional.of(TableRecord.allFromJson(json.get(TABLES), file));
    }

    /** Writes which tables the journal has become. */
    void tables(Iterable<TableRecord> tables) {
        ObjectNode complete = json.deepCopy();
        ObjectNode all = complete.putObject(TABLES);
        tables.forEach(table -> all.set(table.schema().name(), table.toJson()));
        replace(complete);
    }

    private void replace(ObjectNode next) {
        JsonFile.write(file, next);
        json = next;
    }
}
