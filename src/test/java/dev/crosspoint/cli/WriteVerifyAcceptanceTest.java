package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Write and verify as a user does it, on the simulated analog cell. */
class WriteVerifyAcceptanceTest {

    @TempDir
    private Path out;

    private Typed run(String... more) {
        return runFile(Typed.file("protocols/write-verify.yaml"), more);
    }

    private Typed runFile(String protocol, String... more) {
        List<String> command = new ArrayList<>(List.of("run", protocol));
        command.addAll(List.of("--bench", Typed.file("config/simulated-analog-cell.yaml")));
        command.addAll(List.of("--out", out.resolve("runs").toString(), "--json"));
        command.addAll(Arrays.asList(more));
        return Typed.command(command.toArray(String[]::new));
    }

    /** Writes the ready file with targets instead of a ladder. */
    private String fileWithTargets(String targets) throws IOException {
        String ready = Files.readString(Path.of(Typed.file("protocols/write-verify.yaml")));
        return Files.writeString(
                        out.resolve("targets.yaml"),
                        ready.replaceFirst("(?m)^levels:.*$", "targets: " + targets)
                                .replaceFirst("(?m)^lowest:.*$", "")
                                .replaceFirst("(?m)^highest:.*$", "")
                                .replaceFirst("(?m)^tolerance:.*$", "relative-tolerance: 5 %"))
                .toString();
    }

    /** At least 95 % within 100 pulses, and levels that spread by no more than a quarter of their distance. */
    @ParameterizedTest
    @CsvSource({"16, 5", "32, 3"})
    void theLevelsOfTheAnalogCellAreReached(int levels, int repeats) {
        Typed run = run("--set", "levels=" + levels, "--set", "repeats=" + repeats);
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.value("success_fraction")).isGreaterThanOrEqualTo(0.95);
        assertThat(run.value("pulses_to_converge")).isLessThan(100);
        assertThat(run.finding("level_spread").path("high").asDouble()).isLessThanOrEqualTo(0.25);
        assertThat(run.value("levels")).isEqualTo(levels);
        assertThat(run.value("write_energy")).isBetween(1e-9, 1e-3);
        StoredRun stored = StoredRuns.open(run.folder());
        assertThat(stored.record().at("/stop/reason").asText()).contains("of " + levels * repeats + " targets reached");
        assertThat(stored.table("levels").rows()).isEqualTo((long) levels * repeats);
        assertThat(run.folder().resolve("results/level_statistics.parquet")).isNotEmptyFile();
        assertThat(run.folder().resolve("figures/levels.svg")).isNotEmptyFile();
    }

    @Test
    void aTargetThatCannotBeReachedIsRecordedAndTheNextOneIsTried() throws IOException {
        // The cell of the bench goes no higher than 50 uS.
        Typed run = runFile(fileWithTargets("[10 uS, 200 uS, 20 uS]"), "--set", "maximum-pulses=40", "--set=repeats=1");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        StoredRun stored = StoredRuns.open(run.folder());
        List<String> outcomes = new ArrayList<>();
        stored.table("levels").forEachBatch(batch -> outcomes.addAll(Arrays.asList(batch.texts("outcome"))));
        assertThat(outcomes).containsExactly("reached", "not_reached", "reached");
        assertThat(stored.record().at("/stop/reason").asText()).isEqualTo("2 of 3 targets reached");
    }

    @Test
    void aDryRunSaysWhatItWouldDoAtMostAndLeavesNothing() {
        Typed dry = run("--dry-run");
        assertThat(dry.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(dry.out())
                .contains("16 targets from 5 uS to 45 uS")
                .contains("at most 100 pulses for a target")
                .contains("worst case 1.5 V")
                .contains("compliance 100 uA");
        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reset.max=-2.5 V | 3 | nothing was sent",
                "compliance=50 mA | 3 | nothing was sent",
                "set.max=-1.2 V | 2 | max must have the sign of start",
                "read.level=500 mV | 2 | read must be smaller than reset",
                "highest=4 uS | 2 | highest must be above lowest",
                "targets=[10 uS] | 2 | give either targets, or all three of levels, lowest and highest",
                "relative-tolerance=1 % | 2 | give either tolerance or relative-tolerance",
                "tolerance=0.6 | 2 | tolerance",
                "compliance=4 uA | 2 | compliance is below",
                "sampling.current-range=1 uA | 2 | current-range of sampling is below",
                "read.width=5 ms | 2 | a width of 0.005 s is not a whole number of sample intervals",
            })
    void whatCannotBeOrMustNotBeIsRefusedBeforeAByteIsSent(String setting, int exitCode, String reason) {
        Typed refused = run("--set", setting.strip());
        assertThat(refused.exitCode()).as(refused.errors()).isEqualTo(exitCode);
        assertThat(refused.errors()).contains(reason.strip());
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aSingleTargetNeedsARelativeTolerance() throws IOException {
        String file = fileWithTargets("[10 uS]");
        Typed refused = runFile(Files.writeString(
                        Path.of(file),
                        Files.readString(Path.of(file)).replace("relative-tolerance: 5 %", "tolerance: 0.25"))
                .toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("targets.yaml:").contains("give relative-tolerance");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: silent, message: 'TRAC1:POIN:ACT', after: 9 | :TRAC1:POIN:ACT?: after 0.2 s, 0 bytes | true",
                "kind: truncated, message: 'TRAC1:DATA', after: 5, times: 1 | bytes of the response have arrived | false",
                "kind: disconnected, message: 'TRAC1:DATA', after: 5, times: 1 | the instrument closed the link | false",
                "kind: error, message: 'TRAC1:DATA', after: 5, times: 1, error-code: -222 | -222 | true",
            })
    void outputIsOffAndEveryReadingIsKeptBetweenTwoPulses(String fault, String reason, boolean lastFetchIsGood)
            throws IOException {
        FailedRun.of(out, "{" + fault.strip() + "}", "write-verify.yaml", "set.max=1 V", "reset.max=-1 V")
                .assertOutputIsOffAndEveryReadingIsKept(reason.strip(), lastFetchIsGood);
    }
}
