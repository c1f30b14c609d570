package dev.crosspoint.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.measurement.Measurement;
import dev.crosspoint.measurement.MeasurementRequest;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.run.RunEnd;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Station;
import dev.crosspoint.store.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run is made from, back from its record. */
class RecordedRunTest {
    private static final Path HOME = Path.of(System.getProperty("crosspoint.home"));

    @TempDir
    private Path runs;

    private Path measure(ProtocolFile protocol, BenchFile bench) {
        MeasurementRequest request = new MeasurementRequest(
                HOME, protocol, bench, bench.settings().device(), OptionalLong.of(3), runs, Optional.empty());
        try (Station station = Station.of(bench, request.seed())) {
            RunEnd end =
                    Measurement.prepare(request, station, (done, doing) -> {}).execute();
            return end.folder();
        }
    }

    private static ProtocolFile protocol(String name, String key, String value) {
        return ProtocolFile.bind(
                SettingsFile.read(HOME.resolve("protocols/" + name)).with(key, value, "test"));
    }

    @ParameterizedTest
    @CsvSource({
        "iv-sweep.yaml, cycles, 1, simulated-bench.yaml",
        "iv-sweep-synapse.yaml, cycles, 1, simulated-synapse.yaml",
        "iv-sweep-crossbar.yaml, cycles, 1, simulated-crossbar-cell.yaml",
        "neuron-pulse-train.yaml, pulses, 1, simulated-neuron.yaml"
    })
    void protocolBenchAndDeviceComeBackExactly(String protocolFile, String key, String value, String benchFile) {
        ProtocolFile protocol = protocol(protocolFile, key, value);
        BenchFile bench = BenchFile.read(HOME.resolve("config").resolve(benchFile));
        RecordedRun recorded = RecordedRun.open(measure(protocol, bench));
        assertThat(recorded.protocol().protocol()).isEqualTo(protocol.protocol());
        assertThat(recorded.protocol().title()).isEqualTo(protocol.title());
        assertThat(recorded.bench().settings()).isEqualTo(bench.settings());
        assertThat(recorded.bench().simulation()).isEqualTo(bench.simulation());
        assertThat(recorded.seed()).hasValue(3);
    }

    @Test
    void temperatureThatWasGivenComesBack() {
        Path file = HOME.resolve("config/simulated-bench.yaml");
        BenchFile bench = BenchFile.bind(SettingsFile.read(file).with("temperature", "363.15 K", "test"), file);
        RecordedRun recorded = RecordedRun.open(measure(protocol("iv-sweep.yaml", "cycles", "1"), bench));
        assertThat(recorded.bench().settings()).isEqualTo(bench.settings());
        assertThat(recorded.bench().temperature()).hasValue(363.15);
    }

    @Test
    void aTextThatLooksLikeYamlComesBackAsItWas() throws IOException {
        String text = Files.readString(HOME.resolve("config/simulated-bench.yaml"))
                .replace("../simulated", HOME.resolve("simulated").toString())
                .replace("name: Simulated bench, volatile switch", "name: '[not: {a list\"'\nnotes: null or \"so\"");
        BenchFile bench = BenchFile.read(Files.writeString(runs.resolve("bench.yaml"), text));
        RecordedRun recorded = RecordedRun.open(measure(protocol("iv-sweep.yaml", "cycles", "1"), bench));
        assertThat(recorded.bench().settings()).isEqualTo(bench.settings());
    }

    @Test
    void aRecordOfAnOlderVersionSaysWhatToGiveInstead() {
        BenchFile bench = BenchFile.read(HOME.resolve("config/simulated-bench.yaml"));
        Path run = measure(protocol("iv-sweep.yaml", "cycles", "1"), bench);
        ObjectNode record = JsonFile.read(run.resolve("run.json"));
        ((ObjectNode) record.at("/start/bench")).remove("instruments");
        JsonFile.write(run.resolve("run.json"), record);
        RecordedRun recorded = RecordedRun.open(run);
        assertThatIllegalArgumentException().isThrownBy(recorded::bench).withMessageContaining("--bench");
    }
}
