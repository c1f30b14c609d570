package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** The times of a channel's square, ramp and pulse. */
public class CycleTimes {

    /** What stays the same when the period of a pulse changes. */
    public enum Hold implements Mnemonic {
        WIDTH("WIDTh"),
        DUTY("DCYCle");

        private final String keyword;

        Hold(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** In s. */
    public double period = 1e-3;
    /** In degrees. */
    public double phase;
    /** In percent. */
    public double squareDuty = 50;
    /** In percent. */
    public double rampSymmetry;
    /** In s, between the middles of the edges. */
    public double pulseWidth;

    public Hold pulseHold;
    /** In s, from 10 % to 90 %. */
    public double leadingEdge;
    /** In s, from 90 % to 10 %. */
    public double trailingEdge;

    /**
     * Begins with what makes the difference between families.
     *
     * @param rampSymmetry in percent
     * @param pulseWidth in s
     * @param edge duration of both edges in s
     */
    protected CycleTimes(double rampSymmetry, double pulseWidth, Hold pulseHold, double edge) {
        this.rampSymmetry = rampSymmetry;
        this.pulseWidth = pulseWidth;
        this.pulseHold = pulseHold;
        this.leadingEdge = edge;
        this.trailingEdge = edge;
    }

    /** Takes over what the other one has. */
    protected final void copyFrom(CycleTimes other) {
        period = other.period;
        phase = other.phase;
        squareDuty = other.squareDuty;
        rampSymmetry = other.rampSymmetry;
        pulseWidth = other.pulseWidth;
        pulseHold = other.pulseHold;
        leadingEdge = other.leadingEdge;
        trailingEdge = other.trailingEdge;
    }

    /** In percent. */
    public final double pulseDuty() {
        return 100 * pulseWidth / period;
    }

    /** Sets the period in s, wherever it lies; a pulse keeps its width or its duty cycle. */
    public final void stretch(double newPeriod) {
        double duty = pulseDuty();
        period = newPeriod;
        if (pulseHold == Hold.DUTY) {
            pulseWidth = duty / 100 * period;
        }
    }

    /** Returns the square. */
    public final Cycle square() {
        return StraightCycle.square(squareDuty / 100);
    }

    /** Returns the ramp. */
    public final Cycle ramp() {
        return StraightCycle.ramp(rampSymmetry / 100);
    }

    /** Returns the pulse. */
    public final Cycle pulse() {
        return StraightCycle.pulse(pulseWidth / period, leadingEdge / period, trailingEdge / period);
    }
}
