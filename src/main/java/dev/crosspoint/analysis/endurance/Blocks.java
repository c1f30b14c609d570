package dev.crosspoint.analysis.endurance;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** The cycles of a run in blocks, ten to a decade of cycle numbers; only the last one is still open. */
final class Blocks {
    private static final int A_DECADE = 10;

    private static final TableSchema SCHEMA = new TableSchema(
            "endurance_blocks",
            "blocks of cycles, ten to a decade; NaN where the noise lets no value be seen",
            List.of(
                    Column.integer("cycle_first", "first read cycle of the block"),
                    Column.integer("cycle_last", "last read cycle of the block"),
                    Column.integer("reads", "read cycles in the block"),
                    Column.real("resistance_hrs_p05_ohm", "ohm", "5 % quantile of the resistance in the HRS"),
                    Column.real("resistance_hrs_median_ohm", "ohm", "median resistance in the HRS"),
                    Column.real("resistance_hrs_p95_ohm", "ohm", "95 % quantile of the resistance in the HRS"),
                    Column.real("resistance_lrs_p05_ohm", "ohm", "5 % quantile of the resistance in the LRS"),
                    Column.real("resistance_lrs_median_ohm", "ohm", "median resistance in the LRS"),
                    Column.real("resistance_lrs_p95_ohm", "ohm", "95 % quantile of the resistance in the LRS"),
                    Column.real("window_median", "1", "median ratio, HRS over LRS"),
                    Column.real("window_min", "1", "smallest ratio, HRS over LRS"),
                    Column.integer("set_failures", "SET pulses after which the device was in its HRS"),
                    Column.integer("reset_failures", "RESET pulses after which the device was in its LRS")));

    private final Supplier<CycleStream> streams;
    private final List<Block> closed = new ArrayList<>();
    private CycleStream open;
    private int number = -1;

    /**
     * Starts without cycles.
     *
     * @param streams makes the stream of a block
     */
    Blocks(Supplier<CycleStream> streams) {
        this.streams = streams;
        this.open = streams.get();
    }

    /** Returns the number of a cycle's block, from 0. */
    static int numberOf(long cycle) {
        return (int) Math.floor(A_DECADE * Math.log10(cycle));
    }

    void add(Cycle cycle, Optional<Window> window) {
        int block = numberOf(cycle.number());
        if (block != number) {
            close();
            number = block;
        }
        open.add(cycle, window);
    }

    private void close() {
        if (open.reads() > 0) {
            closed.add(open.block());
            open = streams.get();
        }
    }

    /** Returns the blocks in order; there must be no more cycles after this. */
    List<Block> all() {
        close();
        return List.copyOf(closed);
    }

    /** Returns blocks as a table. */
    static TableData table(List<Block> blocks) {
        return new TableData(
                SCHEMA,
                List.of(
                        integers(blocks, Block::firstCycle),
                        integers(blocks, Block::lastCycle),
                        integers(blocks, Block::reads),
                        reals(blocks, block -> block.highResistance().p05()),
                        reals(blocks, block -> block.highResistance().median()),
                        reals(blocks, block -> block.highResistance().p95()),
                        reals(blocks, block -> block.lowResistance().p05()),
                        reals(blocks, block -> block.lowResistance().median()),
                        reals(blocks, block -> block.lowResistance().p95()),
                        reals(blocks, Block::windowMedian),
                        reals(blocks, Block::windowMinimum),
                        integers(blocks, block -> block.failures().set()),
                        integers(blocks, block -> block.failures().reset())));
    }

    /** Returns a value of each block; NaN where it has none. */
    static double[] reals(List<Block> blocks, Function<Block, OptionalDouble> value) {
        return blocks.stream()
                .mapToDouble(block -> value.apply(block).orElse(Double.NaN))
                .toArray();
    }

    private static long[] integers(List<Block> blocks, ToLongFunction<Block> value) {
        return blocks.stream().mapToLong(value).toArray();
    }
}
