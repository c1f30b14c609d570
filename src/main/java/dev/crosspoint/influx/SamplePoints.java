package dev.crosspoint.influx;

import dev.crosspoint.record.Column;
import dev.crosspoint.store.RowCursor;
import dev.crosspoint.store.StoredTable;
import java.util.List;
import java.util.Optional;

/**
 * A point for each sample of an oscilloscope's records, timed by its record's first sample and sample interval. Samples closer
 * than the nanoseconds that a database counts in, and samples whose record is not described, are left out and counted.
 */
final class SamplePoints implements PointSource {

    private static final String RECORD = "waveform_id";
    private static final FieldName RECORD_FIELD = FieldName.of(RECORD);

    /** In s; a database has no shorter time. */
    private static final double SHORTEST_INTERVAL = 1e-9;

    private final RowCursor waveforms;
    private final SampleRows samples;
    private final boolean growing;
    private final PassSeries series;
    private final PointTimes times;
    private final RowFields records;
    private final List<Column> quantities;
    private final List<FieldName> names;
    private int row;
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
        this.waveforms = waveforms;
        this.samples = new SampleRows(samples);
        this.growing = growing;
        this.series = new PassSeries(run.series(Measurements.SAMPLE));
        this.times = new PointTimes(run.startNs(), from);
        this.records = new RowFields(waveforms.schema());
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
        while (hasRecord() && index >= records.integer("samples", row)) {
            index -= records.integer("samples", row);
            row++;
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
            if (growing && !hasRecord()) {
                return; // what the record is may reach the journal after its first samples
            }
            rows += samples.read(
                    record, batch.room(), (cells, from, to) -> append(record, described, cells, from, to, batch));
        }
    }

    private boolean seek(long record) {
        while (hasRecord() && records.integer(RECORD, row) < record) {
            row++;
            index = 0;
        }
        return hasRecord() && records.integer(RECORD, row) == record;
    }

    private void append(long record, boolean described, StoredTable.Batch cells, int from, int to, LineBuffer batch) {
        if (!described || records.real("dt_s", row) < SHORTEST_INTERVAL) {
            batch.leaveOutPoints(to - from);
            return;
        }
        double start = records.time(row);
        double interval = records.real("dt_s", row);
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

    private boolean hasRecord() {
        if (row < records.rows()) {
            return true;
        }
        Optional<StoredTable.Batch> next = waveforms.next();
        next.ifPresent(batch -> {
            records.load(batch);
            row = 0;
        });
        return next.isPresent();
    }

    @Override
    public Position position() {
        return times.position(rows);
    }

    @Override
    public void close() {
        try (waveforms) {
            samples.close();
        }
    }
}
