package dev.crosspoint.driver.rigol;

import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.WaveformSettings;

/** Which bursts a channel makes ("DG1000Z Programming Guide", {@code :SOURce:BURSt}). */
final class Dg1000zBurstLimits {
    private static final int MOST_INTERNAL_CYCLES = 500_000;

    /** Time in s that the instrument takes between a burst and the next internal trigger. */
    private static final double REST = 2e-6;

    /** Sums of decimal times may miss by less than this, in s. */
    private static final double ROUNDING = 1e-9;

    private Dg1000zBurstLimits() {}

    /**
     * Checks the burst of the settings, if there is one.
     *
     * @throws LimitException if the instrument cannot make it
     */
    static void check(WaveformSettings settings) {
        settings.burst().ifPresent(burst -> {
            requireFreeConnector(settings, burst);
            if (burst instanceof Burst.Cycles cycles) {
                Dg1000zCommands.BURST_CYCLES.check(cycles.count());
                Dg1000zCommands.BURST_DELAY.check(cycles.delay());
                if (cycles.trigger() instanceof BurstTrigger.Internal internal) {
                    checkInternal(cycles, internal, settings.waveform().period());
                }
            } else if (burst instanceof Burst.Infinite infinite) {
                Dg1000zCommands.BURST_DELAY.check(infinite.delay());
            }
        });
    }

    /** The instrument would lengthen the time between bursts without a word. */
    private static void checkInternal(Burst.Cycles cycles, BurstTrigger.Internal internal, double period) {
        if (cycles.count() > MOST_INTERNAL_CYCLES) {
            throw new LimitException("a burst with an internal trigger has 1 to " + MOST_INTERNAL_CYCLES
                    + " cycles, not " + cycles.count());
        }
        Dg1000zCommands.BURST_PERIOD.check(internal.period());
        double shortest = cycles.delay() + cycles.count() * period + REST;
        if (internal.period() < shortest - ROUNDING) {
            throw new LimitException("a burst of " + cycles.count() + " cycles of " + period + " s after a delay of "
                    + cycles.delay() + " s comes at most every " + shortest + " s, not every " + internal.period()
                    + " s");
        }
    }

    private static void requireFreeConnector(WaveformSettings settings, Burst burst) {
        boolean external =
                burst instanceof Burst.Gated || settings.trigger().orElse(null) instanceof BurstTrigger.External;
        if (external && settings.syncOutput()) {
            throw new LimitException("a channel has one connector for its sync output and for an external trigger or"
                    + " gate; switch the sync output off, or trigger otherwise");
        }
    }
}
