package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON schemas (draft 2020-12) of settings records, for editors. */
public final class JsonSchemas {

    private JsonSchemas() {}

    /** Returns the schema of a record's YAML, the same text for the same record, with LF line ends. */
    public static String of(Class<? extends Record> type, SettingReader... readers) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns the schema of a record's YAML with further required properties before the record's own.
     *
     * @param properties schemas by key, such as a constant for {@code protocol}
     */
    public static String of(
            Class<? extends Record> type, Map<String, ObjectNode> properties, SettingReader... readers) {
        throw new UnsupportedOperationException();
    }
}
