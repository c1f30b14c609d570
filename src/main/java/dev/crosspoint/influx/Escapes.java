package dev.crosspoint.influx;

/** Names and tags as line protocol writes them (InfluxDB 2 documentation, "Line protocol", special characters). */
final class Escapes {

    private Escapes() {}

    /** Returns the name of a measurement. */
    static String measurement(String name) {
        return oneLine(name).replace(",", "\\,").replace(" ", "\\ ");
    }

    /**
     * Returns the key or the value of a tag, or the name of a field. A backslash has no escape there and would change the
     * character behind it, so it becomes a slash; a line break becomes a space.
     */
    static String key(String name) {
        return measurement(name).replace("=", "\\=");
    }

    private static String oneLine(String name) {
        return name.replace('\\', '/').replace('\n', ' ').replace('\r', ' ').strip();
    }
}
