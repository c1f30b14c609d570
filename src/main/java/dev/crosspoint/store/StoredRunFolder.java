package dev.crosspoint.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A run as its folder holds it. */
record StoredRunFolder(
        Path folder, JsonNode record, boolean isClosed, List<String> remarks, Map<String, StoredTable> tablesByName)
        implements StoredRun {

    @Override
    public List<String> tables() {
        return List.copyOf(tablesByName.keySet());
    }

    @Override
    public StoredTable table(String name) {
        StoredTable table = tablesByName.get(name);
        if (table == null) {
            throw new IllegalArgumentException("the run " + folder + " has no table " + name + "; it has " + tables());
        }
        return table;
    }
}
