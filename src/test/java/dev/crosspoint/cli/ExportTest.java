package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.Recovery;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
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

    /** Returns the first file, that of the readings; the findings are in the second one. */
    private static Path printedFile(Typed typed) {
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return Path.of(typed.out().lines().findFirst().orElseThrow());
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
        assertThat(to).isDirectoryNotContaining("glob:**.part");
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

    @Test
    void findingsAndTablesOfTheAnalysisAreExportedToo() throws IOException {
        Path cut = MeasuredRuns.cutShort(folder.resolve("runs"));
        Recovery.recover(cut);
        MeasuredRuns.addSpikes(cut);
        for (String format : List.of("csv", "parquet")) {
            Typed typed = export(cut, format);
            assertThat(typed.out().lines())
                    .as(typed.errors())
                    .extracting(line -> Path.of(line).getFileName().toString())
                    .containsExactly(
                            cut.getFileName() + "_readings." + format,
                            cut.getFileName() + "_spikes." + format,
                            cut.getFileName() + "_findings." + format);
        }
        assertThat(to.resolve(cut.getFileName() + "_spikes.csv")).hasContent("pulse,energy_j\n4,3.0E-11\n9,4.0E-11\n");
        List<String> findings = Files.readAllLines(printedFindings(export(run, "csv")));
        assertThat(findings.get(0)).isEqualTo("name,value,unit,low,high,n,resolved,reason,method,conditions");
        assertThat(findings).hasSizeGreaterThan(5).anyMatch(line -> line.startsWith("threshold_voltage_positive,"));
    }

    private static Path printedFindings(Typed typed) {
        return Path.of(typed.out()
                .lines()
                .filter(line -> line.contains("_findings."))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void severalRunsAreExportedTogetherOrNotAtAll() throws IOException {
        // In one folder, as two runs that begin in one second have one name in two.
        Path other = MeasuredRuns.measure(runs, 2);
        Path inTheWay = Files.createDirectories(to).resolve(other.getFileName() + "_readings.csv");
        Files.writeString(inTheWay, "mine");
        Typed refused = export(run, "csv", other.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(to).isDirectoryNotContaining(file -> !file.equals(inTheWay));
        // Of each run readings, cycles and findings.
        assertThat(export(run, "csv", other.toString(), "--force").out().lines())
                .hasSize(6);
        assertThat(export(run, "parquet", other.getFileName().toString(), "--out=" + runs)
                        .out()
                        .lines())
                .hasSize(6);
    }

    @Test
    void theHdf5FileHoldsEveryNumberWithItsUnit() {
        Path file = printedFile(export(run, "hdf5"));
        try (HdfFile hdf5 = new HdfFile(file)) {
            assertThat(hdf5.getAttribute("device").getData()).isEqualTo("volatile-switch");
            Dataset current = hdf5.getDatasetByPath("/readings/current_measured_a");
            assertThat((double[]) current.getData())
                    .containsExactly(MeasuredRuns.reals(run, "current_measured_a").stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
            assertThat(current.getAttribute("unit").getData()).isEqualTo("A");
            assertThat((String[]) hdf5.getDatasetByPath("/findings/name").getData())
                    .contains("threshold_voltage_positive");
            assertThat((String) hdf5.getDatasetByPath("/run_json").getData()).contains("\"protocol\" : \"iv-sweep\"");
        }
        assertThat(export(run, "hdf5").exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
