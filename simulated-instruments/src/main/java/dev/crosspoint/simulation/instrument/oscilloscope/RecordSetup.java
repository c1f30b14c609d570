package dev.crosspoint.simulation.instrument.oscilloscope;

import java.util.OptionalInt;

/** Everything that decides what a record looks like. Two that are equal make no difference. */
public interface RecordSetup {

    /** Returns the channels sampled. */
    SampledChannels channels();

    /** Returns how they are sampled. */
    BlockSettings block();

    /** Returns the mean of how many records is the trace; empty if it is the latest record alone. */
    OptionalInt averages();
}
