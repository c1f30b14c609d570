package dev.crosspoint.influx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags and fields of each measurement, as {@code docs/influxdb-schema.md} names them. */
public final class DocumentedSchema {

    private static final Pattern HEADING = Pattern.compile("## `?([^`]*)`?");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9_]+)` \\|.*");
    private static final String EVERY = "Tags of every point";

    private DocumentedSchema() {}

    /** Returns the names by measurement; those of every point are in each. */
    public static Map<String, Set<String>> read() {
        Map<String, Set<String>> names = new TreeMap<>();
        String section = "";
        for (String line : lines()) {
            Matcher heading = HEADING.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                section = heading.group(1);
            } else if (row.matches()) {
                names.computeIfAbsent(section, any -> new TreeSet<>()).add(row.group(1));
            }
        }
        Set<String> every = names.remove(EVERY);
        names.values().forEach(own -> own.addAll(every));
        return names;
    }

    private static Iterable<String> lines() {
        try {
            return Files.readAllLines(
                    Path.of(System.getProperty("crosspoint.home")).resolve("docs/influxdb-schema.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
