package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Bursts;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** The bursts of a channel ("33500 Series Operating and Service Guide", {@code BURSt}). */
final class BurstSettings extends Bursts {
    static final double MOST_CYCLES = 100_000_000;

    /** Between the end of a burst and the next one, in s. */
    private static final double PAUSE = 1e-6;

    private static final Limits PERIODS = new Limits(1e-6, 8000);

    /** What sets off the cycles. */
    enum Mode implements Mnemonic {
        TRIGGERED("TRIGgered"),
        GATED("GATed");

        private final String keyword;

        Mode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    Mode mode = Mode.TRIGGERED;
    /** Infinity for bursts that never end. */
    double cycles = 1;

    BurstSettings copy() {
        BurstSettings copy = new BurstSettings();
        copy.copyFrom(this);
        copy.mode = mode;
        copy.cycles = cycles;
        return copy;
    }

    /** Returns the time in s that a burst takes, with its delay and the pause behind it. */
    double shortestPeriod(double delay, double carrierPeriod) {
        return delay + cycles * carrierPeriod + PAUSE;
    }

    /** Returns the periods that leave time for a whole burst, where there are bursts that follow each other at once. */
    Limits periods(TriggerSettings trigger, double carrierPeriod) {
        double shortest = repeats(trigger) ? shortestPeriod(trigger.delay, carrierPeriod) : PERIODS.minimum();
        return new Limits(PERIODS.clamp(shortest), PERIODS.maximum());
    }

    private boolean repeats(TriggerSettings trigger) {
        return on && mode == Mode.TRIGGERED && trigger.source == TriggerSettings.Source.IMMEDIATE;
    }

    /** Returns whether a function can be put out in bursts of this mode. */
    boolean isPossible(Function function) {
        return function.isPeriodic() || function == Function.NOISE && mode == Mode.GATED;
    }

    /** Ends infinite bursts if their triggers are to come as soon as possible. */
    void allow(TriggerSettings.Source source, Notices notices) {
        if (on && source == TriggerSettings.Source.IMMEDIATE && Double.isInfinite(cycles)) {
            cycles = 1;
            notices.conflict("turned off infinite burst to allow immediate trigger source");
        }
    }

    /** Takes period and count to within what the others leave them, and switches off what the function has no bursts of. */
    void settle(Function function, TriggerSettings trigger, double carrierPeriod, Notices notices) {
        if (on && !isPossible(function)) {
            on = false;
            notices.conflict("not able to burst this function");
        } else if (repeats(trigger) && Double.isInfinite(cycles)) {
            trigger.source = TriggerSettings.Source.BUS;
            notices.conflict("infinite burst changed trigger source to BUS");
        } else if (repeats(trigger) && period < shortestPeriod(trigger.delay, carrierPeriod) * (1 - 1e-12)) {
            lengthen(trigger, carrierPeriod, notices);
        }
    }

    private void lengthen(TriggerSettings trigger, double carrierPeriod, Notices notices) {
        if (shortestPeriod(trigger.delay, carrierPeriod) > PERIODS.maximum()) {
            cycles = Math.max(1, Math.floor((PERIODS.maximum() - PAUSE - trigger.delay) / carrierPeriod));
            notices.conflict("burst count reduced to fit entire burst");
        }
        period = periods(trigger, carrierPeriod).minimum();
        notices.conflict("burst period increased to fit entire burst");
    }
}
