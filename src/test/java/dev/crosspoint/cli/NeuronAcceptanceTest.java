package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published figures of the neuron (de Boer & Ehrler, Mater. Horiz. 2025, 12, 2701), measured by the real drivers of a
 * generator and an oscilloscope on the simulated bench.
 */
class NeuronAcceptanceTest {

    @TempDir
    private Path folder;

    private Typed run(String protocol, String bench, String... settings) {
        String[] command = new String[settings.length * 2 + 7];
        String[] fixed = {
            "run",
            Typed.file("protocols/" + protocol),
            "--bench",
            bench,
            "--out",
            folder.resolve("runs").toString(),
            "--json"
        };
        System.arraycopy(fixed, 0, command, 0, fixed.length);
        for (int i = 0; i < settings.length; i++) {
            command[fixed.length + 2 * i] = "--set";
            command[fixed.length + 2 * i + 1] = settings[i];
        }
        Typed typed = Typed.command(command);
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return typed;
    }

    @Test
    void neuronFiresAsPublished() throws Exception {
        Typed run = run("neuron-pulse-train.yaml", Typed.file("config/simulated-neuron.yaml"), "repeats=30");
        assertThat(run.value("spike_count")).isGreaterThanOrEqualTo(300);
        assertThat(run.value("time_under_bias_mean")).isCloseTo(6.9e-3, within(0.8e-3));
        assertThat(run.value("firing_probability")).isBetween(0.50, 0.62);
        assertThat(run.value("discharge_time_constant")).isCloseTo(3.0e-3, withinPercentage(3));
        assertThat(run.value("discharge_resistance")).isCloseTo(10e6, withinPercentage(5));
        assertThat(run.value("charge_fits_within_published_range")).isGreaterThan(0.8);
        assertThat(run.value("firing_energy_median")).isBetween(35e-12, 60e-12);
        for (String name : new String[] {
            "firing_probability", "time_under_bias_mean", "firing_energy_median", "discharge_resistance"
        }) {
            JsonNode finding = run.finding(name);
            assertThat(finding.path("low").asDouble()).isLessThan(run.value(name));
            assertThat(finding.path("high").asDouble()).isGreaterThan(run.value(name));
        }
        assertThat(run.value("mains_amplitude")).isCloseTo(2e-3, withinPercentage(15));
        assertThat(fromSpikes(run, "count(*)")).isEqualTo(run.value("spike_count"));
        assertThat(fromSpikes(run, "median(firing_energy_j) FILTER (peak_v >= 0.3)"))
                .isCloseTo(run.value("firing_energy_median"), withinPercentage(1e-9));
    }

    /** Returns what the run's table of spikes gives. */
    private static double fromSpikes(Typed run, String expression) throws SQLException {
        String file = run.folder().resolve("results/spikes.parquet").toString();
        try (DuckDBConnection database = DuckDb.open();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + expression + " FROM " + DuckDb.literal(file))) {
            assertThat(rows.next()).isTrue();
            return rows.getDouble(1);
        }
    }

    @Test
    void firingFollowsFrequencyWidthAndAmplitudeAsPublished() {
        Typed run = run("neuron-tunability.yaml", Typed.file("config/simulated-neuron.yaml"));
        double reference = probability(run, 0.75, 5e-3, 33);
        assertThat(probability(run, 0.75, 5e-3, 50)).isGreaterThan(reference + 0.10);
        assertThat(probability(run, 0.75, 5e-3, 20)).isLessThanOrEqualTo(0.03);
        assertThat(probability(run, 0.40, 5e-3, 33)).isLessThanOrEqualTo(0.03);
        assertThat(probability(run, 0.75, 2e-3, 33)).isLessThanOrEqualTo(0.03);
        assertThat(probability(run, 0.75, 7.5e-3, 33)).isGreaterThanOrEqualTo(0.95);
    }

    private static double probability(Typed run, double amplitude, double width, double frequency) {
        for (JsonNode finding : run.json().path("findings")) {
            JsonNode conditions = finding.path("conditions");
            if (finding.path("name").asText().equals("firing_probability")
                    && conditions.path("amplitude_v").asDouble() == amplitude
                    && conditions.path("width_s").asDouble() == width
                    && conditions.path("frequency_hz").asDouble() == frequency) {
                return finding.path("value").asDouble();
            }
        }
        throw new AssertionError("no firing probability at " + amplitude + " V, " + width + " s, " + frequency + " Hz");
    }

    @ParameterizedTest
    @CsvSource({
        "picoscope-6000, picoscope-6402c",
        "rigol-ds1000z, rigol-ds1104z",
        "keysight-infiniivision, keysight-dsox3024t",
        "tektronix-mso-dpo, tektronix-dpo4104"
    })
    void anotherMakeOfOscilloscopeFindsTheSame(String driver, String model) throws Exception {
        Path bench = folder.resolve("bench.yaml");
        Files.writeString(
                bench,
                Files.readString(Path.of(Typed.file("config/simulated-neuron.yaml")))
                        .replace("picoscope-6000", driver)
                        .replace("picoscope-6402c", model)
                        .replace("../simulated-instruments", Typed.file("simulated-instruments")));
        Typed run = run("neuron-pulse-train.yaml", bench.toString(), "repeats=4");
        assertThat(run.value("pulse_count")).isEqualTo(80);
        assertThat(run.value("discharge_time_constant")).isCloseTo(2.97e-3, withinPercentage(1));
        assertThat(run.value("firing_probability")).isBetween(0.3, 0.8);
    }

    @Test
    void sameSeedGivesTheSameSamples() throws Exception {
        String bench = Typed.file("config/simulated-neuron.yaml");
        byte[] first = samples(run("neuron-pulse-train.yaml", bench, "repeats=2", "pulses=3"));
        byte[] second = samples(run("neuron-pulse-train.yaml", bench, "repeats=2", "pulses=3"));
        assertThat(second).isEqualTo(first);
    }

    private static byte[] samples(Typed run) throws Exception {
        return Files.readAllBytes(run.folder().resolve("data/samples.parquet"));
    }
}
