package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.stimulus.ReadSchedule;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published retentions, measured by the real driver over the wire on the simulated benches. */
class RetentionAcceptanceTest {

    @TempDir
    private Path out;

    private Typed run(String protocol, String bench, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                Typed.file("protocols/" + protocol),
                "--bench",
                Typed.file("config/" + bench),
                "--out",
                out.toString(),
                "--json"));
        arguments.addAll(List.of(options));
        Typed typed = Typed.command(arguments.toArray(new String[0]));
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return typed;
    }

    private static JsonNode time(Typed run, String criterion) {
        return StreamSupport.stream(run.json().path("findings").spliterator(), false)
                .filter(finding -> finding.path("name").asText().equals("retention_time")
                        && finding.at("/conditions/criterion").asText().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static double[] probeStarts(Path folder) {
        List<Double> starts = new ArrayList<>();
        double[] setEnd = {Double.NaN};
        StoredRun run = StoredRuns.open(folder);
        run.table("repeats").forEachBatch(batch -> setEnd[0] = batch.reals("set_end_s")[0]);
        run.table("readings").forEachBatch(batch -> {
            for (int i = 0; i < batch.rows(); i++) {
                if (batch.integers("cycle")[i] == 1
                        && batch.integers("sample")[i] == 0
                        && batch.texts("operation")[i].equals("read")) {
                    starts.add(batch.reals("time_s")[i] - setEnd[0]);
                }
            }
        });
        return starts.stream().mapToDouble(v -> v).toArray();
    }

    @Test
    void synapseKeepsItsStateForTwentySecondsAndHasLostItAfterThirty() {
        // de Boer & Ehrler, ACS Energy Lett. 2024, 9, 5787, Fig. 3d and S6: flat for 20 s, off 30 s after the pulses.
        Typed run = run("retention-synapse.yaml", "simulated-synapse.yaml", "--set", "repeats=3");
        assertThat(run.value("retention_plateau")).isBetween(16.0, 24.0);
        assertThat(time(run, "twice_off").path("value").asDouble()).isBetween(24.0, 36.0);
        assertThat(run.value("conductance_hrs")).isCloseTo(1 / 2.4e9, within(0.1e-9));
        assertThat(run.finding("read_disturb").path("low").asDouble()).isNegative();
        assertThat(run.finding("read_disturb").path("high").asDouble()).isPositive();
    }

    @Test
    void switchForgetsWithinHalfASecondEveryTime() {
        // de Boer & Ehrler, Mater. Horiz. 2025, 12, 2701, Fig. 1c and S2: 125 ms; none of 40 above 500 ms.
        Typed run = run("retention-switch.yaml", "simulated-bench.yaml");
        JsonNode median = time(run, "geometric_mean");
        assertThat(median.path("n").asInt()).isEqualTo(40);
        assertThat(median.path("value").asDouble()).isBetween(0.1, 0.15);
        assertThat(run.value("retention_time_longest")).isLessThan(0.5);
        assertThat(run.finding("retention_time_ks_p").at("/conditions/model").asText())
                .isNotEmpty();
        assertThat(run.folder().resolve("figures/retention-histogram.svg")).isNotEmptyFile();
        Typed rows = Typed.command(
                "query", "SELECT count(half_s) AS losses FROM retentions", "--out", out.toString(), "--format", "csv");
        assertThat(rows.out()).as(rows.errors()).contains("40");
    }

    @Test
    void crossbarCellKeepsItsStateForADayAndEveryProbeComesAtItsTime() {
        // Vishwanath et al., Mater. Horiz. 2024, 11, 2643, Fig. 2F: 1e5 s.
        Typed run = run("retention-crossbar.yaml", "simulated-crossbar-cell.yaml", "--set", "disturb-check-probes=20");
        assertThat(run.finding("retention_plateau").path("reason").asText()).contains("above");
        assertThat(run.value("conductance_lrs")).isCloseTo(1 / 271.0, within(1e-4));
        double[] starts = probeStarts(run.folder());
        List<Double> times = ReadSchedule.logarithmic(5, 1e5, 44).times();
        assertThat(starts).hasSameSizeAs(times);
        for (int i = 0; i < starts.length; i++) {
            assertThat(starts[i]).as("probe %d", i + 1).isBetween(times.get(i), times.get(i) + 0.1);
        }
    }

    @Test
    void twoTemperaturesGiveTheActivationEnergyOfTheCell() {
        // Vishwanath et al., Mater. Horiz. 2024, 11, 2643, S10: 1200 s at 363 K, 60 s at 400 K, which is 1.013 eV.
        Path warm = atTemperature("363 K");
        Path hot = atTemperature("400 K");
        Typed together = Typed.command("analyze", warm.toString(), hot.toString(), "--json");
        assertThat(together.exitCode()).as(together.errors()).isZero();
        assertThat(together.value("activation_energy")).isCloseTo(1.013, within(0.1));
        assertThat(together.finding("activation_energy").path("low").asDouble()).isLessThan(1.013);
        assertThat(together.finding("activation_energy").path("high").asDouble())
                .isGreaterThan(1.013);
        assertThat(together.out()).contains("0.18 eV", "spread");
    }

    private Path atTemperature(String temperature) {
        return run(
                        "retention-crossbar.yaml",
                        "simulated-crossbar-cell.yaml",
                        "--set=disturb-check-probes=20",
                        "--temperature",
                        temperature)
                .folder();
    }
}
