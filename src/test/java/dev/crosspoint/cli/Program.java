package dev.crosspoint.cli;

import dev.crosspoint.replay.Scratch;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, to be interrupted and killed. */
final class Program implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    /** What a killed program leaves in its temporary folder goes with this. */
    private final Scratch temporary = new Scratch();

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    /** Starts a command; both outputs are read as one. */
    Program(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary.folder(),
                "-Dcrosspoint.home=" + System.getProperty("crosspoint.home"),
                "-cp",
                String.join(File.pathSeparator, System.getProperty("java.class.path")),
                Crosspoint.class.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = process.inputReader();
    }

    /** Reads what the program prints until a line holds {@code text}. */
    void awaitLine(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(text)) {
                return;
            }
        }
        throw new AssertionError("the program ended without printing \"" + text + "\":\n" + String.join("\n", lines));
    }

    /** Sends a signal, such as {@code INT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Returns what the program exited with, once it has. */
    int exitCode() throws IOException, InterruptedException {
        output.lines().forEach(lines::add);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not end:\n" + String.join("\n", lines));
        }
        return process.exitValue();
    }

    /** Returns everything that has been read of the program's output. */
    String printed() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        temporary.close();
    }
}
