package dev.crosspoint.influx;

import java.nio.charset.StandardCharsets;

/** The name of a field as line protocol writes it before the value. */
record FieldName(String name, byte[] bytes) {

    static FieldName of(String name) {
        return new FieldName(name, (Escapes.key(name) + "=").getBytes(StandardCharsets.UTF_8));
    }
}
