package dev.crosspoint.influx;

import dev.crosspoint.store.RowCursor;
import dev.crosspoint.store.StoredTable;
import java.util.Optional;

/** A point for each row of a table. */
final class RowPoints implements PointSource {

    private final RowCursor cursor;
    private final PassSeries series;
    private final PointTimes times;
    private final RowFields fields;
    private long rows;
    private int row;

    /**
     * Continues.
     *
     * @param cursor the table's rows after those of {@code from}
     */
    RowPoints(RunTags run, RowCursor cursor, Position from) {
        this.cursor = cursor;
        this.series =
                new PassSeries(run.series(Measurements.ofTable(cursor.schema().name())));
        this.times = new PointTimes(run.startNs(), from);
        this.fields = new RowFields(cursor.schema());
        this.rows = from.rows();
    }

    @Override
    public String account() {
        return series.of(0).measurement();
    }

    @Override
    public void fill(LineBuffer batch) {
        while (!batch.isFull() && hasRow()) {
            long time = times.next(fields.time(row));
            batch.begin(series.of(times.pass()));
            fields.append(row, batch);
            batch.end(time);
            row++;
            rows++;
        }
    }

    private boolean hasRow() {
        if (row < fields.rows()) {
            return true;
        }
        Optional<StoredTable.Batch> next = cursor.next();
        next.ifPresent(batch -> {
            fields.load(batch);
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
        cursor.close();
    }
}
