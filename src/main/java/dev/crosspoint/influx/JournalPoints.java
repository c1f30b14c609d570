package dev.crosspoint.influx;

import dev.crosspoint.store.JournalTail;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The points of a run that is being measured, from its journal; they end when the journal is let go of. */
final class JournalPoints implements AutoCloseable {

    private final Path folder;
    private final RunTags run;
    private final WaveformSamples waveformSamples;
    private final JournalAccess access;
    private final Map<String, PointSource> sources = new LinkedHashMap<>();

    JournalPoints(Path folder, RunTags run, WaveformSamples waveformSamples, JournalAccess access) {
        this.folder = folder;
        this.run = run;
        this.waveformSamples = waveformSamples;
        this.access = access;
    }

    /** Returns the points of all tables that there are at present. */
    List<PointSource> sources() {
        access.read(this::openNew);
        return List.copyOf(sources.values());
    }

    private void openNew() {
        List<String> tables = new ArrayList<>(JournalTail.tables(folder));
        boolean waveforms = tables.remove(RunSources.WAVEFORMS);
        boolean samples = tables.remove(RunSources.SAMPLES);
        if (waveforms && samples && !sources.containsKey(RunSources.WAVEFORMS)) {
            openWaveforms();
        }
        for (String table : tables) {
            if (!sources.containsKey(table)) {
                JournalTail.open(folder, table).ifPresent(tail -> add(table, new RowPoints(run, tail, Position.START)));
            }
        }
    }

    private void openWaveforms() {
        withBoth((waveforms, samples) ->
                add(RunSources.WAVEFORMS, new WaveformPoints(run, waveforms, samples, true, Position.START)));
        if (waveformSamples == WaveformSamples.FULL) {
            withBoth((waveforms, samples) ->
                    add(RunSources.SAMPLES, new SamplePoints(run, waveforms, samples, true, Position.START)));
        }
    }

    /** What is made of a table of records and one of their samples. */
    private interface Joining {
        void join(JournalTail waveforms, JournalTail samples);
    }

    private void withBoth(Joining joining) {
        Optional<JournalTail> waveforms = JournalTail.open(folder, RunSources.WAVEFORMS);
        Optional<JournalTail> samples = JournalTail.open(folder, RunSources.SAMPLES);
        if (waveforms.isPresent() && samples.isPresent()) {
            joining.join(waveforms.get(), samples.get());
        } else {
            waveforms.ifPresent(JournalTail::close);
            samples.ifPresent(JournalTail::close);
        }
    }

    private void add(String table, PointSource source) {
        sources.put(table, new WhileGranted(source, access));
    }

    @Override
    public void close() {
        sources.values().forEach(PointSource::close);
    }

    /** Points of a source as long as the journal may be read. */
    private record WhileGranted(PointSource source, JournalAccess access) implements PointSource {

        @Override
        public String account() {
            return source.account();
        }

        @Override
        public void fill(LineBuffer batch) {
            access.read(() -> source.fill(batch));
        }

        @Override
        public Position position() {
            return source.position();
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
