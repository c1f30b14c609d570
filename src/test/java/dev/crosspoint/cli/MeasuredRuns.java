package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import dev.crosspoint.store.JsonFile;
import dev.crosspoint.store.ResultTables;
import dev.crosspoint.store.RunFolder;
import dev.crosspoint.store.StoredRuns;
import dev.crosspoint.store.StoredTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs of the simulated bench, and what is compared of them. */
final class MeasuredRuns {

    private MeasuredRuns() {}

    /** Measures two cycles of the ready sweep and returns the run's folder. */
    static Path measure(Path runs, int seed) {
        return measure(runs, seed, "volatile-switch");
    }

    /** Measures two cycles of the ready sweep on a device of that name and returns the run's folder. */
    static Path measure(Path runs, int seed, String device) {
        Typed run = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--bench=" + Typed.file("config/simulated-bench.yaml"),
                "--set=cycles=2",
                "--seed=" + seed,
                "--device=" + device,
                "--out=" + runs,
                "--json");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        return run.folder();
    }

    /** Leaves a run as a killed program does: two rows of readings in the journal, the second one not measured. */
    static Path cutShort(Path runs) {
        Instant time = Instant.parse("2030-01-02T03:04:05.678901234Z");
        ObjectNode start = JsonNodeFactory.instance.objectNode();
        start.put("time", time.toString()).put("protocol", "iv-sweep").put("device", "device, 2");
        try (RunFolder run = RunFolder.create(runs, time, "iv-sweep", "device-2", start)) {
            TableSchema readings = new TableSchema(
                    "readings",
                    "readings",
                    List.of(
                            Column.integer("point", "number"),
                            Column.real("current_measured_a", "A", "measured current"),
                            Column.text("status", "status")));
            TableWriter table = run.journal().table(readings);
            table.append(0L, 1.0 / 3e9, "ok");
            table.append(1L, Double.NaN, "over_range, \"both\"");
            return run.folder();
        }
    }

    /** Returns the bytes of every file of the runs, as text, by path. */
    static Map<String, String> contents(Path runs) {
        try (Stream<Path> files = Files.walk(runs)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        runs.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a table of two spikes, as an analysis does, and no findings. */
    static void addSpikes(Path run) {
        TableSchema spikes = new TableSchema(
                "spikes",
                "a spike",
                List.of(Column.integer("pulse", "its pulse"), Column.real("energy_j", "J", "energy of the spike")));
        ObjectNode results = JsonNodeFactory.instance.objectNode();
        results.putArray("findings");
        results.set(
                "tables",
                ResultTables.write(run, List.of(new TableData(spikes, List.of(new long[] {4, 9}, new double[] {
                    3e-11, 4e-11
                })))));
        JsonFile.write(run.resolve("results.json"), results);
    }

    static StoredTable readings(Path run) {
        return StoredRuns.open(run).table("readings");
    }

    static List<Double> reals(Path run, String column) {
        List<Double> cells = new ArrayList<>();
        readings(run).forEachBatch(batch -> {
            for (double cell : batch.reals(column)) {
                cells.add(cell);
            }
        });
        return cells;
    }
}
