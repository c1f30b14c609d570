package dev.crosspoint.influx;

import dev.crosspoint.record.Column;
import dev.crosspoint.store.RowCursor;
import dev.crosspoint.store.StoredTable;
import java.util.List;

/**
 * A point for each sample of an oscilloscope's records, timed by its record's first sample and sample interval. Samples closer
 * than the nanoseconds that a database counts in, and samples whose record is not described, are left out and counted.
 */
final class SamplePoints implements PointSource {

    private static final String RECORD = "waveform_id";
    private static final FieldName RECORD_FIELD = FieldName.of(RECORD);

    /** In s; a database has no shorter time. */
    private static final double SHORTEST_INTERVAL = 1e-9;

    private final SampleRows samples;
    private final boolean growing;
    private final PassSeries series;
    private final PointTimes times;
    private final CurrentRow waveform;
    private final List<Column> quantities;
    private final List<FieldName> names;
    private long rows;
    private long index;

    /**
     * Continues.
     *
     * @param waveforms rows of the records, from the first one on
     * @param samples rows of the samples after those of {@code from}
     * @param growing whether more records can come
     */
    SamplePoints(RunTags run, RowCursor waveforms, RowCursor samples, boolean growing, Position from) {
        this.samples = new SampleRows(samples);
        this.growing = growing;
        this.series = new PassSeries(run.series(Measurements.SAMPLE));
        this.times = new PointTimes(run.startNs(), from);
        this.waveform = new CurrentRow(waveforms);
        this.quantities = samples.schema().columns().stream()
                .filter(column -> column.type() == Column.Type.SINGLE)
                .toList();
        this.names = quantities.stream().map(Column::name).map(FieldName::of).toList();
        this.rows = from.rows();
        passOver(from.rows());
    }

    /** Finds the record that the next sample belongs to, and how many of that record's samples came before it. */
    private void passOver(long done) {
        index = done;
        while (waveform.isThere() && index >= waveform.integer("samples")) {
            index -= waveform.integer("samples");
            waveform.moveOn();
        }
    }

    @Override
    public String account() {
        return Measurements.SAMPLE;
    }

    @Override
    public void fill(LineBuffer batch) {
        while (!batch.isFull() && samples.hasNext()) {
            long record = samples.record();
            boolean described = seek(record);
            if (growing && !waveform.isThere()) {
                return; // what the record is may reach the journal after its first samples
            }
            rows += samples.read(
                    record, batch.room(), (cells, from, to) -> append(record, described, cells, from, to, batch));
        }
    }

    private boolean seek(long record) {
        while (waveform.isThere() && waveform.integer(RECORD) < record) {
            waveform.moveOn();
            index = 0;
        }
        return waveform.isThere() && waveform.integer(RECORD) == record;
    }

    private void append(long record, boolean described, StoredTable.Batch cells, int from, int to, LineBuffer batch) {
        if (!described || waveform.real("dt_s") < SHORTEST_INTERVAL) {
            batch.leaveOutPoints(to - from);
            return;
        }
        double start = waveform.time();
        double interval = waveform.real("dt_s");
        float[][] columns = new float[quantities.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = cells.singles(quantities.get(i).name());
        }
        for (int sample = from; sample < to; sample++) {
            long time = times.next(start + index * interval);
            index++;
            batch.begin(series.of(times.pass()));
            batch.integer(RECORD_FIELD, record);
            for (int i = 0; i < columns.length; i++) {
                batch.single(names.get(i), columns[i][sample]);
            }
            batch.end(time);
        }
    }

    @Override
    public Position position() {
        return times.position(rows);
    }

    @Override
    public void close() {
        try (waveform) {
            samples.close();
        }
    }
}
