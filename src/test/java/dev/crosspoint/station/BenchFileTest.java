package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchFileTest {

    @TempDir
    private Path folder;

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
