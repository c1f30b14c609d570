package dev.crosspoint.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyProtocolsTest {

    static List<Path> readyProtocols() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("crosspoint.home"), "protocols"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("readyProtocols")
    void everyReadyProtocolCanBeRead(Path file) {
        ProtocolFile protocol = ProtocolFile.bind(SettingsFile.read(file));
        assertThat(protocol.title()).isNotBlank().isNotEqualTo(protocol.kind().description());
        assertThat(protocol.description()).isNotBlank();
    }
}
