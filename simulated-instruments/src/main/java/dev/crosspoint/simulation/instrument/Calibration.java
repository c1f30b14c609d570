package dev.crosspoint.simulation.instrument;

/**
 * How far an instrument is off, as fractions of the gain and offset errors that its data sheet allows.
 *
 * <p>A unit in the lab is far better than its specification, its offsets above all, which are zeroed regularly; the fractions
 * of a typical unit are an assumption.
 */
public enum Calibration {
    /** No errors at all. */
    IDEAL(0, 0),
    /** A unit in regular use that was zeroed recently. */
    TYPICAL(0.25, 0.03),
    /** Anything the data sheet allows. */
    SPECIFIED(1, 1);

    private final double gainFraction;
    private final double offsetFraction;

    Calibration(double gainFraction, double offsetFraction) {
        this.gainFraction = gainFraction;
        this.offsetFraction = offsetFraction;
    }

    /** Returns the largest gain error, as a fraction of the specified one. */
    public double gainFraction() {
        return gainFraction;
    }

    /** Returns the largest offset error, as a fraction of the specified one. */
    public double offsetFraction() {
        return offsetFraction;
    }
}
