package dev.crosspoint.connection;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a transcript file, as {@link Transcript} documents them. */
final class TranscriptFormat {
    static final String TITLE = "# Crosspoint transcript 1 ";

    private static final Pattern LINE = Pattern.compile("(\\S+) ([><#!]) (.*)");
    private static final Pattern BLOCK = Pattern.compile("([0-9]+) ([A-Za-z0-9+/=]+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\\\|x([0-9A-F]{2}))");
    private static final Pattern TO_ESCAPE = Pattern.compile("[^ -\\[\\]-~]");

    private TranscriptFormat() {}

    static String format(TranscriptEntry entry) {
        return entry.time() + " " + event(entry);
    }

    private static String event(TranscriptEntry entry) {
        if (entry instanceof TranscriptEntry.Command command) {
            return "> " + escape(command.text());
        } else if (entry instanceof TranscriptEntry.TextReply reply) {
            return "< " + escape(reply.text());
        } else if (entry instanceof TranscriptEntry.BlockReply block) {
            byte[] bytes = block.bytes().getBytes(StandardCharsets.ISO_8859_1);
            return "# " + bytes.length + " " + Base64.getEncoder().encodeToString(bytes);
        } else if (entry instanceof TranscriptEntry.TimeOut) {
            return "! time-out";
        } else if (entry instanceof TranscriptEntry.Loss) {
            return "! lost";
        }
        return "! cleared";
    }

    /**
     * Returns the entry that a line holds.
     *
     * @throws IllegalArgumentException if it holds none, saying what is wrong with it
     */
    static TranscriptEntry parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a line holds a time, one of > < # !, and what happened");
        }
        Instant time = time(matcher.group(1));
        String content = matcher.group(3);
        return switch (matcher.group(2)) {
            case ">" -> new TranscriptEntry.Command(time, unescape(content));
            case "<" -> new TranscriptEntry.TextReply(time, unescape(content));
            case "#" -> block(time, content);
            default -> failure(time, content);
        };
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a time such as 2026-01-31T12:00:00.5Z", e);
        }
    }

    private static TranscriptEntry block(Instant time, String content) {
        Matcher matcher = BLOCK.matcher(content);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a block is a byte count and the bytes in base64");
        }
        byte[] bytes = Base64.getDecoder().decode(matcher.group(2));
        if (!matcher.group(1).equals(Integer.toString(bytes.length))) {
            throw new IllegalArgumentException(
                    "a block of " + matcher.group(1) + " bytes holds " + bytes.length + " bytes");
        }
        return new TranscriptEntry.BlockReply(time, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static TranscriptEntry failure(Instant time, String content) {
        return switch (content) {
            case "time-out" -> new TranscriptEntry.TimeOut(time);
            case "lost" -> new TranscriptEntry.Loss(time);
            case "cleared" -> new TranscriptEntry.Clear(time);
            default ->
                throw new IllegalArgumentException("after ! stands time-out, lost or cleared, not \"" + content + "\"");
        };
    }

    private static String escape(String text) {
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group().equals("\\")
                                ? "\\\\"
                                : String.format(Locale.ROOT, "\\x%02X", (int)
                                        match.group().charAt(0))));
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) == null ? "\\" : String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
