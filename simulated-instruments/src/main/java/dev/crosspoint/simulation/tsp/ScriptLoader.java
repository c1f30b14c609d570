package dev.crosspoint.simulation.tsp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the lines between {@code loadscript} or {@code loadandrunscript} and {@code endscript}, each of which is a message. */
public final class ScriptLoader {
    private static final Pattern BEGIN = Pattern.compile("\\s*(loadscript|loadandrunscript)(?:\\s+(\\w+))?\\s*");
    private static final Pattern END = Pattern.compile("\\s*endscript\\s*");

    /**
     * A script that has come to its end.
     *
     * @param name empty for the anonymous one
     * @param runs whether it is to be run at once
     */
    public record Script(String name, byte[] source, boolean runs) {}

    private Optional<Matcher> begun = Optional.empty();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    /** Returns whether a message belongs to a script; it is gathered then. */
    public boolean takes(byte[] message) {
        if (begun.isPresent()) {
            return true;
        }
        Matcher begin = BEGIN.matcher(new String(message, StandardCharsets.ISO_8859_1));
        begun = begin.matches() ? Optional.of(begin) : Optional.empty();
        return begun.isPresent();
    }

    /** Gathers one line; returns the script if that was the last one. */
    public Optional<Script> gather(byte[] line) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        Matcher begin = begun.orElseThrow();
        if (END.matcher(text).matches()) {
            Script script = new Script(
                    Optional.ofNullable(begin.group(2)).orElse(""),
                    lines.toByteArray(),
                    begin.group(1).equals("loadandrunscript"));
            begun = Optional.empty();
            lines.reset();
            return Optional.of(script);
        }
        if (!BEGIN.matcher(text).matches()) {
            lines.writeBytes(line);
            lines.write('\n');
        }
        return Optional.empty();
    }
}
