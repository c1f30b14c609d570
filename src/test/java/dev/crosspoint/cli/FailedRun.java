package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run on the default bench whose source-measure unit misbehaves, and what is left of it. */
final class FailedRun {

    /** How the message begins that outputs could not be switched off. */
    static final String ALARM = "OUTPUTS MAY STILL BE ON";

    private static final Pattern FETCH = Pattern.compile("> :TRAC1:DATA\\? (\\d+),(\\d+)$");

    private final Typed typed;

    private FailedRun(Typed typed) {
        this.typed = typed;
    }

    /**
     * Runs a protocol until it fails, with one message and no stack trace.
     *
     * @param fault the fault as a YAML flow mapping, such as <code>{kind: silent, after: 20}</code>
     * @param settings more arguments of the command
     */
    static FailedRun of(Path folder, String fault, String protocol, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("run", protocol));
        arguments.addAll(List.of(settings));
        arguments.addAll(List.of(
                "--bench",
                FaultyBench.in(folder, fault).toString(),
                "--out",
                folder.resolve("runs").toString(),
                "--json"));
        Typed typed = Typed.command(arguments.toArray(new String[0]));
        assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors()).containsOnlyOnce("crosspoint: ").doesNotContain("\tat ");
        assertThat(typed.json().path("outcome").asText()).isEqualTo("failed");
        return new FailedRun(typed);
    }

    Typed typed() {
        return typed;
    }

    StoredRun stored() {
        return StoredRuns.open(typed.folder());
    }

    /** Holds what was printed and stored against the reason why it failed. */
    void requireReason(String reason) {
        assertThat(typed.errors())
                .contains(reason)
                .contains("TCPIP0::127.0.0.1::")
                .doesNotContain(ALARM);
        assertThat(stored().record().at("/stop/outcome").asText()).isEqualTo("failed");
        assertThat(stored().record().at("/stop/reason").asText()).contains(reason);
    }

    /** Holds the stored readings against those that were fetched, the last time in vain unless said otherwise. */
    void requireEveryReading(boolean lastFetchIsGood) {
        int before = 0;
        int last = 0;
        for (String line : transcript()) {
            Matcher fetch = FETCH.matcher(line);
            if (fetch.find()) {
                before += last;
                last = Integer.parseInt(fetch.group(2));
            }
        }
        assertThat(stored().table("readings").rows()).isPositive().isEqualTo(lastFetchIsGood ? before + last : before);
    }

    /** Holds the transcript's end against an output that was switched off and asked whether it is. */
    void requireOutputOff() {
        List<String> transcript = transcript();
        int offAskedLast = lastLineEndingIn(transcript, "> :OUTP1?");
        assertThat(transcript.get(offAskedLast + 1)).endsWith("< 0");
        assertThat(transcript.subList(offAskedLast, transcript.size())).noneMatch(line -> line.contains(":OUTP1 1"));
    }

    private List<String> transcript() {
        try {
            return Files.readAllLines(typed.folder().resolve("transcript.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lastLineEndingIn(List<String> lines, String end) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).endsWith(end)) {
                return i;
            }
        }
        throw new AssertionError("no line ends in " + end);
    }
}
