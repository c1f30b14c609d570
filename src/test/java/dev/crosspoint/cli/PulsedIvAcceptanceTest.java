package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published pulses of the synapse (de Boer & Ehrler, ACS Energy Lett. 2024, 9, 5787), measured by the real driver over the wire on
 * the simulated bench, whose cables add a displacement current a hundred times the first EPSC.
 */
class PulsedIvAcceptanceTest {

    @TempDir
    private Path runs;

    private Typed typed(String protocol, String... more) {
        List<String> command = new ArrayList<>(List.of(
                "run",
                Typed.file("protocols/" + protocol),
                "--bench",
                Typed.file("config/simulated-synapse.yaml"),
                "--out",
                runs.toString(),
                "--json"));
        command.addAll(List.of(more));
        return Typed.command(command.toArray(String[]::new));
    }

    private Typed run(String protocol, String... more) {
        Typed typed = typed(protocol, more);
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return typed;
    }

    private String open(String protocol, String... more) {
        String[] command = Arrays.copyOf(more, more.length + 2);
        command[more.length] = "--device";
        command[more.length + 1] = "open";
        return run(protocol, command).folder().getFileName().toString();
    }

    /** Returns the value of the finding with this condition. */
    private static double value(Typed run, String name, String condition, String choice) {
        return StreamSupport.stream(run.json().path("findings").spliterator(), false)
                .filter(finding -> finding.path("name").asText().equals(name)
                        && finding.path("conditions").path(condition).asText().equals(choice))
                .mapToDouble(finding -> finding.path("value").asDouble(Double.NaN))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " with " + condition + " " + choice));
    }

    @Test
    void tenPulsesOf80MsPotentiateAndTenOfTheOtherSignDepressAsPublished() {
        String open = open("pulsed-iv-80ms.yaml");
        Typed run = run("pulsed-iv-80ms.yaml", "--set", "reference=" + open);
        assertThat(value(run, "epsc_first", "operation", "potentiation")).isCloseTo(0.1e-9, withinPercentage(50));
        assertThat(value(run, "epsc_last", "operation", "potentiation")).isCloseTo(8e-9, withinPercentage(50));
        assertThat(value(run, "epsc_first", "operation", "depression")).isCloseTo(-6e-9, withinPercentage(50));
        assertThat(value(run, "epsc_last", "operation", "depression")).isCloseTo(-0.1e-9, withinPercentage(50));
        assertThat(value(run, "epsc_rank_correlation", "operation", "potentiation"))
                .isGreaterThan(0.9);
        assertThat(value(run, "epsc_rank_correlation", "operation", "depression"))
                .isLessThan(-0.9);
    }

    @Test
    void tenPulsesOf55MsRaiseTheCurrentForTheEnergyPublished() throws Exception {
        String open = open("pulsed-iv-55ms.yaml");
        Typed run = run("pulsed-iv-55ms.yaml", "--set", "reference=" + open);
        assertThat(run.value("epsc_ratio")).isBetween(30.0, 300.0);
        assertThat(run.value("epsc_second_ratio")).isBetween(1.3, 3.0);
        assertThat(value(run, "doubling_energy", "convention", "excluding")).isBetween(300e-15, 1.5e-12);
        assertThat(value(run, "doubling_energy", "convention", "including"))
                .isGreaterThan(value(run, "doubling_energy", "convention", "excluding"));
        for (String where : new String[] {"open-circuit", "base-level"}) {
            double residual = Math.abs(value(run, "displacement_residual", "measured", where));
            assertThat(residual).as(where).isLessThan(5e-12).isLessThan(0.05 * run.value("epsc_first"));
        }
        for (String name : new String[] {"epsc_first", "epsc_last", "epsc_ratio", "doubling_energy"}) {
            JsonNode finding = run.finding(name);
            assertThat(finding.path("low").asDouble()).as(name).isLessThan(run.value(name));
            assertThat(finding.path("high").asDouble()).as(name).isGreaterThan(run.value(name));
            assertThat(finding.at("/conditions/displacement").asText()).isEqualTo("corrected");
        }
        assertThat(run.finding("epsc_first").path("method").asText()).contains(open);
        assertThat(run.folder().resolve("results/pulses.parquet")).isNotEmptyFile();
        assertThat(Files.readString(run.folder().resolve("report.html"))).contains("open circuit");
    }

    @Test
    void liftedProbesCarryNoEpscOnceCorrectedAndGiveTheirChargeBack() {
        Typed alone = run("pulsed-iv-55ms.yaml", "--device", "open");
        JsonNode epsc = alone.finding("epsc_first");
        // 0.1 V across the cables' 1 TOhm is 0.1 pA.
        assertThat(epsc.path("low").asDouble()).isLessThan(0.1e-12);
        assertThat(epsc.path("high").asDouble()).isGreaterThan(0.1e-12);
        // 100 pF charged to 0.1 V.
        assertThat(value(alone, "displacement_charge", "edges", "rising")).isCloseTo(10e-12, withinPercentage(5));
        // The leakage carries 0.1 pA for 55 ms, which is less than the noise of the charge.
        JsonNode both = alone.finding("displacement_charge");
        assertThat(both.path("low").asDouble()).isLessThan(0);
        assertThat(both.path("high").asDouble()).isGreaterThan(0);
    }

    @ParameterizedTest
    @CsvSource({
        "potentiation.width=80 ms, another potentiation.width: 80 ms",
        "sampling.current-range=1 uA, another sampling.current-range"
    })
    void aReferenceTakenOtherwiseLeavesTheFindingsUncorrectedAndSaysWhy(String setting, String reason) {
        String open = open("pulsed-iv-55ms.yaml", "--set", setting);
        Typed run = run("pulsed-iv-55ms.yaml", "--set", "reference=" + open);
        assertThat(run.finding("epsc_first").at("/conditions/displacement").asText())
                .isEqualTo("uncorrected");
        assertThat(run.finding("displacement_residual").path("reason").asText()).contains(open, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "depression.level=100 mV | other sign",
                "potentiation.width=55.5 ms | whole number of sample intervals",
                "plateau-start=79 ms | leaves fewer than 5 samples",
                "sampling.nplc=0.1 | does not fit",
                "depression-pulses=0 | 0",
            })
    void aTrainThatContradictsItselfIsRefusedBeforeAnythingIsSent(String setting, String reason) {
        Typed refused = typed("pulsed-iv-80ms.yaml", "--set", setting);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains(reason).doesNotContain("\tat ");
        assertThat(runs).isEmptyDirectory();
    }

    @Test
    void pulsesBeyondTheSiteLimitAreRefused() {
        Typed refused = typed("pulsed-iv-55ms.yaml", "--set", "potentiation.level=1.5 V");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED_BY_LIMITS);
        assertThat(refused.errors()).contains("1.5 V", "1 V", "nothing was sent");
        assertThat(runs).isEmptyDirectory();
    }

    @Test
    void aDryRunSaysWhatWouldBeApplied() {
        Typed dry = typed("pulsed-iv-80ms.yaml", "--dry-run");
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out())
                .contains("10 potentiating pulses, 100 mV for 80 ms, 20 ms apart")
                .contains("10 depressing pulses, -100 mV for 80 ms, 20 ms apart")
                .contains("no open-circuit run")
                .contains("2100 readings");
        assertThat(runs).isEmptyDirectory();
    }
}
