package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same run over every link to the same twin. */
class LanRunTest {

    @TempDir
    private Path folder;

    private Typed run(String connection) throws IOException {
        String bench = Files.readString(Path.of(Typed.file("config/simulated-bench.yaml")))
                .replace("../simulated-instruments", Typed.file("simulated-instruments"))
                .replace("model: keysight-b2902a", "model: keysight-b2902a\n      connection: " + connection);
        Path file = Files.writeString(folder.resolve(connection + ".yaml"), bench);
        Typed typed = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--set",
                "cycles=2",
                "--bench",
                file.toString(),
                "--out",
                folder.resolve(connection).toString(),
                "--json");
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return typed;
    }

    @Test
    void findingsDoNotDependOnTheLink() throws IOException {
        Typed socket = run("socket");
        Typed vxi11 = run("vxi-11");
        Typed hislip = run("hislip");
        assertThat(Files.readString(vxi11.folder().resolve("transcript.log"))).contains("::inst0,");
        assertThat(Files.readString(hislip.folder().resolve("transcript.log"))).contains("::hislip0,");
        assertThat(vxi11.json().path("findings")).isEqualTo(socket.json().path("findings"));
        assertThat(hislip.json().path("findings")).isEqualTo(socket.json().path("findings"));
    }
}
