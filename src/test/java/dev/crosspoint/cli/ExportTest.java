package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    @TempDir
    private static Path runs;

    private static Path run;

    @TempDir
    private Path folder;

    private Path to;

    @BeforeAll
    static void measure() {
        run = MeasuredRuns.measure(runs, 1);
    }

    @BeforeEach
    void nameFolder() {
        to = folder.resolve("new folder");
    }

    private Typed export(Path exported, String format, String... more) {
        String[] command = new String[4 + more.length];
        command[0] = "export";
        command[1] = exported.toString();
        command[2] = "--format=" + format;
        command[3] = "--to=" + to;
        System.arraycopy(more, 0, command, 4, more.length);
        return Typed.command(command);
    }

    private static Path printedFile(Typed typed) {
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return Path.of(typed.out().strip());
    }

    @Test
    void readingTheCsvGivesTheSameNumbersWhateverTheLocale() throws IOException {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Map<String, String> before = MeasuredRuns.contents(runs);
            Path file = printedFile(export(run, "csv"));
            assertThat(file).isEqualTo(to.resolve(run.getFileName() + "_readings.csv"));
            List<String> lines = Files.readAllLines(file);
            List<String> header = List.of(lines.get(0).split(","));
            for (String column : List.of("time_s", "voltage_sourced_v", "voltage_measured_v", "current_measured_a")) {
                int index = header.indexOf(column);
                assertThat(lines.stream().skip(1).map(line -> Double.valueOf(line.split(",")[index])))
                        .as(column)
                        .isEqualTo(MeasuredRuns.reals(run, column));
            }
            assertThat(MeasuredRuns.contents(runs)).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void theUnitsRowHoldsTheUnitOfEachColumn() throws IOException {
        List<String> lines = Files.readAllLines(printedFile(export(run, "csv", "--units-row")));
        assertThat(lines.subList(0, 2))
                .containsExactly(
                        "cycle,leg,point,time_s,voltage_sourced_v,voltage_measured_v,current_measured_a,status",
                        "1,1,1,s,V,V,A,1");
        assertThat(lines).hasSize(2 + 402);
        assertThat(export(run, "parquet", "--units-row").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theParquetFileIsTheSameByteForByte() {
        assertThat(printedFile(export(run, "parquet"))).hasSameBinaryContentAs(run.resolve("data/readings.parquet"));
    }

    @Test
    void aFileThatIsThereIsOnlyReplacedByForce() throws IOException {
        Path file = printedFile(export(run, "csv"));
        Files.writeString(file, "mine");
        Typed refused = export(run, "csv");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains(file.toString()).contains("--force");
        assertThat(file).hasContent("mine");
        printedFile(export(run, "csv", "--force"));
        assertThat(Files.readAllLines(file)).hasSize(1 + 402);
        assertThat(to).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aRunThatWasCutShortGivesWhatItsJournalHoldsAndSaysSo() throws IOException {
        Path cut = MeasuredRuns.cutShort(folder.resolve("runs"));
        Typed typed = export(cut, "csv");
        assertThat(Files.readString(printedFile(typed)))
                .isEqualTo(
                        "point,current_measured_a,status\n0," + 1.0 / 3e9 + ",ok\n1,,\"over_range, \"\"both\"\"\"\n");
        assertThat(typed.errors()).contains("The run is not closed");
        Typed refused = export(cut, "parquet");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("crosspoint analyze " + cut);
    }

    @Test
    void damagedDataAreNotPassedOn() throws IOException {
        Path damaged = MeasuredRuns.measure(folder.resolve("runs"), 2);
        Path data = damaged.resolve("data/readings.parquet");
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);
        Typed refused = export(damaged, "csv");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(refused.errors()).contains(data.toString()).contains("checksum");
        assertThat(to).doesNotExist();
    }

    @Test
    void aFolderThatIsNoRunIsRefused() {
        Typed refused = export(folder, "csv");
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.errors()).contains("is no run");
    }
}
