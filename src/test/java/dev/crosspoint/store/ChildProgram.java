package dev.crosspoint.store;

import dev.crosspoint.replay.Scratch;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program in a Java process of its own, with this test's class path, that is killed at the end at the latest. */
final class ChildProgram implements AutoCloseable {

    /** What a killed program leaves in its temporary folder goes with this. */
    private final Scratch temporary;

    private final Process process;
    private final BufferedReader lines;

    private ChildProgram(Scratch temporary, Process process) {
        this.temporary = temporary;
        this.process = process;
        this.lines = process.inputReader();
    }

    static ChildProgram start(Class<?> program, String largestHeap, Object... arguments) throws IOException {
        Scratch temporary = new Scratch();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx" + largestHeap,
                "-Djava.io.tmpdir=" + temporary.folder(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ChildProgram(
                temporary,
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    /** Returns the next line that the program prints; fails if it ends instead. */
    String readLine() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the program ended before it printed what was expected");
        }
        return line;
    }

    /** Ends the program as kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        kill();
        temporary.close();
    }
}
