package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Settings of one layer, arm or trigger, of one action. */
final class TriggerLayer {
    /** The count that stands for "without end". */
    static final int ENDLESS = Integer.MAX_VALUE;
    /** Shortest interval of the timer in s on a B2902A (B2900A data sheet, page 17). */
    static final double SHORTEST_INTERVAL = 20e-6;

    /** Whether the first event is waited for. */
    enum Bypass implements Mnemonic {
        OFF("OFF"),
        ONCE("ONCE");

        private final String keyword;

        Bypass(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    TriggerSource source = TriggerSource.AUTOMATIC;
    double interval = SHORTEST_INTERVAL;
    int count = 1;
    double delay;
    Bypass bypass = Bypass.OFF;
    boolean output;
    TriggerSource outputSignal = TriggerSource.EXTERNAL_1;

    boolean isEndless() {
        return count == ENDLESS;
    }

    long intervalNanos() {
        return Math.round(interval * 1e9);
    }

    long delayNanos() {
        return Math.round(delay * 1e9);
    }
}
