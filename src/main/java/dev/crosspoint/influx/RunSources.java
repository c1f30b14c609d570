package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.RowCursor;
import dev.crosspoint.store.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** All points of a run that is closed. */
final class RunSources {

    static final String WAVEFORMS = "waveforms";
    static final String SAMPLES = "samples";

    /**
     * Points that are not made yet.
     *
     * @param kind under which name account is kept of them
     * @param rows how many rows they are made of
     * @param opener begins to make them behind a position
     */
    record Planned(String kind, long rows, Function<Position, PointSource> opener) {}

    private final Path folder;
    private final JsonNode record;
    private final RunTags run;
    private final List<Planned> planned = new ArrayList<>();

    private RunSources(Path folder, JsonNode record) {
        this.folder = folder;
        this.record = record;
        this.run = RunTags.of(record);
    }

    /** Returns the points of the run's begin and end, and of its measured tables, in the order in which they are pushed. */
    static List<Planned> measured(Path folder, JsonNode record, WaveformSamples waveformSamples) {
        RunSources sources = new RunSources(folder, record);
        sources.fixed(Measurements.RUN, RunEvents.of(record));
        sources.tables(TableFile.measured(folder), waveformSamples);
        return sources.planned;
    }

    /** Returns the points of findings and of tables that the analysis made. */
    static List<Planned> found(Path folder, JsonNode record) {
        RunSources sources = new RunSources(folder, record);
        sources.fixed(Measurements.FINDING, FindingPoints.of(folder, record));
        TableFile.ofAnalysis(folder).values().forEach(sources::rows);
        return sources.planned;
    }

    private void fixed(String kind, List<Consumer<LineBuffer>> points) {
        planned.add(new Planned(kind, points.size(), from -> new FixedPoints(kind, points, from)));
    }

    private void tables(Map<String, TableFile> tables, WaveformSamples waveformSamples) {
        Set<String> rest = new HashSet<>(tables.keySet());
        if (rest.contains(WAVEFORMS) && rest.contains(SAMPLES)) {
            rest.removeAll(Set.of(WAVEFORMS, SAMPLES));
            waveforms(tables.get(WAVEFORMS), tables.get(SAMPLES));
            if (waveformSamples == WaveformSamples.FULL) {
                samples(tables.get(WAVEFORMS), tables.get(SAMPLES));
            }
        }
        tables.values().stream()
                .filter(table -> rest.contains(table.schema().name()))
                .forEach(this::rows);
    }

    private void rows(TableFile table) {
        planned.add(new Planned(
                Measurements.ofTable(table.schema().name()),
                table.rows(),
                from -> new RowPoints(run, table.from(from.rows()), from)));
    }

    private void waveforms(TableFile waveforms, TableFile samples) {
        planned.add(new Planned(Measurements.WAVEFORM, waveforms.rows(), from -> {
            long before = samplesBefore(waveforms, from.rows());
            return new WaveformPoints(run, waveforms.from(from.rows()), samples.from(before), false, from);
        }));
    }

    private void samples(TableFile waveforms, TableFile samples) {
        planned.add(new Planned(
                Measurements.SAMPLE,
                samples.rows(),
                from -> new SamplePoints(run, waveforms.from(0), samples.from(from.rows()), false, from)));
    }

    /** Returns how many samples the first records have. */
    private static long samplesBefore(TableFile waveforms, long records) {
        long[] left = {records};
        long[] samples = {0};
        try (RowCursor cursor = waveforms.from(0)) {
            for (var batch = cursor.next(); left[0] > 0 && batch.isPresent(); batch = cursor.next()) {
                for (long count : batch.get().integers(SAMPLES)) {
                    if (left[0] > 0) {
                        samples[0] += count;
                        left[0]--;
                    }
                }
            }
        }
        return samples[0];
    }
}
