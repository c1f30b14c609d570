package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.Sign;
import dev.crosspoint.simulation.instrument.generator.TriggerSource;
import dev.crosspoint.simulation.scpi.Mnemonic;

/**
 * The frequency counter. A cable leads from channel 1's sync output to its input, which is channel 2's sync output while the
 * counter is off.
 */
final class Counter {

    /** What it does. */
    enum State implements Mnemonic {
        ON("ON"),
        OFF("OFF"),
        RUN("RUN"),
        STOP("STOP"),
        SINGLE("SINGLE");

        private final String keyword;

        State(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /**
     * What it has counted; all zero where nothing was there to be counted.
     *
     * @param period in s
     * @param width how long the signal is high in a period, in s
     */
    record Reading(double period, double width) {
        static final Reading NOTHING = new Reading(0, 0);
    }

    private final Channel counted;
    private final Channel silenced;
    private State state = State.OFF;
    private Reading held = Reading.NOTHING;

    /** Creates a counter of one channel's sync output; the other channel's has the counter's connector. */
    Counter(Channel counted, Channel silenced) {
        this.counted = counted;
        this.silenced = silenced;
    }

    State state() {
        return state;
    }

    void state(State newState) {
        silenced.output().sync &= newState == State.OFF;
        if (newState == State.STOP || newState == State.SINGLE) {
            held = newState == State.SINGLE || state == State.RUN ? count() : held;
            state = State.STOP;
        } else {
            state = newState == State.ON ? State.RUN : newState;
            held = Reading.NOTHING;
        }
    }

    Reading reading() {
        return state == State.RUN ? count() : held;
    }

    /** The sync output is high for the first half of a cycle, that of square and pulse while they are high, or for a burst. */
    private Reading count() {
        OutputSettings output = counted.output();
        WaveformSettings waveform = counted.waveform();
        BurstSettings burst = counted.burst();
        double period = counted.carrierPeriod();
        double width = period * dutyCycle(waveform);
        if (burst.on) {
            width = burst.cycles * period;
            period = burst.period;
        }
        boolean repeats = !burst.on || burst.source == TriggerSource.INTERNAL;
        if (!output.sync || !counted.stage().isConnected() || !waveform.shape.isPeriodic() || !repeats) {
            return Reading.NOTHING;
        }
        boolean inverted = output.syncPolarity == Sign.NEGATIVE;
        return new Reading(period, inverted ? period - width : width);
    }

    private static double dutyCycle(WaveformSettings waveform) {
        return switch (waveform.shape) {
            case SQUARE -> waveform.squareDuty / 100;
            case PULSE -> waveform.pulseDuty() / 100;
            default -> 0.5;
        };
    }
}
