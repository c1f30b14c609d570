package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.tsp.TspTable;
import java.util.List;
import java.util.Map;

/** The commands of one channel ({@code smua}, {@code smub}). */
final class ChannelTable {
    private static final int LARGEST_BUFFER = 1_000_000;

    private static final Map<String, Integer> CONSTANTS = Map.ofEntries(
            Map.entry("OUTPUT_OFF", 0),
            Map.entry("OUTPUT_ON", 1),
            Map.entry("OUTPUT_HIGH_Z", 2),
            Map.entry("OUTPUT_NORMAL", 0),
            Map.entry("OUTPUT_ZERO", 1),
            Map.entry("OUTPUT_DCAMPS", 0),
            Map.entry("OUTPUT_DCVOLTS", 1),
            Map.entry("SENSE_LOCAL", 0),
            Map.entry("SENSE_REMOTE", 1),
            Map.entry("AUTORANGE_OFF", 0),
            Map.entry("AUTORANGE_ON", 1),
            Map.entry("AUTOZERO_OFF", MeasureSettings.AUTOZERO_OFF),
            Map.entry("AUTOZERO_ONCE", MeasureSettings.AUTOZERO_ONCE),
            Map.entry("AUTOZERO_AUTO", MeasureSettings.AUTOZERO_AUTO),
            Map.entry("DELAY_OFF", 0),
            Map.entry("DELAY_AUTO", -1),
            Map.entry("FILTER_OFF", 0),
            Map.entry("FILTER_ON", 1),
            Map.entry("FILTER_MOVING_AVG", 0),
            Map.entry("FILTER_REPEAT_AVG", 1),
            Map.entry("FILTER_MEDIAN", 2),
            Map.entry("REL_OFF", 0),
            Map.entry("REL_ON", 1),
            Map.entry("SOURCE_IDLE", 0),
            Map.entry("SOURCE_HOLD", 1),
            Map.entry("DISABLE", 0),
            Map.entry("ENABLE", 1),
            Map.entry("ASYNC", 2),
            Map.entry("LIMIT_AUTO", 0),
            Map.entry("FILL_ONCE", 0),
            Map.entry("FILL_WINDOW", 1),
            Map.entry("SETTLE_SMOOTH", 0),
            Map.entry("SETTLE_FAST_RANGE", 1),
            Map.entry("SETTLE_FAST_POLARITY", 2),
            Map.entry("SETTLE_DIRECT_IRANGE", 3),
            Map.entry("SETTLE_SMOOTH_100NA", 4),
            Map.entry("SETTLE_FAST_ALL", 128),
            Map.entry("OE_NONE", 0),
            Map.entry("OE_OUTPUT_OFF", 1));

    private ChannelTable() {}

    /** Returns the commands of a channel; {@code whenIdle} is called when an overlapped measurement ends. */
    static TspTable of(Timeline timeline, Smu smu, EventBus bus, Runnable whenIdle) {
        TspTable table = new TspTable()
                .table("source", SourceTable.of(smu.channel()))
                .table("measure", MeasureTable.of(timeline, smu, whenIdle))
                .table("trigger", SweepTable.of(smu.sweep(), bus))
                .table("nvbuffer1", BufferTable.of(smu.firstBuffer()))
                .table("nvbuffer2", BufferTable.of(smu.secondBuffer()))
                .flag(
                        "sense",
                        () -> smu.channel().measuring().remoteSense,
                        remote -> smu.channel().measuring().remoteSense = remote)
                .action("reset", arguments -> smu.reset())
                .action("abort", arguments -> smu.abort())
                .function(
                        "makebuffer",
                        arguments ->
                                List.of(BufferTable.of(new ReadingBuffer(arguments.integer(1, 1, LARGEST_BUFFER)))));
        CONSTANTS.forEach(table::constant);
        MeasureTable.COMMANDS.forEach((name, measurands) ->
                table.function("measure" + name + "andstep", MeasureTable.andStep(timeline, smu, measurands)));
        return table;
    }
}
