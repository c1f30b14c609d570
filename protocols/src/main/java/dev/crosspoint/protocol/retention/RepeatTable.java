package dev.crosspoint.protocol.retention;

import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.util.List;

/** The table {@code repeats}: when the last set pulse of each repeat ended, from which the probes' times count. */
final class RepeatTable {
    private final TableWriter table;

    RepeatTable(RunContext context) {
        table = context.table(new TableSchema(
                "repeats",
                "repeats of setting and watching, a row as soon as the set pulses are over",
                List.of(
                        Column.integer("cycle", "number of the repeat, from 1"),
                        Column.real("set_end_s", "s", "end of the last set pulse since the run began"))));
    }

    void append(int repeat, double setEnd) {
        table.append(repeat, setEnd);
    }
}
