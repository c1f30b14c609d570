package dev.crosspoint.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code run.json} says of a table.
 *
 * @param schema name and columns
 * @param rows number of rows
 * @param file where they are, relative to the run folder, with forward slashes
 * @param sha256 checksum of that file in hexadecimal digits
 */
record TableRecord(TableSchema schema, long rows, String file, String sha256) {

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("description", schema.description());
        json.put("file", file);
        json.put("rows", rows);
        json.put("sha256", sha256);
        ArrayNode columns = json.putArray("columns");
        for (Column column : schema.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("type", column.type().name().toLowerCase(Locale.ROOT))
                    .put("unit", column.unit())
                    .put("description", column.description());
        }
        return json;
    }

    /**
     * Returns the tables of a JSON object by name, in its order; none where the object is missing.
     *
     * @param file what the object was read from
     * @throws RunFolderException if one is not described as {@link #toJson} does it
     */
    static Map<String, TableRecord> allFromJson(JsonNode json, Path file) {
        Map<String, TableRecord> tables = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> table : json.properties()) {
            try {
                tables.put(table.getKey(), fromJson(table.getKey(), table.getValue()));
            } catch (IllegalArgumentException e) {
                throw new RunFolderException(
                        file + " does not describe table " + table.getKey() + ": " + e.getMessage(), e);
            }
        }
        return tables;
    }

    /**
     * Returns the table that {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if something is missing or is not what it should be
     */
    static TableRecord fromJson(String name, JsonNode json) {
        List<Column> columns = new ArrayList<>();
        for (JsonNode column : json.path("columns")) {
            columns.add(new Column(
                    text(column, "name"),
                    Column.Type.valueOf(text(column, "type").toUpperCase(Locale.ROOT)),
                    text(column, "unit"),
                    text(column, "description")));
        }
        JsonNode rows = json.path("rows");
        if (!rows.isIntegralNumber()) {
            throw new IllegalArgumentException("\"rows\" of table " + name + " is no whole number");
        }
        return new TableRecord(
                new TableSchema(name, text(json, "description"), columns),
                rows.longValue(),
                text(json, "file"),
                text(json, "sha256"));
    }

    private static String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("a text \"" + key + "\" is missing");
        }
        return value.textValue();
    }
}
