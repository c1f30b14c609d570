package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.GrowingTable;
import dev.crosspoint.analysis.RowsLeftOut;
import dev.crosspoint.analysis.neuron.signal.PulseWindow;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.Optional;

/** The table {@code spikes}, one row for each spike in the order in which they came, as far as memory allows. */
final class SpikeTable {

    /** More rows are left out and counted: at some 200 bytes each, these take 200 MB. */
    static final int MOST_ROWS = 1_000_000;

    private static final TableSchema SCHEMA = new TableSchema(
            "spikes",
            "spikes, one from each pulse that fired, in the order in which they came; NaN where the spike does not tell."
                    + " Standard errors come from noise and from the steps of the digitizer, not from capacitance and gain,"
                    + " whose uncertainty all spikes share",
            SpikeColumn.ALL.stream().map(SpikeColumn::column).toList());

    private final NeuronSettings settings;
    private final GrowingTable table;

    SpikeTable(NeuronSettings settings, int mostRows) {
        this.settings = settings;
        this.table = new GrowingTable(SCHEMA, mostRows);
    }

    void add(PulseWindow pulse, Firing firing) {
        SpikeColumn.Row row = new SpikeColumn.Row(pulse, firing, SpikeQuantities.of(firing.spike(), settings));
        table.add(SpikeColumn.ALL.stream()
                .mapToDouble(column -> column.value().applyAsDouble(row))
                .toArray());
    }

    /** Returns the rows. */
    TableData data() {
        return table.data();
    }

    /** Returns what a reader must know of rows that are not there; empty if all are. */
    Optional<String> remark() {
        return new RowsLeftOut("spikes", table.rows(), "spikes", table.leftOut()).remark();
    }
}
