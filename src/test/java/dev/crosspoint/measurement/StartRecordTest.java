package dev.crosspoint.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.run.Run;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Station;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartRecordTest {
    private static final String BENCH = """
            name: test bench
            device: neuron
            site-limits: {voltage: 1 V, current: 20 mA}
            wiring: {series-capacitance: 300 pF}
            instruments:
              generator: {driver: rigol-dg1000z, address: "TCPIP0::127.0.0.1::1::SOCKET"}
              oscilloscope:
                driver: rigol-ds1000z
                address: TCPIP0::127.0.0.1::2::SOCKET
                inputs:
                  drive: {channel: 1}
                  capacitor: {channel: 2, probe-attenuation: 10}
            """;

    @TempDir
    private Path folder;

    @Test
    void theWiringThatTheAnalysisCountsWithIsRecordedAlsoWhereItWasLeftOut() throws IOException {
        Path protocol = Path.of(System.getProperty("crosspoint.home"), "protocols/neuron-pulse-train.yaml");
        BenchFile bench = BenchFile.read(Files.writeString(folder.resolve("bench.yaml"), BENCH));
        ProtocolFile file = ProtocolFile.bind(SettingsFile.read(protocol));
        Plan plan = Run.plan(file.protocol(), bench.settings());
        MeasurementRequest request =
                new MeasurementRequest(protocol, file, bench, "neuron", OptionalLong.empty(), folder, Optional.empty());
        try (Station station = Station.of(bench, OptionalLong.empty())) {
            ObjectNode start = StartRecord.of(request, plan, station, Instant.EPOCH);
            assertThat(start.at("/bench/wiring/series-capacitance/value").asDouble())
                    .isEqualTo(300e-12);
            assertThat(start.at("/bench/wiring/series-capacitance/unit").asText())
                    .isEqualTo("F");
            assertThat(start.at("/bench/wiring/series-capacitance-uncertainty/value")
                            .asDouble())
                    .isEqualTo(0.05);
            assertThat(start.at("/bench/inputs/capacitor/load-resistance/value").asDouble())
                    .isEqualTo(10e6);
            assertThat(start.at("/bench/inputs/drive/gain-uncertainty/value").asDouble())
                    .isEqualTo(0.015);
        }
    }
}
