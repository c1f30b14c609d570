package dev.crosspoint.simulation.instrument.ps6000;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/** The C stand-in for the vendor's library, called as its C interface says and nothing else. */
final class StandIn implements AutoCloseable {
    private static final Path MODULE = Path.of(System.getProperty("crosspoint.home"), "simulated-instruments");

    private final NativeLibrary library;

    /** Built once, where there is a compiler. */
    private static Path built;

    /** Loads a copy of its own, which knows of no twin yet. */
    static StandIn load() throws IOException, InterruptedException {
        assumeTrue(hasCompiler(), "gcc is not installed, so the stand-in for libps6000 cannot be built");
        Path built = build();
        Path copy = Files.createTempFile(built.getParent(), "libps6000-", ".so");
        Files.copy(built, copy, StandardCopyOption.REPLACE_EXISTING);
        return new StandIn(NativeLibrary.getInstance(copy.toString()));
    }

    private static synchronized Path build() throws IOException, InterruptedException {
        if (built == null) {
            Path file = MODULE.resolve("target/native/libps6000.so");
            Process build = new ProcessBuilder(MODULE.resolve("native/build").toString(), file.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(build.waitFor()).as(output).isZero();
            built = file;
        }
        return built;
    }

    private StandIn(NativeLibrary library) {
        this.library = library;
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

    int connect(String address) {
        return library.getFunction("crosspoint_ps6000_connect").invokeInt(new Object[] {address});
    }

    /** Calls the function of that name after {@code ps6000}; the types of the arguments are those of C. */
    int call(String function, Object... arguments) {
        return library.getFunction("ps6000" + function).invokeInt(arguments);
    }

    @Override
    public void close() {
        library.close();
    }
}
