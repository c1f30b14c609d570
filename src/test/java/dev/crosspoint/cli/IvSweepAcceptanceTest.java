package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published figures, measured by the real driver over the wire on the simulated benches. */
class IvSweepAcceptanceTest {

    @TempDir
    private Path out;

    private Typed run(String protocol, String bench) {
        Typed typed = Typed.command(
                "run",
                Typed.file("protocols/" + protocol),
                "--bench",
                Typed.file("config/" + bench),
                "--out",
                out.toString(),
                "--json");
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return typed;
    }

    @Test
    void volatileSwitchHasItsPublishedThresholdsAndResistances() {
        // de Boer & Ehrler, Mater. Horiz. 2025, 12, 2701, Fig. 1b: threshold near 0.3 V, 1 GOhm, 100 kOhm, symmetric.
        Typed run = run("iv-sweep.yaml", "simulated-bench.yaml");
        assertThat(run.value("threshold_voltage_positive")).isBetween(0.28, 0.35);
        assertThat(run.value("threshold_voltage_negative")).isBetween(-0.35, -0.28);
        assertThat(run.value("resistance_hrs")).isCloseTo(1e9, withinPercentage(20));
        assertThat(run.value("resistance_lrs")).isCloseTo(1e5, withinPercentage(20));
        for (String name : new String[] {"threshold_voltage_positive", "resistance_hrs", "resistance_lrs"}) {
            JsonNode finding = run.finding(name);
            assertThat(finding.path("low").asDouble()).isLessThan(run.value(name));
            assertThat(finding.path("high").asDouble()).isGreaterThan(run.value(name));
        }
    }

    @Test
    void synapseHasItsPublishedSetAndResetVoltages() {
        // de Boer & Ehrler, ACS Energy Lett. 2024, 9, 5787, Fig. 3a, b: 0.16 V, -0.12 V, ratio (2.7 +- 2.2)e4, median
        // 2.1e4.
        Typed run = run("iv-sweep-synapse.yaml", "simulated-synapse.yaml");
        assertThat(run.finding("set_voltage").path("n").asInt()).isEqualTo(35);
        assertThat(run.value("set_voltage")).isCloseTo(0.16, within(0.015));
        assertThat(run.value("reset_voltage")).isCloseTo(-0.12, within(0.03));
        assertThat(run.value("on_off_ratio")).isBetween(2.1e4 / 2, 2.1e4 * 2);
    }

    @Test
    void crossbarCellHasItsPublishedSetAndResetVoltagesUnderCompliance() throws Exception {
        // Vishwanath et al., Mater. Horiz. 2024, 11, 2643: 0.96 V, -1.21 V, ratio above 1e5, compliance 1 mA.
        Typed run = run("iv-sweep-crossbar.yaml", "simulated-crossbar-cell.yaml");
        assertThat(run.value("set_voltage")).isCloseTo(0.96, within(0.03));
        assertThat(run.value("reset_voltage")).isCloseTo(-1.21, within(0.03));
        assertThat(run.value("on_off_ratio")).isGreaterThan(1e5);
        assertThat(Files.readString(run.folder().resolve("report.html"))).containsIgnoringCase("compliance");
    }

    @Test
    void theRunFolderHoldsEverythingThatIsPromised() {
        Path folder = run("iv-sweep.yaml", "simulated-bench.yaml").folder();
        for (String file :
                new String[] {"run.json", "results.json", "report.html", "transcript.log", "data/readings.parquet"}) {
            assertThat(folder.resolve(file)).isNotEmptyFile();
        }
        assertThat(folder.resolve("figures")).isNotEmptyDirectory();
        assertThat(folder.resolve("journal")).doesNotExist();
    }
}
