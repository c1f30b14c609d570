package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.GrowingTable;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table {@code retentions}: one row for each repeat with when it met each criterion, as far as memory allows. */
final class LossTable {

    private static final int MOST_ROWS = 1_000_000;

    private final GrowingTable table = new GrowingTable(
            new TableSchema(
                    "retentions",
                    "when each repeat met each criterion, after the end of the last set pulse; a time is NaN where the repeat does"
                            + " not tell, and where it was watched in vain: then low is how long, and high is NaN",
                    columns()),
            MOST_ROWS);

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.integer("cycle", "number of the repeat, from 1"));
        columns.add(Column.real("conductance_first_s", "S", "G0, conductance of the first probe"));
        columns.add(Column.real("conductance_last_s", "S", "conductance of the last probe"));
        for (Criterion criterion : Criterion.values()) {
            String name = criterion.word();
            columns.add(Column.real(name + "_s", "s", criterion.definition()));
            columns.add(Column.real(name + "_low_s", "s", "last time at which the conductance was surely above"));
            columns.add(Column.real(name + "_high_s", "s", "first time at which it was surely below"));
        }
        return columns;
    }

    void add(Trace trace, Map<Criterion, Loss> losses) {
        double[] row = new double[3 + 3 * Criterion.values().length];
        row[0] = trace.repeat();
        row[1] = trace.first();
        row[2] = trace.conductance()[trace.probes() - 1];
        int filled = 3;
        for (Criterion criterion : Criterion.values()) {
            Loss loss = losses.get(criterion);
            if (loss instanceof Loss.Lost lost) {
                row[filled] = lost.time();
                row[filled + 1] = lost.low();
                row[filled + 2] = lost.high();
            } else {
                row[filled] = Double.NaN;
                row[filled + 1] = loss instanceof Loss.Kept kept ? kept.until() : Double.NaN;
                row[filled + 2] = Double.NaN;
            }
            filled += 3;
        }
        table.add(row);
    }

    TableData data() {
        return table.data();
    }

    long leftOut() {
        return table.leftOut();
    }
}
