package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code crosspoint analyze RUN RUN...}. */
class SeveralRunsTest {

    @TempDir
    private Path folder;

    private Path runs;
    private Path first;
    private Path damaged;

    @BeforeEach
    void measure() throws IOException {
        runs = Files.createDirectory(folder.resolve("runs"));
        first = MeasuredRuns.measure(runs, 1);
        damaged = Files.createDirectory(runs.resolve("damaged"));
        Files.writeString(damaged.resolve("run.json"), "{\n  \"start\": oops\n}");
    }

    @Test
    void aDamagedRunKeepsNoOtherFromBeingAnalysed() throws IOException {
        Files.delete(first.resolve("results.json"));
        Typed typed = Typed.command("analyze", damaged.toString(), first.toString(), "--json");
        assertThat(typed.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors()).containsOnlyOnce("crosspoint: ").contains("run.json:2:");
        assertThat(first.resolve("results.json")).isNotEmptyFile();
        assertThat(typed.out()).contains("threshold_voltage_positive", "only one of the runs could be analysed");
        assertThat(typed.json().path("runs")).hasSize(1);
        JsonNode alone = new ObjectMapper()
                .readTree(typed.out()
                        .lines()
                        .filter(line -> line.startsWith("{"))
                        .findFirst()
                        .orElseThrow());
        assertThat(alone.path("run").asText()).isEqualTo(first.toString());
    }

    @Test
    void runsThatTellNothingTogetherSayThatInOneLineAndWriteNoReport() {
        Path page = folder.resolve("series.html");
        Path sameDevice = MeasuredRuns.measure(runs, 2);
        Typed typed = Typed.command("analyze", first.toString(), sameDevice.toString(), "--json", "--report=" + page);
        assertThat(typed.out().lines().filter(line -> line.startsWith("Together: ")))
                .singleElement()
                .asString()
                .contains("iv-sweep", "No report was written");
        assertThat(page).doesNotExist();
        assertThat(typed.json().path("runs")).hasSize(2);
        assertThat(typed.json().path("findings").isArray()).isTrue();
        assertThat(typed.json().path("findings")).isEmpty();
    }

    @Test
    void devicesAreComparedOnThePageAndInTheLastLine() throws IOException {
        Path page = folder.resolve("series.html");
        Path other = MeasuredRuns.measure(runs, 2, "other-switch");
        Map<String, String> before = MeasuredRuns.contents(runs);
        Typed typed = Typed.command("analyze", first.toString(), other.toString(), "--json", "--report=" + page);
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        assertThat(typed.out())
                .containsSubsequence("Together: " + first + ", " + other, "cycle_to_cycle_sd", "Report: " + page);
        assertThat(typed.json().path("runs"))
                .extracting(JsonNode::asText)
                .containsExactly(first.toString(), other.toString());
        assertThat(typed.finding("device_to_device_sd")
                        .at("/conditions/quantity")
                        .asText())
                .isEqualTo("threshold_voltage_positive");
        assertThat(Files.readString(page)).contains("<svg", "other-switch", "Cycle to cycle standard deviation");
        assertThat(MeasuredRuns.contents(runs).keySet())
                .as("files beside the runs")
                .isEqualTo(before.keySet());
    }

    @Test
    void oneRunNamedTwiceIsNotTakenForTwo() {
        Typed typed = Typed.command(
                "analyze",
                first.toString(),
                runs.resolve(".").resolve(first.getFileName()).toString());
        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.errors()).contains("named twice");
        assertThat(typed.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"series.txt", "runs/FIRST/report.html", "runs/FIRST/series.html"})
    void aReportThatWouldSpoilARunIsRefusedBeforeAnythingIsDone(String name) {
        Path page = folder.resolve(name.replace("FIRST", first.getFileName().toString()));
        Map<String, String> before = MeasuredRuns.contents(folder);
        Typed typed = Typed.command("analyze", first.toString(), damaged.toString(), "--report=" + page);
        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.errors()).contains(page.toString());
        assertThat(MeasuredRuns.contents(folder)).isEqualTo(before);
    }

    @Test
    void theReportOfOneRunIsWhereItAlwaysIs() {
        Typed typed = Typed.command("analyze", first.toString(), "--report=" + folder.resolve("one.html"));
        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.errors()).contains(first.resolve("report.html").toString());
        assertThat(folder.resolve("one.html")).doesNotExist();
    }
}
