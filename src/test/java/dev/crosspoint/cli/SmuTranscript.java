package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the transcript of a run says of its source-measure unit. */
final class SmuTranscript {
    private static final Pattern FETCH = Pattern.compile("> :TRAC1:DATA\\? (\\d+),(\\d+)$");

    private final List<String> lines;

    private SmuTranscript(List<String> lines) {
        this.lines = lines;
    }

    /** Reads the transcript of the run in a folder. */
    static SmuTranscript of(Path run) {
        try {
            return new SmuTranscript(Files.readAllLines(run.resolve("transcript.log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how many readings were asked for, with the last fetch or without it. */
    long readingsFetched(boolean withLast) {
        long before = 0;
        long last = 0;
        for (String line : lines) {
            Matcher fetch = FETCH.matcher(line);
            if (fetch.find()) {
                before += last;
                last = Long.parseLong(fetch.group(2));
            }
        }
        return withLast ? before + last : before;
    }

    /** Fails unless the B2902A said at last that its output is off, and it was not switched on again. */
    void requireOutputOff() {
        requireOutputOff(":OUTP1");
    }

    /**
     * Fails unless the instrument said at last that its output is off, and it was not switched on again.
     *
     * @param header of the command that switches the output, such as {@code :OUTP1}
     */
    void requireOutputOff(String header) {
        requireOutputOff(header + "?", "0", header + " 1");
    }

    /**
     * Fails unless the instrument said at last that its output is off, and it was not switched on again.
     *
     * @param question what asks for the state of the output
     * @param off what the answer for an output that is off begins with
     * @param switchingOn what switches the output on
     */
    void requireOutputOff(String question, String off, String switchingOn) {
        int asked = lastLineEndingIn("> " + question);
        assertThat(lines.get(asked + 1)).contains("< " + off);
        assertThat(lines.subList(asked, lines.size())).noneMatch(line -> line.contains(switchingOn));
    }

    private int lastLineEndingIn(String end) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).endsWith(end)) {
                return i;
            }
        }
        throw new AssertionError("no line ends in " + end);
    }
}
