package dev.crosspoint.instrument;

/** Part of a waveform's repetitions, started by a trigger; without a burst a waveform repeats as long as the output is on. */
public sealed interface Burst {

    /**
     * A number of periods.
     *
     * @param count how many
     * @param trigger what starts them
     * @param delay time in s from the trigger to the first period
     */
    record Cycles(int count, BurstTrigger trigger, double delay) implements Burst {
        public Cycles {
            if (count < 1) {
                throw new IllegalArgumentException("a burst has at least 1 cycle, not " + count);
            }
            requireDelay(delay);
        }
    }

    /**
     * All periods from the trigger on, until the output is switched off.
     *
     * @param trigger what starts them, but for the internal timer, whose second trigger would never come
     * @param delay time in s from the trigger to the first period
     */
    record Infinite(BurstTrigger trigger, double delay) implements Burst {
        public Infinite {
            if (trigger instanceof BurstTrigger.Internal) {
                throw new IllegalArgumentException("an infinite burst is triggered externally or by software");
            }
            requireDelay(delay);
        }
    }

    /** All periods that begin while the signal at the gate input is {@code active}. */
    record Gated(GateLevel active) implements Burst {}

    /** A level of a logic signal. */
    enum GateLevel {
        HIGH,
        LOW
    }

    private static void requireDelay(double delay) {
        if (!(delay >= 0) || Double.isInfinite(delay)) {
            throw new IllegalArgumentException("the delay of a burst is a finite time from 0 s, not " + delay);
        }
    }
}
