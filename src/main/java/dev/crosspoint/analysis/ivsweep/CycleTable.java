package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.GrowingTable;
import dev.crosspoint.analysis.RowsLeftOut;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The table {@code cycles}: one row for each cycle with what was read off it, as far as memory allows. */
final class CycleTable {

    /** More rows are left out and counted: at some 120 bytes each, these take 120 MB. */
    static final int MOST_ROWS = 1_000_000;

    private final List<Quantity> quantities;
    private final GrowingTable table;

    CycleTable(List<Quantity> quantities) {
        this.quantities = List.copyOf(quantities);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.integer("cycle", "number of the cycle, from 1"));
        quantities.forEach(quantity -> columns.addAll(columns(quantity)));
        this.table = new GrowingTable(
                new TableSchema(
                        "cycles",
                        "what was read off each cycle; NaN where the cycle does not tell, or tells a bound only",
                        columns),
                MOST_ROWS);
    }

    private static List<Column> columns(Quantity quantity) {
        Column value = Column.real(quantity.column(), quantity.unit(), quantity.definition());
        if (!quantity.isVoltage()) {
            return List.of(value);
        }
        return List.of(
                value,
                Column.real(
                        quantity.findingName() + "_step_v",
                        "V",
                        "width of the voltage step within which " + quantity.column() + " is known"));
    }

    void add(CycleResult result) {
        double[] row = new double[1 + 2 * quantities.size()];
        int filled = 0;
        row[filled++] = result.number();
        for (Quantity quantity : quantities) {
            Outcome outcome = result.outcomes().get(quantity);
            boolean isMeasured = outcome instanceof Outcome.Measured;
            row[filled++] = isMeasured ? ((Outcome.Measured) outcome).value() : Double.NaN;
            if (quantity.isVoltage()) {
                row[filled++] = isMeasured ? ((Outcome.Measured) outcome).resolution() : Double.NaN;
            }
        }
        table.add(Arrays.copyOf(row, filled));
    }

    /** Returns the rows. */
    TableData data() {
        return table.data();
    }

    /** Returns what a reader must know of rows that are not there; empty if all are. */
    Optional<String> remark() {
        return new RowsLeftOut("cycles", table.rows(), "cycles", table.leftOut()).remark();
    }
}
