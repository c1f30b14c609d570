package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The C libraries that stand in for those of instrument makers, built where there is a compiler. */
public final class NativeStandIn {
    private NativeStandIn() {}

    /**
     * Builds a library, or skips the test where there is no compiler.
     *
     * @param script what builds it, in the folder of the simulated instruments
     * @param file the library to be
     */
    public static Path build(String script, Path file) throws IOException, InterruptedException {
        assumeTrue(hasCompiler(), "gcc is not installed, so the stand-in " + file.getFileName() + " cannot be built");
        Path command = Path.of(System.getProperty("crosspoint.home"), "simulated-instruments", script);
        Process build = new ProcessBuilder(command.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(build.waitFor()).as(output).isZero();
        assertThat(Files.size(file)).isPositive();
        return file;
    }

    private static boolean hasCompiler() throws InterruptedException {
        try {
            Process gcc = new ProcessBuilder("gcc", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return gcc.waitFor(30, TimeUnit.SECONDS) && gcc.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
