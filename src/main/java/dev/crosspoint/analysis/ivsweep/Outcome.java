package dev.crosspoint.analysis.ivsweep;

/** What one cycle tells of one quantity. */
sealed interface Outcome {

    /**
     * A value.
     *
     * @param value in the quantity's unit
     * @param resolution width of the step between readings within which it is known, in the quantity's unit; 0 for none
     * @param standardError its standard error from noise or fit, in the quantity's unit; 0 if not known
     */
    record Measured(double value, double resolution, double standardError) implements Outcome {}

    /**
     * Only a bound, because a reading did not stand out of the noise or the sweep did not reach far enough.
     *
     * @param bound in the quantity's unit; whether it is an upper or a lower one follows from the quantity
     * @param detectionLimit the value from which on the cycle would have been {@link Measured}, in the quantity's unit
     */
    record Bounded(double bound, double detectionLimit) implements Outcome {

        /** A bound that is the detection limit itself. */
        Bounded(double bound) {
            this(bound, bound);
        }
    }

    /** Nothing, for a reason. */
    record Missing(Why why) implements Outcome {}

    /** Why a cycle tells nothing of a quantity; the text continues "the cycle is left out: …". */
    enum Why {
        NO_BRANCH("the sweep has no such branch"),
        CUT_SHORT("the cycle ended before the branch was complete"),
        NOT_SWITCHED("no lasting change of the current by a decade in that branch"),
        NOT_ON("the device was no longer in its low-resistance state on the way back"),
        STILL_ON("the device was still in its low-resistance state beyond 0 V"),
        NO_READ_VOLTAGE("no read voltage was set"),
        OUTSIDE_SWEEP("the read voltage lies outside the sweep"),
        SWITCHED_BEFORE_READ("the device had switched before the read voltage was reached"),
        NOT_MEASURED("the reading at the read voltage was in compliance, over range or missing"),
        ZERO_CURRENT("the current reads 0 A and its noise is not known"),
        NO_LOW_RESISTANCE("the low-resistance current does not stand out of the noise"),
        TOO_FEW_READINGS("too few readings in the state to fit a line"),
        NOT_CLOSED("the sweep has no way back, or readings are missing, so the loop is not closed"),
        NO_SCATTER("too few neighbouring small currents, or no scatter between them");

        private final String text;

        Why(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Returns the reciprocal quantity's outcome: a lower bound becomes an upper one. */
    default Outcome reciprocal() {
        if (this instanceof Measured measured) {
            double value = measured.value();
            return new Measured(1 / value, 0, measured.standardError() / (value * value));
        }
        return this instanceof Bounded bounded ? new Bounded(1 / bounded.bound(), 1 / bounded.detectionLimit()) : this;
    }

    /** Returns the low-resistance conductance over the high-resistance one. */
    static Outcome ratio(Outcome lowResistance, Outcome highResistance) {
        if (lowResistance instanceof Measured on && highResistance instanceof Measured off) {
            double ratio = on.value() / off.value();
            double relative = Math.hypot(on.standardError() / on.value(), off.standardError() / off.value());
            return new Measured(ratio, 0, ratio * relative);
        }
        if (lowResistance instanceof Measured on && highResistance instanceof Bounded off) {
            return new Bounded(on.value() / off.bound(), on.value() / off.detectionLimit());
        }
        if (lowResistance instanceof Bounded) {
            return new Missing(Why.NO_LOW_RESISTANCE);
        }
        return lowResistance instanceof Missing ? lowResistance : highResistance;
    }
}
