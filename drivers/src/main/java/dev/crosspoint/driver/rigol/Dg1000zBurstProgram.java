package dev.crosspoint.driver.rigol;

import dev.crosspoint.driver.rigol.Dg1000zCommands.BurstMode;
import dev.crosspoint.driver.rigol.Dg1000zCommands.BurstSource;
import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiGroup;

/** The burst of a channel as commands. */
record Dg1000zBurstProgram(ScpiChannel channel, Burst burst) {

    /** Writes everything, starting from where any trigger and any delay is allowed. */
    void write() {
        channel.set(Dg1000zCommands.BURST_MODE, BurstMode.CYCLES);
        channel.set(Dg1000zCommands.BURST_DELAY, 0.0);
        ScpiGroup group = channel.group();
        if (burst instanceof Burst.Cycles cycles) {
            addTrigger(group, cycles.trigger());
            group.with(Dg1000zCommands.BURST_CYCLES, cycles.count());
            if (cycles.trigger() instanceof BurstTrigger.Internal internal) {
                group.with(Dg1000zCommands.BURST_PERIOD, internal.period());
            }
            group.with(Dg1000zCommands.BURST_DELAY, cycles.delay());
        } else if (burst instanceof Burst.Infinite infinite) {
            addTrigger(group, infinite.trigger());
            group.with(Dg1000zCommands.BURST_DELAY, infinite.delay());
        } else if (burst instanceof Burst.Gated gated) {
            group.with(Dg1000zCommands.BURST_SOURCE, BurstSource.EXTERNAL)
                    .with(Dg1000zCommands.BURST_GATE, gated.active());
        }
        group.with(Dg1000zCommands.BURST_PHASE, 0.0)
                .with(Dg1000zCommands.BURST_MODE, mode())
                .with(Dg1000zCommands.BURST, true)
                .apply();
    }

    /** Compares how much of the waveform a trigger starts. */
    void verify() {
        channel.verify(Dg1000zCommands.BURST_MODE, mode());
        if (burst instanceof Burst.Cycles cycles) {
            channel.verify(Dg1000zCommands.BURST_CYCLES, cycles.count());
        }
    }

    private static void addTrigger(ScpiGroup group, BurstTrigger trigger) {
        if (trigger instanceof BurstTrigger.Internal) {
            group.with(Dg1000zCommands.BURST_SOURCE, BurstSource.INTERNAL);
        } else if (trigger instanceof BurstTrigger.External external) {
            group.with(Dg1000zCommands.BURST_SOURCE, BurstSource.EXTERNAL)
                    .with(Dg1000zCommands.BURST_EDGE, external.edge());
        } else {
            group.with(Dg1000zCommands.BURST_SOURCE, BurstSource.MANUAL);
        }
    }

    private BurstMode mode() {
        if (burst instanceof Burst.Cycles) {
            return BurstMode.CYCLES;
        }
        return burst instanceof Burst.Infinite ? BurstMode.INFINITE : BurstMode.GATED;
    }
}
