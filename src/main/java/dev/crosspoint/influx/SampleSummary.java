package dev.crosspoint.influx;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.StoredTable;
import java.util.ArrayList;
import java.util.List;

/** Extremes and mean of each sampled quantity of one record. Samples that are not finite take no part. */
final class SampleSummary {

    private static final FieldName STORED = FieldName.of("samples_stored");

    private final List<Quantity> quantities = new ArrayList<>();
    private long samples;

    /** Makes an empty summary of the sampled quantities of a table. */
    SampleSummary(TableSchema schema) {
        for (Column column : schema.columns()) {
            if (column.type() == Column.Type.SINGLE || column.type() == Column.Type.REAL) {
                quantities.add(new Quantity(column));
            }
        }
    }

    /** Adds some samples of the record. */
    void add(StoredTable.Batch batch, int from, int to) {
        samples += to - from;
        quantities.forEach(quantity -> quantity.add(batch, from, to));
    }

    long samples() {
        return samples;
    }

    void append(LineBuffer point) {
        point.integer(STORED, samples);
        quantities.forEach(quantity -> quantity.append(point));
    }

    /** One sampled quantity: of {@code drive_v}, the fields are {@code drive_min_v}, {@code drive_max_v}, {@code drive_mean_v}. */
    private static final class Quantity {
        private final Column column;
        private final FieldName smallest;
        private final FieldName largest;
        private final FieldName mean;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        private double sum;
        private long finite;

        Quantity(Column column) {
            this.column = column;
            this.smallest = name("min");
            this.largest = name("max");
            this.mean = name("mean");
        }

        private FieldName name(String statistic) {
            int unit = column.name().lastIndexOf('_');
            return FieldName.of(
                    unit < 0
                            ? column.name() + "_" + statistic
                            : column.name().substring(0, unit) + "_" + statistic
                                    + column.name().substring(unit));
        }

        void add(StoredTable.Batch batch, int from, int to) {
            if (column.type() == Column.Type.SINGLE) {
                float[] cells = batch.singles(column.name());
                for (int i = from; i < to; i++) {
                    add(cells[i]);
                }
            } else {
                double[] cells = batch.reals(column.name());
                for (int i = from; i < to; i++) {
                    add(cells[i]);
                }
            }
        }

        private void add(double cell) {
            if (Double.isFinite(cell)) {
                min = Math.min(min, cell);
                max = Math.max(max, cell);
                sum += cell;
                finite++;
            }
        }

        void append(LineBuffer point) {
            point.real(smallest, min);
            point.real(largest, max);
            point.real(mean, sum / finite);
        }
    }
}
