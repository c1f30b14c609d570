package dev.crosspoint.measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the lab's clock said during a run, whenever it was asked: a transcript of time, as {@code transcript.log} is one of an
 * instrument. A line for each answer, in ns from an arbitrary zero; together they make a run repeatable to the last bit.
 */
public final class ClockFile {

    /** Name of the file in a run's folder. */
    public static final String NAME = "clock.log";

    static final String TITLE = "# Crosspoint clock 1, ns";

    private ClockFile() {}

    /**
     * Returns the answers of a file in ns, in order.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if it is no such file, naming the line
     */
    public static long[] read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e, e);
        }
        if (lines.isEmpty() || !lines.get(0).equals(TITLE)) {
            throw new IllegalArgumentException(file + ":1: the file starts with \"" + TITLE + "\"");
        }
        long[] readings = new long[lines.size() - 1];
        for (int i = 0; i < readings.length; i++) {
            try {
                readings[i] = Long.parseLong(lines.get(i + 1));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        file + ":" + (i + 2) + ": a line is a time in ns, not \"" + lines.get(i + 1) + "\"", e);
            }
        }
        return readings;
    }
}
