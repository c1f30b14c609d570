package dev.crosspoint.influx;

import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.RowCursor;
import dev.crosspoint.store.StoredTable;
import java.util.Optional;

/** The rows of the table {@code samples}, read in stretches that belong to one record. */
final class SampleRows implements AutoCloseable {

    /** What is done with a stretch of one batch. */
    interface Stretch {
        void read(StoredTable.Batch batch, int from, int to);
    }

    private static final String RECORD = "waveform_id";

    private final RowCursor cursor;
    private Optional<StoredTable.Batch> batch = Optional.empty();
    private long[] records = {};
    private int row;

    SampleRows(RowCursor cursor) {
        this.cursor = cursor;
    }

    TableSchema schema() {
        return cursor.schema();
    }

    /** Returns whether there is a sample at present. */
    boolean hasNext() {
        if (row < records.length) {
            return true;
        }
        batch = cursor.next();
        records = batch.map(next -> next.integers(RECORD)).orElseGet(() -> new long[0]);
        row = 0;
        return batch.isPresent() && (records.length > 0 || hasNext());
    }

    /** Returns the record of the next sample. */
    long record() {
        return records[row];
    }

    /** Hands over the next samples of a record, as far as the present batch has them and no more than {@code most}. */
    int read(long record, int most, Stretch stretch) {
        int from = row;
        while (row < records.length && row - from < most && records[row] == record) {
            row++;
        }
        stretch.read(batch.orElseThrow(), from, row);
        return row - from;
    }

    @Override
    public void close() {
        cursor.close();
    }
}
