package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/reading-the-data.md, each run as it stands there; where a language or package is missing, skipped. */
class ReadingTheDataTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private static Path folder;

    private static List<Double> currents;

    @BeforeAll
    static void export() {
        Path run = MeasuredRuns.measure(folder.resolve("runs"), 1);
        currents = MeasuredRuns.reals(run, "current_measured_a");
        for (String format : List.of("csv", "parquet", "hdf5")) {
            Typed typed =
                    Typed.command("export", run.toString(), "--format=" + format, "--to=" + folder.resolve("exported"));
            assertThat(typed.exitCode()).as(typed.errors()).isZero();
        }
    }

    @Test
    void h5pyReadsEveryNumberAndItsUnit() throws IOException, InterruptedException {
        List<String> printed = python("h5py");
        assertThat(printed.get(0)).isEqualTo("volatile-switch 402 readings in A");
        assertCurrents(printed.subList(1, printed.size()));
    }

    @Test
    void pandasReadsEveryNumberOfTheCsv() throws IOException, InterruptedException {
        assertCurrents(python("read_csv", "pandas"));
    }

    @Test
    void pandasReadsEveryNumberOfTheParquetFile() throws IOException, InterruptedException {
        assertCurrents(python("read_parquet", "pandas, pyarrow"));
    }

    @Test
    void octaveReadsEveryNumberOfTheCsv() throws IOException, InterruptedException {
        assumeTrue(succeeds("octave", "--version"), "octave is not installed");
        assertCurrents(run("octave", "--eval", snippet("octave", "textscan") + "printf(\"%.17g\\n\", current);"));
    }

    private static void assertCurrents(List<String> printed) {
        assertThat(printed).extracting(Double::valueOf).isEqualTo(currents);
    }

    private static List<String> python(String with) throws IOException, InterruptedException {
        return python(with, with);
    }

    private static List<String> python(String with, String packages) throws IOException, InterruptedException {
        assumeTrue(succeeds(PYTHON, "-c", "import " + packages), PYTHON + " has not all of " + packages);
        return run(PYTHON, "-c", snippet("python", with) + "for value in current: print(repr(float(value)))\n");
    }

    /** Returns the snippet of a language that holds a word. */
    private static String snippet(String language, String with) throws IOException {
        String text = Files.readString(Path.of(Typed.file("docs/reading-the-data.md")));
        Matcher snippet =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
        while (snippet.find()) {
            if (snippet.group(1).contains(with)) {
                return snippet.group(1);
            }
        }
        throw new AssertionError("docs/reading-the-data.md has no snippet in " + language + " with " + with);
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> printed = new ArrayList<>(process.inputReader().lines().toList());
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join("\n", printed)).isZero();
        return printed;
    }
}
