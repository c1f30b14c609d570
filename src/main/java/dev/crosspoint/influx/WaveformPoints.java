package dev.crosspoint.influx;

import dev.crosspoint.store.RowCursor;
import java.util.Optional;

/**
 * A point for each record of an oscilloscope: its row in {@code waveforms}, and extremes and mean of its rows in
 * {@code samples}. A record is due when all its samples are there, or when no more can come.
 */
final class WaveformPoints implements PointSource {

    private static final String RECORD = "waveform_id";
    private static final String SAMPLES = "samples";

    private final SampleRows samples;
    private final boolean growing;
    private final PassSeries series;
    private final PointTimes times;
    private final CurrentRow waveform;
    private Optional<SampleSummary> summary = Optional.empty();
    private long rows;

    /**
     * Continues.
     *
     * @param waveforms rows of the records after those of {@code from}
     * @param samples rows of their samples
     * @param growing whether more samples can come
     */
    WaveformPoints(RunTags run, RowCursor waveforms, RowCursor samples, boolean growing, Position from) {
        this.samples = new SampleRows(samples);
        this.growing = growing;
        this.series = new PassSeries(run.series(Measurements.WAVEFORM));
        this.times = new PointTimes(run.startNs(), from);
        this.waveform = new CurrentRow(waveforms);
        this.rows = from.rows();
    }

    @Override
    public String account() {
        return Measurements.WAVEFORM;
    }

    @Override
    public void fill(LineBuffer batch) {
        while (!batch.isFull() && waveform.isThere() && isSummarised()) {
            long time = times.next(waveform.time());
            batch.begin(series.of(times.pass()));
            waveform.append(batch);
            summary.orElseThrow().append(batch);
            batch.end(time);
            summary = Optional.empty();
            waveform.moveOn();
            rows++;
        }
    }

    /** Adds the samples that are there to the present record's summary, and returns whether that is complete. */
    private boolean isSummarised() {
        SampleSummary present = summary.orElseGet(() -> new SampleSummary(samples.schema()));
        summary = Optional.of(present);
        long record = waveform.integer(RECORD);
        while (present.samples() < waveform.integer(SAMPLES)) {
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
        try (waveform) {
            samples.close();
        }
    }
}
