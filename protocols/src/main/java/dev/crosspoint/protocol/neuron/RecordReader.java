package dev.crosspoint.protocol.neuron;

import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.SampleBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps one record's samples block by block, and says once for each input that it was over range. */
final class RecordReader implements Consumer<SampleBlock> {
    private static final List<String> INPUTS = List.of(NeuronBench.DRIVE, NeuronBench.CAPACITOR);

    private final long id;
    private final NeuronTables tables;
    private final Set<String> overRange = new HashSet<>();
    private long next;

    RecordReader(long id, NeuronTables tables) {
        this.id = id;
        this.tables = tables;
    }

    @Override
    public void accept(SampleBlock block) {
        if (block.first() != next) {
            throw new ProtocolException("the oscilloscope hands over sample " + block.first() + " of record " + id
                    + " where sample " + next + " is due");
        }
        tables.samples(id, block);
        next += block.samples();
        for (int i = 0; i < INPUTS.size(); i++) {
            if (block.overRange().get(i) && overRange.add(INPUTS.get(i))) {
                tables.overRange(id, INPUTS.get(i));
            }
        }
    }

    /**
     * Refuses a record that has ended early.
     *
     * @param samples how many samples it has to have
     */
    void requireAll(long samples) {
        if (next != samples) {
            throw new ProtocolException(
                    "the oscilloscope handed over " + next + " of " + samples + " samples of record " + id);
        }
    }
}
