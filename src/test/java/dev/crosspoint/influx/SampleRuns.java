package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.RunWriter;
import dev.crosspoint.record.StopRecord;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import dev.crosspoint.store.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Runs whose every cell follows from the number of its row. */
final class SampleRuns {

    static final Instant START = Instant.parse("2026-11-22T02:15:31.123456789Z");
    static final Instant STOP = Instant.parse("2026-11-22T02:20:00.5Z");
    static final StopRecord COMPLETED = new StopRecord(STOP, "completed", "all cycles measured");

    static final TableSchema READINGS = new TableSchema(
            "readings",
            "one row per reading",
            List.of(
                    Column.integer("cycle", "number of the cycle, from 1"),
                    Column.integer("point", "number of the reading, from 0"),
                    Column.real("time_s", "s", "start of the reading since the run began"),
                    Column.real("voltage_sourced_v", "V", "programmed voltage"),
                    Column.real("current_measured_a", "A", "measured current"),
                    Column.text("status", "what the instrument said of it")));

    static final TableSchema WAVEFORMS = new TableSchema(
            "waveforms",
            "records",
            List.of(
                    Column.integer("waveform_id", "number of the record, from 1"),
                    Column.real("amplitude_v", "V", "height of the pulses"),
                    Column.real("t0_s", "s", "time of the first sample"),
                    Column.real("dt_s", "s", "time between samples"),
                    Column.integer("samples", "samples of the record")));

    static final TableSchema SAMPLES = new TableSchema(
            "samples",
            "samples",
            List.of(
                    Column.integer("waveform_id", "number of the record"),
                    Column.single("drive_v", "V", "voltage across device and capacitor"),
                    Column.single("capacitor_v", "V", "voltage across the capacitor")));

    /** Of a reading in ns: no multiple of a microsecond. */
    static final long INTERVAL_NS = 1_234_567;

    static final double SAMPLE_INTERVAL = 1e-6;

    private SampleRuns() {}

    static ObjectNode start() {
        ObjectNode start = JsonNodeFactory.instance.objectNode();
        start.put("time", START.toString())
                .put("protocol", "iv-sweep")
                .put("title", "A \"quoted\" title, with = and \\")
                .put("device", "device-1")
                .put("sample", "MAPbI3, batch = 7")
                .put("simulated", false);
        return start;
    }

    static RunFolder create(Path runs) {
        return RunFolder.create(runs, START, "iv-sweep", "device-1", start());
    }

    /** Measures a whole run. */
    static Path measured(Path runs, long readings) {
        try (RunFolder run = create(runs)) {
            append(run.journal().table(READINGS), 0, readings);
            run.finish(COMPLETED);
            return run.folder();
        }
    }

    /** Measures a whole run that a database is fed with. */
    static Path followed(RunFollower follower, Path runs, long readings) {
        try (RunWriter run = follower.follow(start -> create(runs)).begin(start())) {
            append(run.journal().table(READINGS), 0, readings);
            run.finish(COMPLETED);
            return run.folder();
        }
    }

    static void append(TableWriter table, long from, long to) {
        for (long row = from; row < to; row++) {
            table.append(row / 100 + 1, row, row * INTERVAL_NS * 1e-9, voltage(row), current(row), status(row));
        }
    }

    static double voltage(long row) {
        return Math.sin(row * 1e-2) * 0.5;
    }

    /** Every hundredth reading is not measured. */
    static double current(long row) {
        return row % 100 == 99 ? Double.NaN : Math.scalb((double) (row * 0x9E3779B97F4A7C15L), -100);
    }

    static String status(long row) {
        return row % 100 == 99 ? "over_range" : "ok";
    }

    /** Returns when a reading was, in ns since 1970. */
    static long time(long row) {
        return RunTags.nanoseconds(START) + row * INTERVAL_NS;
    }

    /** Measures records of three samples each. */
    static Path neuron(Path runs, int records) {
        try (RunFolder run = create(runs)) {
            appendRecords(run, 1, records);
            run.finish(COMPLETED);
            return run.folder();
        }
    }

    private static void appendRecords(RunFolder run, int from, int to) {
        TableWriter waveforms = run.journal().table(WAVEFORMS);
        TableWriter samples = run.journal().table(SAMPLES);
        for (long id = from; id <= to; id++) {
            waveforms.append(id, 0.75, id * 0.1, SAMPLE_INTERVAL, 3L);
            samples.append(id, (float) id, 0.1f);
            samples.append(id, -1f, Float.NaN);
            samples.append(id, 2f, 0.3f);
        }
    }

    /** Writes what an analysis found. */
    static void analysed(Path run, double firing) {
        try {
            Files.writeString(run.resolve("results.json"), """
                    {"findings": [
                      {"name": "set_voltage", "value": 0.61, "unit": "V", "low": 0.6, "high": 0.62, "n": 20, "method": "mean"},
                      {"name": "firing_probability", "value": %s, "unit": "1", "low": 0.1, "high": 0.9, "n": 30,
                       "method": "Wilson", "conditions": {"amplitude_v": 0.75, "criterion": "half"}},
                      {"name": "firing_probability", "value": 0.9, "unit": "1", "low": 0.8, "high": 1, "n": 30,
                       "method": "Wilson", "conditions": {"amplitude_v": 1.0, "criterion": "half"}},
                      {"name": "leak", "value": null, "unit": "A", "low": null, "high": null, "n": 0, "method": "none",
                       "resolved": false, "reason": "below the noise floor"}
                    ], "remarks": [], "tables": {}}
                    """.formatted(firing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
