package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instrument misbehaves in mid-sweep. */
class FaultyInstrumentTest {
    private static final String ALARM = "OUTPUTS MAY STILL BE ON";
    private static final Pattern FETCH = Pattern.compile("> :TRAC1:DATA\\? (\\d+),(\\d+)$");

    @TempDir
    private Path folder;

    private Typed failing(String fault) {
        Typed typed = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--set",
                "cycles=2",
                "--bench",
                FaultyBench.in(folder, fault).toString(),
                "--out",
                folder.resolve("runs").toString(),
                "--json");
        assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors()).containsOnlyOnce("crosspoint: ").doesNotContain("\tat ");
        assertThat(typed.json().path("outcome").asText()).isEqualTo("failed");
        return typed;
    }

    /** Returns how many readings the transcript shows as asked for before the last fetch, and by it. */
    private static int[] fetched(List<String> transcript) {
        int[] fetched = new int[2];
        for (String line : transcript) {
            Matcher fetch = FETCH.matcher(line);
            if (fetch.find()) {
                fetched[0] += fetched[1];
                fetched[1] = Integer.parseInt(fetch.group(2));
            }
        }
        return fetched;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: silent, message: 'TRAC1:POIN:ACT', after: 30 | :TRAC1:POIN:ACT?: after 0.2 s, 0 bytes | true",
                "kind: dropped, message: 'TRAC1:POIN:ACT', after: 30, times: 1 | after 0.2 s, 0 bytes | true",
                "kind: silent, message: 'TRAC1:DATA', after: 25 | 0 bytes of the response have arrived | false",
                "kind: late, message: 'TRAC1:DATA', after: 25, times: 1, delay: 1 s | 0 bytes of the response | false",
                "kind: truncated, message: 'TRAC1:DATA', after: 25, times: 1 | bytes of the response have arrived | false",
                "kind: garbled, message: 'TRAC1:DATA', after: 8, times: 1 | :TRAC1:DATA? | false",
                "kind: disconnected, message: 'TRAC1:DATA', after: 25, times: 1 | the instrument closed the link | false",
                "kind: error, message: 'TRAC1:DATA', after: 8, times: 1, error-code: -222 | -222 | true"
            })
    void outputIsOffAndEveryReadingIsKeptWhenTheInstrumentFailsInMidSweep(
            String fault, String reason, boolean lastFetchIsGood) throws IOException {
        Typed typed = failing("{" + fault.strip() + "}");

        assertThat(typed.errors())
                .contains(reason.strip())
                .contains("TCPIP0::127.0.0.1::")
                .doesNotContain(ALARM);
        StoredRun run = StoredRuns.open(typed.folder());
        assertThat(run.record().at("/stop/outcome").asText()).isEqualTo("failed");
        assertThat(run.record().at("/stop/reason").asText()).contains(reason.strip());
        List<String> transcript = Files.readAllLines(typed.folder().resolve("transcript.log"));
        int[] fetched = fetched(transcript);
        assertThat(run.table("readings").rows())
                .isPositive()
                .isEqualTo(lastFetchIsGood ? fetched[0] + fetched[1] : fetched[0]);
        int offAskedLast = lastLineEndingIn(transcript, "> :OUTP1?");
        assertThat(transcript.get(offAskedLast + 1)).endsWith("< 0");
        assertThat(transcript.subList(offAskedLast, transcript.size())).noneMatch(line -> line.contains(":OUTP1 1"));
    }

    @ParameterizedTest
    @CsvSource({"kind: silent", "kind: disconnected", "'kind: late, delay: 2 s'"})
    void anInstrumentThatCanNoLongerBeSwitchedOffIsAnnouncedOnceAndClearly(String fault) {
        Typed typed = failing("{" + fault + ", after: 150}");

        assertThat(typed.errors()).containsOnlyOnce(ALARM).contains("SWITCH THEM OFF BY HAND");
        StoredRun run = StoredRuns.open(typed.folder());
        assertThat(run.record().at("/stop/reason").asText()).contains(ALARM);
        assertThat(run.table("readings").rows()).isPositive();
    }

    @Test
    void anInstrumentThatNeverAnswersIsNamedAndRaisesNoAlarm() {
        Typed typed = failing("{kind: silent}");
        assertThat(typed.errors())
                .contains("could not be opened")
                .contains("smu")
                .contains("*IDN?")
                .doesNotContain(ALARM);
    }

    @Test
    void findingsOfAFailedRunAreTheSameInTheFileAsOnTheScreen() throws IOException {
        Typed typed = failing("{kind: silent, message: 'TRAC1:POIN:ACT', after: 30}");
        assertThat(typed.finding("threshold_voltage_positive").path("n").asInt())
                .isPositive();
        assertThat(new ObjectMapper()
                        .readTree(typed.folder().resolve("results.json").toFile())
                        .path("findings"))
                .isEqualTo(typed.json().path("findings"));
        assertThat(typed.folder().resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void safeSaysThatOutputsMayBeOnWhenTheInstrumentDoesNotAnswer() {
        Typed safe = Typed.command(
                "safe", "--bench", FaultyBench.in(folder, "{kind: silent}").toString());
        assertThat(safe.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(safe.errors()).containsOnlyOnce(ALARM).contains("smu").contains("*IDN?");
        assertThat(safe.out()).isEmpty();
    }

    @Test
    void instrumentsSaysWhoDoesNotAnswer() {
        Typed instruments = Typed.command(
                "instruments",
                "--bench",
                FaultyBench.in(folder, "{kind: silent}").toString());
        assertThat(instruments.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(instruments.errors())
                .containsOnlyOnce("crosspoint: ")
                .contains("smu")
                .contains("*IDN?");
    }

    static int lastLineEndingIn(List<String> lines, String end) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).endsWith(end)) {
                return i;
            }
        }
        throw new AssertionError("no line ends in " + end);
    }
}
