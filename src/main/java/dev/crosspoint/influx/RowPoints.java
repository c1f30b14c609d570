package dev.crosspoint.influx;

import dev.crosspoint.store.RowCursor;

/** A point for each row of a table. */
final class RowPoints implements PointSource {

    private final PassSeries series;
    private final PointTimes times;
    private final CurrentRow row;
    private long rows;

    /**
     * Continues.
     *
     * @param cursor the table's rows after those of {@code from}
     */
    RowPoints(RunTags run, RowCursor cursor, Position from) {
        this.series =
                new PassSeries(run.series(Measurements.ofTable(cursor.schema().name())));
        this.times = new PointTimes(run.startNs(), from);
        this.row = new CurrentRow(cursor);
        this.rows = from.rows();
    }

    @Override
    public String account() {
        return series.of(0).measurement();
    }

    @Override
    public void fill(LineBuffer batch) {
        while (!batch.isFull() && row.isThere()) {
            long time = times.next(row.time());
            batch.begin(series.of(times.pass()));
            row.append(batch);
            batch.end(time);
            row.moveOn();
            rows++;
        }
    }

    @Override
    public Position position() {
        return times.position(rows);
    }

    @Override
    public void close() {
        row.close();
    }
}
