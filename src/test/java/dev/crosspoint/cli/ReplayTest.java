package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.simulation.device.BipolarSynapse;
import dev.crosspoint.station.Simulation;
import dev.crosspoint.store.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    @TempDir
    private Path folder;

    private Path measureSynapse(int cycles) {
        Typed run = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep-synapse.yaml"),
                "--bench=" + Typed.file("config/simulated-synapse.yaml"),
                "--set=cycles=" + cycles,
                "--out=" + folder.resolve("recorded"),
                "--json");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        return run.folder();
    }

    private Typed replay(Path run, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "replay";
        arguments[1] = run.toString();
        arguments[2] = "--out=" + folder.resolve("replayed");
        arguments[3] = "--json";
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Typed.command(arguments);
    }

    private static JsonNode comparison(Typed replay, String finding) {
        for (JsonNode comparison : replay.json().path("comparison")) {
            if (comparison.path("name").asText().equals(finding)) {
                return comparison;
            }
        }
        throw new AssertionError("no comparison of " + finding + " in " + replay.out());
    }

    @Test
    void theRecordedSeedGivesTheRecordedDataAgain() throws IOException {
        Path run = MeasuredRuns.measure(folder, 5);
        Map<String, String> before = MeasuredRuns.contents(run);
        Typed replay = replay(run, "--seed=5");
        assertThat(replay.exitCode()).as(replay.errors()).isZero();
        assertThat(Files.mismatch(
                        run.resolve("data/readings.parquet"), replay.folder().resolve("data/readings.parquet")))
                .isEqualTo(-1);
        assertThat(replay.json().path("comparison"))
                .isNotEmpty()
                .allMatch(finding -> finding.path("z").asDouble(0) == 0);
        assertThat(replay.json().path("differs").asInt()).isZero();
        assertThat(MeasuredRuns.contents(run)).isEqualTo(before);
    }

    @Test
    void anotherSeedIsTakenWhereNoneIsGivenAndTheReplaySaysWhatItIs() throws IOException {
        Path run = MeasuredRuns.measure(folder, 5);
        Typed replay = replay(run);
        assertThat(replay.exitCode()).as(replay.errors()).isZero();
        JsonNode start = JsonFile.read(replay.folder().resolve("run.json")).path("start");
        assertThat(start.path("seed").asLong()).isEqualTo(6);
        assertThat(start.path("replay_of").asText()).isEqualTo(run.getFileName().toString());
        assertThat(start.path("parameters").path("cycles").path("value").asInt())
                .isEqualTo(2);
        assertThat(Files.mismatch(
                        run.resolve("data/readings.parquet"), replay.folder().resolve("data/readings.parquet")))
                .isNotNegative();
        assertThat(replay.out()).contains("threshold_voltage_positive", "consistent, z = ");
        assertThat(comparison(replay, "resistance_hrs").path("verdict").asText())
                .isIn("consistent", "differs");
    }

    /** The record of a bench whose instruments are real. */
    private static void makeReal(Path run) {
        ObjectNode record = JsonFile.read(run.resolve("run.json"));
        ObjectNode start = (ObjectNode) record.path("start");
        start.put("simulated", false).remove("seed");
        ObjectNode bench = (ObjectNode) start.path("bench");
        bench.remove("simulation");
        bench.remove("device_model");
        ((ObjectNode) bench.path("instruments").path("smu"))
                .putObject("address")
                .put("value", "TCPIP0::192.168.0.20::5025::SOCKET");
        JsonFile.write(run.resolve("run.json"), record);
    }

    @Test
    void aRunOfARealBenchIsNotReplayedOnAnythingThatNobodyNamed() {
        Path run = MeasuredRuns.measure(folder, 5);
        makeReal(run);
        Typed replay = replay(run);
        assertThat(replay.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(replay.errors()).contains("was measured on a real bench", "--bench", "--device");
        assertThat(folder.resolve("replayed")).doesNotExist();
    }

    @Test
    void aRunOfARealBenchIsReplayedOnTheSimulatedOneThatIsNamed() {
        Path run = MeasuredRuns.measure(folder, 5);
        makeReal(run);
        Typed replay = replay(
                run,
                "--bench=" + Typed.file("config/simulated-bench.yaml"),
                "--device=" + Typed.file("simulated-instruments/devices/ohmic-resistor.yaml"));
        assertThat(replay.exitCode()).as(replay.errors()).isZero();
        assertThat(comparison(replay, "threshold_voltage_positive")
                        .path("verdict")
                        .asText())
                .isEqualTo("not_resolvable");
    }

    @Test
    void aRealBenchIsRefused() throws IOException {
        Path run = MeasuredRuns.measure(folder, 5);
        Typed replay = replay(run, "--bench=" + Typed.file("config/example-bench.yaml"));
        assertThat(replay.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(replay.errors()).contains("example-bench.yaml is a real bench; a replay needs a simulated one");
    }

    @Test
    void aFitFindsTheDeviceFromAWrongOne() throws IOException {
        Path run = measureSynapse(25);
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), """
                model: bipolar-synapse
                parameters:
                  off-resistance: 300 MOhm
                  on-off-ratio: 5000
                  set-voltage: 130 mV
                """);
        Typed replay = replay(run, "--fit", "--device=" + wrong, "--seed=11");
        assertThat(replay.exitCode()).as(replay.errors()).isZero();
        // One more run of the fitted device is a new draw, which may leave an interval of 95 % now and then; what the
        // fit
        // itself found is the mean of several, and has no such excuse.
        for (JsonNode fitted : replay.json().path("fitted")) {
            JsonNode recorded =
                    comparison(replay, fitted.path("finding").asText()).path("recorded");
            assertThat(fitted.path("simulated").asDouble())
                    .as(fitted.toString())
                    .isBetween(
                            recorded.path("low").asDouble(),
                            recorded.path("high").asDouble());
        }
        for (String finding : new String[] {"set_voltage", "on_off_ratio"}) {
            JsonNode recorded = comparison(replay, finding).path("recorded");
            assertThat(comparison(replay, finding)
                            .path("replayed")
                            .path("value")
                            .asDouble())
                    .as(finding)
                    .isBetween(
                            recorded.path("low").asDouble(),
                            recorded.path("high").asDouble());
        }
        Path file = replay.folder().resolve("device.yaml");
        BipolarSynapse fitted = (BipolarSynapse) Simulation.device(SettingsFile.read(file));
        // The bench's own device has 2.4 GOhm; a filament that has not quite gone lowers what a sweep finds.
        assertThat(fitted.offResistance()).isBetween(1.8e9, 3e9);
        assertThat(Files.readString(file))
                .contains(run.getFileName().toString(), "# fitted to set_voltage, ", "# kept");
        assertThat(JsonFile.read(replay.folder().resolve("run.json"))
                        .at("/start/bench/device_model/parameters/off-resistance/value")
                        .asDouble())
                .isEqualTo(fitted.offResistance());
    }

    @Test
    void aFitToFindingsThatTellNothingOfTheModelIsRefused() {
        Path run = measureSynapse(1);
        Typed replay =
                replay(run, "--fit", "--device=" + Typed.file("simulated-instruments/devices/open-contact.yaml"));
        assertThat(replay.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(replay.errors()).contains("open-contact, which cannot be fitted");
    }
}
