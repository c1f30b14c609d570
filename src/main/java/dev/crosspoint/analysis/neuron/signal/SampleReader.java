package dev.crosspoint.analysis.neuron.signal;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredTable;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the table of samples record by record, as it comes, without holding on to it. */
final class SampleReader {

    private static final String TABLE = "samples";

    private final Map<Long, Waveform> waveforms;
    private final Sink sink;
    private final SortedSet<Long> unknown = new TreeSet<>();
    private Waveform current;
    private long taken;

    private SampleReader(Map<Long, Waveform> waveforms, Sink sink) {
        this.waveforms = waveforms;
        this.sink = sink;
    }

    /** Takes in the samples of one record after the other. */
    interface Sink {

        /** A record begins. */
        void begin(Waveform waveform);

        /**
         * The record goes on.
         *
         * @param drive drive voltages, V
         * @param capacitor capacitor voltages, V
         * @param from index of the first sample in both arrays
         * @param to index after the last one
         */
        void add(float[] drive, float[] capacitor, int from, int to);

        /**
         * The record ends.
         *
         * @param samples number of its samples, fewer than announced if it was cut short
         */
        void end(long samples);
    }

    /**
     * Hands all samples to {@code sink}.
     *
     * @return the numbers of the records that have samples but no row in the table of records; those are left out
     */
    static SortedSet<Long> read(StoredRun run, Map<Long, Waveform> waveforms, Sink sink) {
        SampleReader reader = new SampleReader(waveforms, sink);
        if (run.tables().contains(TABLE)) {
            run.table(TABLE).forEachBatch(reader::take);
        }
        reader.end();
        return reader.unknown;
    }

    private void take(StoredTable.Batch batch) {
        long[] id = batch.integers("waveform_id");
        float[] drive = batch.singles("drive_v");
        float[] capacitor = batch.singles("capacitor_v");
        int from = 0;
        while (from < id.length) {
            int to = from + 1;
            while (to < id.length && id[to] == id[from]) {
                to++;
            }
            take(id[from], drive, capacitor, from, to);
            from = to;
        }
    }

    private void take(long id, float[] drive, float[] capacitor, int from, int to) {
        if (current == null || current.id() != id) {
            end();
            current = waveforms.get(id);
            if (current == null) {
                unknown.add(id);
                return;
            }
            sink.begin(current);
        }
        sink.add(drive, capacitor, from, to);
        taken += to - from;
    }

    private void end() {
        if (current != null) {
            sink.end(taken);
        }
        current = null;
        taken = 0;
    }
}
