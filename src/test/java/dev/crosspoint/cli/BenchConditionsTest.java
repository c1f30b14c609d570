package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.JsonFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run} is told of the device: how warm it is, and whether it is there at all. */
class BenchConditionsTest {

    @TempDir
    private Path out;

    private Typed run(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                Typed.file("protocols/iv-sweep-synapse.yaml"),
                "--bench",
                Typed.file("config/simulated-synapse.yaml"),
                "--set",
                "cycles=1",
                "--out",
                out.toString(),
                "--json"));
        arguments.addAll(List.of(options));
        return Typed.command(arguments.toArray(String[]::new));
    }

    private static JsonNode start(Typed run) {
        assertThat(run.exitCode()).as(run.errors()).isZero();
        return JsonFile.read(run.folder().resolve("run.json")).path("start");
    }

    @Test
    void temperatureIsInTheRecordAndWhetherItWasGiven() {
        JsonNode given = start(run("--temperature", "363 K")).path("bench");
        assertThat(given.path("temperature_k").asDouble()).isEqualTo(363);
        assertThat(given.has("temperature_note")).isFalse();
        JsonNode byDefault = start(run()).path("bench");
        assertThat(byDefault.path("temperature_k").asDouble()).isEqualTo(300);
        assertThat(byDefault.path("temperature_note").asText()).isEqualTo("default of a simulated bench");
    }

    @Test
    void temperatureThatIsNoneIsRefusedByTheNameOfTheOption() {
        Typed refused = run("--temperature", "0 K");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("--temperature \"0 K\"").contains("below the smallest allowed 1 mK");
    }

    @Test
    void liftedProbesLeaveCablesAndLeakageAlone() {
        Typed open = run("--device", "open");
        JsonNode start = start(open);
        assertThat(start.path("device").asText()).isEqualTo("open");
        assertThat(start.at("/bench/device_model/model").asText()).isEqualTo("OpenContact");
        assertThat(start.at("/bench/simulation/circuit.cable-capacitance/value").asDouble())
                .isCloseTo(100e-12, within(1e-20));
        assertThat(start(run()).at("/bench/device_model/model").asText()).isEqualTo("BipolarSynapse");
    }
}
