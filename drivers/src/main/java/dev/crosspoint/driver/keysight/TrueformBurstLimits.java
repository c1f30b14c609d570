package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.WaveformSettings;

/** Which bursts a channel makes ("33500 Series Operating and Service Guide", {@code BURSt} and {@code TRIGger}). */
final class TrueformBurstLimits {
    /** Time in s that the instrument takes between a burst and the next internal trigger. */
    private static final double REST = 1e-6;

    /** Sums of decimal times may miss by less than this, in s. */
    private static final double ROUNDING = 1e-9;

    private TrueformBurstLimits() {}

    /**
     * Checks the burst of the settings, if there is one.
     *
     * @throws LimitException if the instrument cannot make it
     */
    static void check(WaveformSettings settings) {
        settings.burst().ifPresent(burst -> {
            if (burst instanceof Burst.Cycles cycles) {
                TrueformCommands.BURST_CYCLES.check(cycles.count());
                TrueformCommands.BURST_DELAY.check(cycles.delay());
                if (cycles.trigger() instanceof BurstTrigger.Internal internal) {
                    checkInternal(cycles, internal, settings.waveform().period());
                }
            } else if (burst instanceof Burst.Infinite infinite) {
                TrueformCommands.BURST_DELAY.check(infinite.delay());
            }
        });
    }

    private static void checkInternal(Burst.Cycles cycles, BurstTrigger.Internal internal, double period) {
        TrueformCommands.BURST_PERIOD.check(internal.period());
        double shortest = cycles.delay() + cycles.count() * period + REST;
        if (internal.period() < shortest - ROUNDING) {
            throw new LimitException("a burst of " + cycles.count() + " cycles of " + period + " s after a delay of "
                    + cycles.delay() + " s comes at most every " + shortest + " s, not every " + internal.period()
                    + " s");
        }
    }
}
