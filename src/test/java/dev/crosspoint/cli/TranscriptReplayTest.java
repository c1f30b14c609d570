package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ready protocols, measured on simulated benches and played back from their transcripts. */
class TranscriptReplayTest {

    @TempDir
    private Path runs;

    private Path measure(String protocol, String bench, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "run", Typed.file("protocols/" + protocol + ".yaml"), "--bench=" + bench, "--out=" + runs, "--json"));
        for (String setting : settings) {
            arguments.add("--set=" + setting);
        }
        Typed run = Typed.command(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.errors()).isZero();
        return run.folder();
    }

    private static Typed replay(Path run) {
        return Typed.command("replay", run.toString(), "--transcript", "--json");
    }

    private static void assertIdentical(Path run, String... tables) {
        Map<String, String> before = MeasuredRuns.contents(run);
        Typed replay = replay(run);
        assertThat(replay.exitCode()).as(replay.out() + replay.errors()).isZero();
        assertThat(replay.json().path("identical").asBoolean()).isTrue();
        assertThat(replay.json().path("tables"))
                .extracting(table -> table.path("name").asText())
                .containsExactlyInAnyOrder(tables);
        assertThat(replay.json().path("tables"))
                .allMatch(table -> table.path("identical").asBoolean());
        assertThat(replay.out()).contains("bit for bit");
        assertThat(MeasuredRuns.contents(run)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "iv-sweep, simulated-bench",
        "iv-sweep-synapse, simulated-synapse",
        "iv-sweep-crossbar, simulated-crossbar-cell"
    })
    void theSameSweepsComeOfTheirTranscript(String protocol, String bench) {
        assertIdentical(measure(protocol, Typed.file("config/" + bench + ".yaml"), "cycles=2"), "readings");
    }

    @ParameterizedTest
    @CsvSource({
        "pulsed-iv-80ms, simulated-synapse, repeats=1, repeats=1, readings",
        "retention-switch, simulated-bench, repeats=1, disturb-check-probes=0, readings repeats",
        "retention-crossbar, simulated-crossbar-cell, schedule.points=9, disturb-check-probes=0, readings repeats",
        "switching-time, simulated-bench, trials=1, trials=1, readings",
        "endurance, simulated-crossbar-cell, cycles=5, cycles=5, readings",
        "potentiation-depression, simulated-analog-cell, cycles=1, pulses=10, readings",
        "write-verify, simulated-analog-cell, levels=2, repeats=1, readings writes levels"
    })
    void theSamePulsesComeOfTheirTranscript(
            String protocol, String bench, String setting, String another, String tables) {
        Path run = measure(protocol, Typed.file("config/" + bench + ".yaml"), setting, another);
        assertIdentical(run, tables.split(" "));
    }

    @Test
    void theSameSamplesComeOfALibraryWhoseTranscriptHoldsNone() {
        Path run = measure("neuron-pulse-train", Typed.file("config/simulated-neuron.yaml"), "repeats=2", "pulses=4");
        assertIdentical(run, "waveforms", "samples", "over_range");
    }

    @Test
    void theSameTrainsComeOfSeveralConditions() {
        Path run = measure("neuron-tunability", Typed.file("config/simulated-neuron.yaml"), "repeats=1", "pulses=2");
        assertIdentical(run, "waveforms", "samples", "over_range");
    }

    @Test
    void theSameSamplesComeOfBlocksInATranscript() throws IOException {
        String bench = Files.readString(Path.of(Typed.file("config/simulated-neuron.yaml")))
                .replace("../simulated", Typed.file("simulated"))
                .replace("driver: picoscope-6000", "driver: rigol-ds1000z")
                .replace("model: picoscope-6402c", "model: rigol-ds1104z")
                .replace("SIM01/001", "SIM01");
        Path file = Files.writeString(runs.resolve("rigol-bench.yaml"), bench);
        Path run = measure("neuron-pulse-train", file.toString(), "repeats=2", "pulses=4");
        assertIdentical(run, "waveforms", "samples", "over_range");
    }

    @Test
    void aRunThatItsStopConditionEndedIsReplayedToItsEnd() {
        Path run =
                measure("iv-sweep", Typed.file("config/simulated-bench.yaml"), "cycles=2", "stop-above-current=1 uA");
        assertIdentical(run, "readings");
    }

    @Test
    void aRunThatFailedFailsAgainAtTheSamePlace() {
        Typed failed = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--bench=" + FaultyBench.in(runs, "{kind: silent, after: 120}"),
                "--set=cycles=2",
                "--out=" + runs,
                "--json");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertIdentical(failed.folder(), "readings");
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(Pattern.quote(from), to), StandardCharsets.US_ASCII);
    }

    @Test
    void anotherCommandIsFoundWhereItWasSent() throws IOException {
        Path run = MeasuredRuns.measure(runs, 1);
        replace(run.resolve("transcript.log"), "> *IDN?", "> *IDM?");
        Typed replay = replay(run);
        assertThat(replay.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(replay.json().path("identical").asBoolean()).isFalse();
        assertThat(replay.json().path("differences").get(0).asText())
                .startsWith("transcript.log: entry ")
                .contains("*IDM?", "\"*IDN?\" was sent");
    }

    @Test
    void anotherAnswerOfTheClockIsFoundInTheFirstRowItMakes() throws IOException {
        Path run = MeasuredRuns.measure(runs, 1);
        Path clock = run.resolve("clock.log");
        List<String> lines = Files.readAllLines(clock);
        // The run began 1 ns earlier than it did.
        lines.set(1, Long.toString(Long.parseLong(lines.get(1)) - 1));
        Files.write(clock, lines);
        Typed replay = replay(run);
        assertThat(replay.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(replay.json().path("differences").get(0).asText()).startsWith("table readings, row 1, time_s: ");
    }

    @Test
    void aTranscriptThatIsCutShortIsNotTakenForTheRun() throws IOException {
        Path run = MeasuredRuns.measure(runs, 1);
        Path transcript = run.resolve("transcript.log");
        List<String> lines = Files.readAllLines(transcript);
        Files.write(transcript, lines.subList(0, lines.size() / 2));
        Typed replay = replay(run);
        assertThat(replay.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(replay.out()).contains("First difference:", "of the transcript is {no more}");
    }

    @Test
    void aRunWithoutItsClockIsRefusedInsteadOfGuessingTimes() throws IOException {
        Path run = MeasuredRuns.measure(runs, 1);
        Files.delete(run.resolve("clock.log"));
        Typed replay = replay(run);
        assertThat(replay.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(replay.errors()).contains("has no clock.log");
    }

    @Test
    void aRunThatWasNeverClosedIsRefused() {
        Typed replay = replay(MeasuredRuns.cutShort(runs));
        assertThat(replay.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(replay.errors()).contains("never closed");
    }

    @Test
    void aSeedIsRefusedWhereNothingIsRandom() {
        Path run = MeasuredRuns.measure(runs, 1);
        Typed replay = Typed.command("replay", run.toString(), "--transcript", "--seed=4");
        assertThat(replay.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(replay.errors()).contains("--transcript plays what was recorded");
    }
}
