package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.store.StoredTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the table of a sweep's readings one cycle at a time; never holds more than one cycle. */
final class CycleReader {

    /** A longer cycle is read in even steps; a B2900 keeps 100 000 readings, so no sweep of it is longer. */
    static final int MAX_POINTS = 1 << 17;

    private static final Map<String, Point.Status> STATUSES = Arrays.stream(Point.Status.values())
            .collect(Collectors.toMap(status -> status.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Consumer<Cycle> reader;
    private EvenlySpread<Point> points = new EvenlySpread<>(MAX_POINTS);
    private long number;

    private CycleReader(Consumer<Cycle> reader) {
        this.reader = reader;
    }

    /** Hands every cycle to {@code reader}, in order, the last one even if it is cut short. */
    static void read(StoredTable table, Consumer<Cycle> reader) {
        CycleReader cycles = new CycleReader(reader);
        table.forEachBatch(cycles::take);
        cycles.finish();
    }

    private void take(StoredTable.Batch batch) {
        long[] cycle = batch.integers("cycle");
        long[] leg = batch.integers("leg");
        double[] sourced = batch.reals("voltage_sourced_v");
        double[] measured = batch.reals("voltage_measured_v");
        double[] current = batch.reals("current_measured_a");
        String[] status = batch.texts("status");
        for (int i = 0; i < batch.rows(); i++) {
            if (cycle[i] != number) {
                finish();
                number = cycle[i];
            }
            points.offer(new Point(Math.toIntExact(leg[i]), sourced[i], measured[i], current[i], status(status[i])));
        }
    }

    private void finish() {
        if (points.offered() > 0) {
            reader.accept(Cycle.of(number, points.items(), points.stride()));
            points = new EvenlySpread<>(MAX_POINTS);
        }
    }

    private static Point.Status status(String text) {
        Point.Status status = STATUSES.get(text);
        if (status == null) {
            throw new IllegalArgumentException(
                    "column status of table readings holds \"" + text + "\", not one of " + STATUSES.keySet());
        }
        return status;
    }
}
