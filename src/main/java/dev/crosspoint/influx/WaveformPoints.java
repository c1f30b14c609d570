package dev.crosspoint.influx;

import dev.crosspoint.store.RowCursor;
import dev.crosspoint.store.StoredTable;
import java.util.Optional;

/**
 * A point for each record of an oscilloscope: its row in {@code waveforms}, and extremes and mean of its rows in
 * {@code samples}. A record is due when all its samples are there, or when no more can come.
 */
final class WaveformPoints implements PointSource {

    private static final String RECORD = "waveform_id";
    private static final String SAMPLES = "samples";

    private final RowCursor waveforms;
    private final SampleRows samples;
    private final boolean growing;
    private final PassSeries series;
    private final PointTimes times;
    private final RowFields fields;
    private Optional<SampleSummary> summary = Optional.empty();
    private long rows;
    private int row;

    /**
     * Continues.
     *
     * @param waveforms rows of the records after those of {@code from}
     * @param samples rows of their samples
     * @param growing whether more samples can come
     */
    WaveformPoints(RunTags run, RowCursor waveforms, RowCursor samples, boolean growing, Position from) {
        this.waveforms = waveforms;
        this.samples = new SampleRows(samples);
        this.growing = growing;
        this.series = new PassSeries(run.series(Measurements.WAVEFORM));
        this.times = new PointTimes(run.startNs(), from);
        this.fields = new RowFields(waveforms.schema());
        this.rows = from.rows();
    }

    @Override
    public String account() {
        return Measurements.WAVEFORM;
    }

    @Override
    public void fill(LineBuffer batch) {
        while (!batch.isFull() && hasRow() && isSummarised()) {
            long time = times.next(fields.time(row));
            batch.begin(series.of(times.pass()));
            fields.append(row, batch);
            summary.orElseThrow().append(batch);
            batch.end(time);
            summary = Optional.empty();
            row++;
            rows++;
        }
    }

    private boolean hasRow() {
        if (row < fields.rows()) {
            return true;
        }
        Optional<StoredTable.Batch> next = waveforms.next();
        next.ifPresent(batch -> {
            fields.load(batch);
            row = 0;
        });
        return next.isPresent();
    }

    /** Adds the samples that are there to the present record's summary, and returns whether that is complete. */
    private boolean isSummarised() {
        SampleSummary present = summary.orElseGet(() -> new SampleSummary(samples.schema()));
        summary = Optional.of(present);
        long record = fields.integer(RECORD, row);
        while (present.samples() < fields.integer(SAMPLES, row)) {
            if (!samples.hasNext()) {
                return !growing;
            }
            if (samples.record() > record) {
                return true;
            }
            if (samples.record() == record) {
                samples.read(record, Integer.MAX_VALUE, present::add);
            } else {
                samples.read(samples.record(), Integer.MAX_VALUE, (batch, from, to) -> {});
            }
        }
        return true;
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
