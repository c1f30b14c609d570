package dev.crosspoint.simulation.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that people use in labs, where they are installed. */
final class InstalledProgram {
    private static final String PYTHON = "/usr/bin/python3";

    private InstalledProgram() {}

    /** Requires that Python has some modules; the test is skipped otherwise. */
    static void assumePython(String modules, String packages) throws InterruptedException {
        assumeTrue(succeeds(PYTHON, "-c", "import " + modules), packages + " are not installed");
    }

    /** Returns what a script that stands beside this class prints, errors included. */
    static String python(String script, String... arguments) throws IOException, URISyntaxException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.add(Path.of(InstalledProgram.class.getResource(script).toURI()).toString());
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
