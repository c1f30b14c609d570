package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchFileTest {

    private static final Path SIMULATED =
            Path.of(System.getProperty("crosspoint.home"), "config/simulated-crossbar-cell.yaml");

    @TempDir
    private Path folder;

    private static BenchFile at(String temperature) {
        return BenchFile.bind(SettingsFile.read(SIMULATED).with("temperature", temperature, "test"), SIMULATED);
    }

    @Test
    void temperatureIsKeptInKelvin() {
        assertThat(at("363 K").temperature()).hasValue(363);
        assertThat(at("4200 mK").temperature()).hasValue(4.2);
    }

    @ParameterizedTest
    @CsvSource({
        "0 K, 0 K is below the smallest allowed 1 mK",
        "-5 K, -5 K is below the smallest allowed 1 mK",
        "363, 363 has no unit",
        "90 V, 90 V is a voltage"
    })
    void temperatureThatCannotBeIsRefused(String temperature, String why) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> at(temperature))
                .withMessageContaining("temperature")
                .withMessageContaining(why);
    }

    @Test
    void onlyASimulatedBenchHasATemperatureThatNobodyGave() throws IOException {
        assertThat(BenchFile.read(SIMULATED).temperature()).hasValue(300);
        Path real = Files.writeString(folder.resolve("bench.yaml"), """
                name: bench
                device: resistor
                site-limits: {voltage: 1 V, current: 1 mA}
                instruments:
                  smu: {driver: keysight-b2900, address: "TCPIP0::192.168.0.20::5025::SOCKET"}
                """);
        assertThat(BenchFile.read(real).temperature()).isEmpty();
    }

    @Test
    void aDriverThatDoesNotExistIsRefusedBeforeAnythingIsOpened() throws IOException {
        Path file = folder.resolve("bench.yaml");
        Files.writeString(file, """
                name: bench
                device: resistor
                site-limits: {voltage: 1 V, current: 1 mA}
                instruments:
                  smu:
                    driver: keysight-b29000
                    address: TCPIP0::192.168.0.20::5025::SOCKET
                """);
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> BenchFile.read(file))
                .satisfies(refusal -> assertThat(refusal.toString())
                        .contains("bench.yaml:5:3: instruments.smu.driver: there is no driver \"keysight-b29000\"")
                        .contains("keysight-b2900"));
    }
}
