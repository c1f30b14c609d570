package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.signal.PulseWindow;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The table {@code spikes}, one row for each spike in the order in which they came, as far as memory allows. */
final class SpikeTable {

    /** More rows are left out and counted: at some 200 bytes each, these take 200 MB. */
    static final int MOST_ROWS = 1_000_000;

    private static final int FIRST_CAPACITY = 1024;

    private static final TableSchema SCHEMA = new TableSchema(
            "spikes",
            "spikes, one from each pulse that fired, in the order in which they came; NaN where the spike does not tell."
                    + " Standard errors come from noise and from the steps of the digitizer, not from capacitance and gain,"
                    + " whose uncertainty all spikes share",
            SpikeColumn.ALL.stream().map(SpikeColumn::column).toList());

    private final NeuronSettings settings;
    private final int mostRows;
    private final double[][] cells = new double[SpikeColumn.ALL.size()][];
    private int capacity;
    private int rows;
    private long leftOut;

    SpikeTable(NeuronSettings settings, int mostRows) {
        this.settings = settings;
        this.mostRows = mostRows;
        resize(Math.min(FIRST_CAPACITY, mostRows));
    }

    void add(PulseWindow pulse, Firing firing) {
        if (rows == mostRows) {
            leftOut++;
            return;
        }
        if (rows == capacity) {
            resize((int) Math.min(mostRows, 2L * capacity));
        }
        SpikeColumn.Row row = new SpikeColumn.Row(pulse, firing, SpikeQuantities.of(firing.spike(), settings));
        for (int i = 0; i < cells.length; i++) {
            cells[i][rows] = SpikeColumn.ALL.get(i).value().applyAsDouble(row);
        }
        rows++;
    }

    private void resize(int size) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] == null ? new double[size] : Arrays.copyOf(cells[i], size);
        }
        capacity = size;
    }

    /** Returns the rows. */
    TableData data() {
        resize(rows);
        Object[] columns = new Object[cells.length];
        Arrays.setAll(columns, i -> SpikeColumn.ALL.get(i).cells(cells[i]));
        return new TableData(SCHEMA, List.of(columns));
    }

    /** Returns what a reader must know of rows that are not there; empty if all are. */
    Optional<String> remark() {
        return leftOut == 0
                ? Optional.empty()
                : Optional.of("Table spikes holds the first " + rows + " spikes; " + leftOut
                        + " more are left out of it, though not of the findings.");
    }
}
