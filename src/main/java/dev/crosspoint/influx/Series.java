package dev.crosspoint.influx;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A measurement with its tags, as line protocol writes them at the beginning of each point. */
record Series(String measurement, SortedMap<String, String> tags, byte[] bytes) {

    /** Returns a series; a tag without a value is left out, as the protocol demands. */
    static Series of(String measurement, Map<String, String> tags) {
        TreeMap<String, String> sorted = new TreeMap<>(tags);
        StringBuilder text = new StringBuilder(Escapes.measurement(measurement));
        sorted.forEach((key, value) -> {
            String escaped = Escapes.key(value);
            if (!escaped.isEmpty()) {
                text.append(',').append(Escapes.key(key)).append('=').append(escaped);
            }
        });
        return new Series(measurement, sorted, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the series of the same measurement with one more tag. */
    Series with(String key, String value) {
        TreeMap<String, String> more = new TreeMap<>(tags);
        more.put(key, value);
        return of(measurement, more);
    }
}
