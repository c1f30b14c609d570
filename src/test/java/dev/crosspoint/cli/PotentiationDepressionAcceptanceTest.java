package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Potentiation and depression as a user measures them, on the simulated benches. */
class PotentiationDepressionAcceptanceTest {

    private static final String ANALOG_CELL = "config/simulated-analog-cell.yaml";

    @TempDir
    private Path out;

    private Typed run(String protocol, String bench, String... more) {
        List<String> command = new ArrayList<>(List.of("run", Typed.file("protocols/" + protocol)));
        command.addAll(List.of("--bench", Typed.file(bench), "--out", out.toString(), "--json"));
        command.addAll(Arrays.asList(more));
        return Typed.command(command.toArray(String[]::new));
    }

    private static JsonNode finding(Typed run, String name, String direction) {
        return StreamSupport.stream(run.json().path("findings").spliterator(), false)
                .filter(finding -> finding.path("name").asText().equals(name)
                        && finding.at("/conditions/direction").asText().equals(direction))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + name + " of " + direction));
    }

    @Test
    void theAnalogCellHasTheCurvesOfItsModel() throws IOException {
        // Vishwanath et al., Mater. Horiz. 2024, 11, 2643: non-linear under equal pulses of 1 V, ratio from 1 to 100. A
        // of 100 and 60
        // pulses is what the model is made of.
        Typed run = run("potentiation-depression.yaml", ANALOG_CELL);
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.value("nonlinearity_potentiation")).isCloseTo(100, withinPercentage(10));
        assertThat(run.value("nonlinearity_depression")).isCloseTo(60, withinPercentage(10));
        for (String direction : List.of("potentiation", "depression")) {
            assertThat(finding(run, "r_squared", direction).path("value").asDouble())
                    .isBetween(0.95, 1.0);
            assertThat(finding(run, "conductance_ratio", direction)
                            .path("value")
                            .asDouble())
                    .isBetween(1.0, 100.0);
            JsonNode levels = finding(run, "levels", direction);
            assertThat(levels.path("value").asDouble())
                    .isBetween(
                            levels.path("low").asDouble(), levels.path("high").asDouble())
                    .isGreaterThan(8);
        }
        assertThat(StoredRuns.open(run.folder()).table("readings").rows()).isEqualTo(5 * (1 + 600 * 2) * 10);
        assertThat(run.folder().resolve("results/conductances.parquet")).isNotEmptyFile();
        assertThat(run.folder().resolve("figures/conductance.svg")).isNotEmptyFile();
    }

    @Test
    void theSynapseIsPotentiatedByEverLargerSteps() {
        // de Boer & Ehrler, ACS Energy Lett. 2024, 9, 5787: each pulse of 100 mV takes the current on by a factor.
        Typed run = run("potentiation-depression-synapse.yaml", "config/simulated-synapse.yaml");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(finding(run, "curvature", "potentiation").path("high").asDouble())
                .isNegative();
        assertThat(finding(run, "r_squared", "potentiation").path("value").asDouble())
                .isGreaterThan(0.9);
        assertThat(finding(run, "update_per_pulse", "depression").path("high").asDouble())
                .isNegative();
    }

    @Test
    void liftedProbesHaveNoNonlinearity() {
        Typed run = run("potentiation-depression.yaml", ANALOG_CELL, "--device", "open", "--set", "cycles=2");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.finding("nonlinearity_potentiation").path("value").isNull())
                .isTrue();
        assertThat(run.finding("nonlinearity_depression").path("value").isNull())
                .isTrue();
    }

    @Test
    void theFirstReadingInComplianceEndsTheRunWhereThatIsAskedFor() {
        Typed run = run(
                "potentiation-depression.yaml",
                ANALOG_CELL,
                "--set",
                "stop-on-compliance=true",
                "--set",
                "compliance=10 uA");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.json().path("outcome").asText()).isEqualTo("stopped");
        assertThat(run.errors()).contains("compliance reached in cycle 1 (stop-on-compliance)");
        assertThat(StoredRuns.open(run.folder()).table("readings").rows()).isBetween(10L, 3000L);
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndLeavesNothing() {
        Typed dry = run("potentiation-depression.yaml", ANALOG_CELL, "--dry-run");
        assertThat(dry.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(dry.out())
                .contains("300 pulses of 1 V for 10 ms, 10 ms apart, then 300 of -1 V")
                .contains("60050 readings")
                .contains("compliance 100 uA");
        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "potentiation.level=2.5 V | 3 | nothing was sent",
                "compliance=50 mA | 3 | nothing was sent",
                "read.level=1 V | 2 | read must be smaller than potentiation",
                "potentiation.width=5 ms | 2 | a width of 0.005 s is not a whole number of sample intervals",
                "depression.level=1 V | 2 | depression must differ from potentiation",
                "sampling.nplc=1 | 2 | lower nplc or raise that time",
                "pulses=1 | 2 | pulses",
            })
    void whatCannotBeOrMustNotBeIsRefusedBeforeAByteIsSent(String setting, int exitCode, String reason) {
        Typed refused = run("potentiation-depression.yaml", ANALOG_CELL, "--set", setting.strip());
        assertThat(refused.exitCode()).as(refused.errors()).isEqualTo(exitCode);
        assertThat(refused.errors()).contains(reason.strip());
        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: silent, message: 'TRAC1:POIN:ACT', after: 4 | :TRAC1:POIN:ACT?: after 0.2 s, 0 bytes | true",
                "kind: truncated, message: 'TRAC1:DATA', after: 3, times: 1 | bytes of the response have arrived | false",
                "kind: disconnected, message: 'TRAC1:DATA', after: 3, times: 1 | the instrument closed the link | false",
                "kind: error, message: 'TRAC1:DATA', after: 3, times: 1, error-code: -222 | -222 | true",
            })
    void outputIsOffAndEveryReadingIsKeptWhenTheInstrumentFailsInMidTrain(
            String fault, String reason, boolean lastFetchIsGood) throws IOException {
        FailedRun.of(out, "{" + fault.strip() + "}", "potentiation-depression.yaml", "cycles=1")
                .assertOutputIsOffAndEveryReadingIsKept(reason.strip(), lastFetchIsGood);
    }
}
