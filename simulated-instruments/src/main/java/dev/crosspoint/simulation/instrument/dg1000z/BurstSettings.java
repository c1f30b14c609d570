package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.Bursts;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.Sign;
import dev.crosspoint.simulation.instrument.generator.TriggerSource;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** The bursts of a channel and their triggers. */
final class BurstSettings extends Bursts {
    /** Between the end of a burst and the next one of the internal source, in s (Programming Guide). */
    private static final double PAUSE = 2e-6;

    private static final Limits PERIODS = new Limits(2.0166e-6, 500);
    private static final double LONGEST_DELAY = 100;

    /** What a trigger sets off. */
    enum Mode implements Mnemonic {
        CYCLES("TRIGgered"),
        INFINITE("INFinity"),
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

    /** What is put out at the trigger connector. */
    enum TriggerOut implements Mnemonic {
        OFF("OFF"),
        POSITIVE("POSitive"),
        NEGATIVE("NEGative");

        private final String keyword;

        TriggerOut(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    Mode mode = Mode.CYCLES;
    TriggerSource source = TriggerSource.INTERNAL;
    int cycles = 1;
    /** In s, from the trigger to the first cycle. */
    double delay;

    Sign slope = Sign.POSITIVE;
    TriggerOut triggerOut = TriggerOut.OFF;
    IdleLevel idle = IdleLevel.FIRST_POINT;

    BurstSettings copy() {
        BurstSettings copy = new BurstSettings();
        copy.copyFrom(this);
        copy.mode = mode;
        copy.source = source;
        copy.cycles = cycles;
        copy.delay = delay;
        copy.slope = slope;
        copy.triggerOut = triggerOut;
        copy.idle = idle;
        return copy;
    }

    /** Returns the counts that are allowed; the longest period of the internal source has to leave time for all cycles. */
    Limits cycleCounts(double carrierPeriod) {
        if (source != TriggerSource.INTERNAL) {
            return new Limits(1, 1_000_000);
        }
        double fitting = Math.floor((PERIODS.maximum() - PAUSE) / carrierPeriod);
        return new Limits(1, Math.max(1, Math.min(500_000, fitting)));
    }

    /** Returns the periods of the internal source that leave time for all cycles. */
    Limits periods(double carrierPeriod) {
        double shortest = carrierPeriod * cycles + PAUSE;
        return new Limits(PERIODS.clamp(shortest), PERIODS.maximum());
    }

    Limits delays(double carrierPeriod) {
        double longest = source == TriggerSource.INTERNAL ? period - carrierPeriod * cycles - PAUSE : LONGEST_DELAY;
        return new Limits(0, Math.max(0, longest));
    }

    /** Sets the mode; endless and gated bursts need triggers that are not internal. */
    void mode(Mode newMode) {
        mode = newMode;
        if (mode == Mode.GATED) {
            source = TriggerSource.EXTERNAL;
        } else if (mode == Mode.INFINITE && source == TriggerSource.INTERNAL) {
            source = TriggerSource.MANUAL;
        }
    }

    /** Sets the source; one that the mode does not go with makes it that of N cycles (an assumption). */
    void source(TriggerSource newSource) {
        source = newSource;
        if (source == TriggerSource.INTERNAL || mode == Mode.GATED && source != TriggerSource.EXTERNAL) {
            mode = Mode.CYCLES;
        }
    }

    /** Takes counts and times to within what the others leave them, and switches off what the shape has no bursts of. */
    void settle(Shape shape, double carrierPeriod) {
        on &= shape.isPeriodic() || shape == Shape.NOISE && mode == Mode.GATED;
        cycles = (int) cycleCounts(carrierPeriod).clamp(cycles);
        period = periods(carrierPeriod).clamp(period);
        delay = delays(carrierPeriod).clamp(delay);
    }
}
