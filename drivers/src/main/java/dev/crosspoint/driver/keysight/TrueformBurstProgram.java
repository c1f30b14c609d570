package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.TrueformCommands.BurstMode;
import dev.crosspoint.driver.keysight.TrueformCommands.TriggerSource;
import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiGroup;

/** The burst of a channel as commands. */
record TrueformBurstProgram(ScpiChannel channel, Burst burst) {

    /** Writes everything, starting from one cycle by software, which no other setting conflicts with. */
    void write() {
        channel.set(TrueformCommands.TRIGGER_SOURCE, TriggerSource.SOFTWARE);
        channel.set(TrueformCommands.BURST_MODE, BurstMode.TRIGGERED);
        channel.set(TrueformCommands.BURST_CYCLES, 1);
        channel.set(TrueformCommands.BURST_DELAY, 0.0);
        ScpiGroup group = channel.group();
        if (burst instanceof Burst.Gated gated) {
            group.with(TrueformCommands.BURST_GATE, gated.active());
        } else {
            writeTriggered();
        }
        group.with(TrueformCommands.BURST_PHASE, 0.0)
                .with(TrueformCommands.BURST_MODE, mode())
                .with(TrueformCommands.BURST, true)
                .apply();
    }

    /** The time between bursts comes before their length, and the source last, since it is what would start them. */
    private void writeTriggered() {
        BurstTrigger trigger = trigger();
        if (trigger instanceof BurstTrigger.Internal internal) {
            channel.set(TrueformCommands.BURST_PERIOD, internal.period());
        }
        TrueformCycles.apply(channel, burst);
        ScpiGroup group = channel.group();
        if (trigger instanceof BurstTrigger.Internal internal) {
            group.with(TrueformCommands.BURST_PERIOD, internal.period());
        } else if (trigger instanceof BurstTrigger.External external) {
            group.with(TrueformCommands.TRIGGER_EDGE, external.edge());
        }
        group.with(TrueformCommands.BURST_DELAY, delay())
                .with(TrueformCommands.TRIGGER_SOURCE, source(trigger))
                .apply();
    }

    /** Compares how much of the waveform a trigger starts, and what triggers. */
    void verify() {
        channel.verify(TrueformCommands.BURST_MODE, mode());
        if (mode() == BurstMode.TRIGGERED) {
            TrueformCycles.verify(channel, burst);
            channel.verify(TrueformCommands.TRIGGER_SOURCE, source(trigger()));
        }
    }

    private BurstMode mode() {
        return burst instanceof Burst.Gated ? BurstMode.GATED : BurstMode.TRIGGERED;
    }

    private BurstTrigger trigger() {
        return burst instanceof Burst.Cycles cycles ? cycles.trigger() : ((Burst.Infinite) burst).trigger();
    }

    private double delay() {
        return burst instanceof Burst.Cycles cycles ? cycles.delay() : ((Burst.Infinite) burst).delay();
    }

    private static TriggerSource source(BurstTrigger trigger) {
        if (trigger instanceof BurstTrigger.Internal) {
            return TriggerSource.IMMEDIATE;
        }
        return trigger instanceof BurstTrigger.External ? TriggerSource.EXTERNAL : TriggerSource.SOFTWARE;
    }
}
