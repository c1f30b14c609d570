package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.k2600.ReadingBuffer.Column;
import dev.crosspoint.simulation.instrument.k2600.ReadingBuffer.Part;
import dev.crosspoint.simulation.tsp.TspTable;

/** The commands of a reading buffer (Reference Manual, section 7, bufferVar). */
final class BufferTable {
    private BufferTable() {}

    static TspTable of(ReadingBuffer buffer) {
        TspTable table = new TspTable(buffer)
                .kind("reading_buffer")
                .elements(number -> buffer.get(Column.READINGS, number))
                .attribute("n", buffer::size)
                .attribute("capacity", buffer::capacity)
                .attribute("next", () -> Math.min(buffer.size() + 1, buffer.capacity()))
                .attribute("basetimestamp", buffer::baseTime)
                .flag("appendmode", buffer::appends, buffer::appends)
                .flag("collecttimestamps", buffer::collectsTimes, buffer::collectsTimes)
                .flag("collectsourcevalues", buffer::collectsSourceValues, buffer::collectsSourceValues)
                .withoutEffect("cachemode", 0, 1, 1)
                .withoutEffect("timestampresolution", 1e-6, 1e3, 1e-6)
                // Of the fill modes, only the one that stops when the buffer is full is simulated.
                .withoutEffect("fillmode", 0, 0, 0)
                .action("clear", arguments -> buffer.clear())
                .action("clearcache", arguments -> {});
        for (Column column : Column.values()) {
            table.table(
                    column.title(),
                    new TspTable(new Part(buffer, column))
                            .kind("synchronous_table")
                            .elements(number -> buffer.get(column, number)));
        }
        return table;
    }
}
