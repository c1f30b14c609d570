package dev.crosspoint.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stored run that was never stored.
 *
 * @param <R> what its own kind of run is
 */
public abstract class MadeUpRun<R extends MadeUpRun<R>> implements StoredRun {

    private final ObjectNode record = JsonNodeFactory.instance.objectNode();
    private final Map<String, StoredTable> tables = new LinkedHashMap<>();

    /** Makes a run without parameters and tables. */
    protected MadeUpRun() {
        record.putObject("start").putObject("parameters");
    }

    /** Returns this run as its own kind. */
    protected abstract R self();

    /** Adds a parameter with a number. */
    public final R with(String parameter, double value, String unit) {
        parameters().putObject(parameter).put("value", value).put("unit", unit);
        return self();
    }

    /** Adds a parameter with a word. */
    public final R with(String parameter, String value) {
        parameters().putObject(parameter).put("value", value).put("unit", "");
        return self();
    }

    /** Adds a table. */
    public final R with(StoredTable table) {
        tables.put(table.schema().name(), table);
        return self();
    }

    /** Returns the parameters, for those that are neither number nor word. */
    public final ObjectNode parameters() {
        return (ObjectNode) record.at("/start/parameters");
    }

    /** Returns the start record. */
    public final ObjectNode start() {
        return (ObjectNode) record.path("start");
    }

    @Override
    public final Path folder() {
        return Path.of("made-up");
    }

    @Override
    public final JsonNode record() {
        return record;
    }

    @Override
    public final boolean isClosed() {
        return true;
    }

    @Override
    public final List<String> remarks() {
        return List.of();
    }

    @Override
    public final List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    @Override
    public final StoredTable table(String name) {
        if (!tables.containsKey(name)) {
            throw new IllegalArgumentException("no table " + name);
        }
        return tables.get(name);
    }
}
