package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiNumber;

/** How many cycles a burst has: a number, or no end, which the instrument keeps in one setting. */
final class TrueformCycles {
    private static final String INFINITE = "INF";

    private TrueformCycles() {}

    /** Writes the number of cycles of a burst, checks the error queue, and compares what is read back. */
    static void apply(ScpiChannel channel, Burst burst) {
        if (burst instanceof Burst.Cycles cycles) {
            channel.set(TrueformCommands.BURST_CYCLES, cycles.count());
        } else {
            channel.send(TrueformCommands.BURST_CYCLES.header(), INFINITE);
        }
        channel.link().checkErrors();
        verify(channel, burst);
    }

    /**
     * Compares the number of cycles that the instrument reports.
     *
     * @throws InstrumentException if it is another one
     */
    static void verify(ScpiChannel channel, Burst burst) {
        double wanted = burst instanceof Burst.Cycles cycles ? cycles.count() : Double.POSITIVE_INFINITY;
        double readBack = read(channel);
        if (readBack != wanted) {
            throw new InstrumentException(channel.link().where() + ": the " + TrueformCommands.BURST_CYCLES.name()
                    + " of channel " + channel.number() + " was set to " + describe(wanted) + ", but reads back as "
                    + describe(readBack));
        }
    }

    /** Returns the number of cycles as the instrument reports it now, for people. */
    static String describe(ScpiChannel channel) {
        return describe(read(channel));
    }

    private static double read(ScpiChannel channel) {
        String query = TrueformCommands.BURST_CYCLES.on(channel.number()).query();
        return ScpiNumber.parse(channel.link().query(query));
    }

    private static String describe(double cycles) {
        return Double.isInfinite(cycles) ? "infinite" : Long.toString(Math.round(cycles));
    }
}
