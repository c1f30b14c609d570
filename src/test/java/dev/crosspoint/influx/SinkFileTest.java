package dev.crosspoint.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosspoint.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinkFileTest {

    private static final String SECRET = "s3cr3t-t0ken";

    @TempDir
    Path folder;

    private SinkFile read(String text) throws IOException {
        Path file = folder.resolve("sink.yaml");
        Files.writeString(file, text);
        return SinkFile.read(file);
    }

    private Optional<String> authorization(String permissions) throws IOException {
        Path token = folder.resolve("token");
        Files.writeString(token, SECRET + "\n");
        assumeTrue(Files.getFileStore(token).supportsFileAttributeView("posix"), "files have no permissions here");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString(permissions));
        return read("url: http://localhost:1\nserver: {style: influxdb2, org: o, bucket: b, token-file: " + token + "}")
                .settings()
                .server()
                .authorization();
    }

    @Test
    void tokenInAFileOfOnesOwnIsUsed() throws IOException {
        assertThat(authorization("rw-------")).contains("Token " + SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void tokenThatOthersCanReadOrChangeIsRefusedAndTheRemedyNamed(String permissions) {
        assertThatThrownBy(() -> authorization(permissions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chmod 600 " + folder.resolve("token"))
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void tokenThatIsNotThereIsSaidToBe() throws IOException {
        SinkFile sink = read("url: http://localhost:1\nserver: {style: influxdb2, org: o, bucket: b,"
                + " token-variable: CROSSPOINT_NO_SUCH_VARIABLE}");

        assertThatThrownBy(() -> new RunFollower(sink))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the environment variable CROSSPOINT_NO_SUCH_VARIABLE holds no token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://lab:secret@host:8086 | holds no user",
                "http://host:8086?token=secret | holds no user",
                "localhost:8086 | is the address of a server",
                "ftp://host | is the address of a server",
            })
    void addressThatHoldsASecretOrIsNoneIsRefusedWithoutRepeatingTheSecret(String url, String complaint) {
        assertThatThrownBy(() -> read("url: \"" + url + "\"\nserver: {style: influxdb1, database: d}"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(complaint)
                .hasMessageNotContaining("secret@")
                .hasMessageNotContaining("token=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{style: influxdb1, database: d, user: u}",
                "{style: influxdb1, database: d, password-variable: V}",
                "{style: influxdb1, database: d, user: u, password-variable: V, password-file: F}",
                "{style: influxdb2, org: o, bucket: b, token-variable: V, token-file: F}",
                "{style: influxdb3, org: o}",
            })
    void contradictionsAreRefused(String server) {
        assertThatThrownBy(() -> read("url: http://localhost:1\nserver: " + server))
                .isInstanceOf(SettingsException.class);
    }
}
