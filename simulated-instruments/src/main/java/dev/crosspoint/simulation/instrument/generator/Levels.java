package dev.crosspoint.simulation.instrument.generator;

/**
 * Amplitude and offset of a channel. They are kept as they are behind the output resistance: the load that is set changes only
 * the numbers in which they are told.
 */
public class Levels {
    /** Peak to peak in V, behind the output resistance. */
    public double amplitude;
    /** In V, behind the output resistance. */
    public double offset;

    public AmplitudeUnit unit = AmplitudeUnit.PEAK_TO_PEAK;
    /** In ohm; infinity for an open end. */
    public double load = OutputStage.RESISTANCE;

    public boolean autoRange = true;
    /** Full scale in V that stays while {@link #autoRange} is off. */
    public double heldRange;

    /** Begins with an amplitude, peak to peak in V behind the output resistance, about 0 V. */
    protected Levels(double amplitude) {
        this.amplitude = amplitude;
    }

    /** Takes over what the other one has. */
    protected final void copyFrom(Levels other) {
        amplitude = other.amplitude;
        offset = other.offset;
        unit = other.unit;
        load = other.load;
        autoRange = other.autoRange;
        heldRange = other.heldRange;
    }

    /** Returns what of a voltage arrives at the load that is set. */
    public final double atLoad() {
        return Double.isInfinite(load) ? 1 : load / (load + OutputStage.RESISTANCE);
    }

    /** Returns the high level in V, behind the output resistance. */
    public final double high() {
        return offset + amplitude / 2;
    }

    /** Returns the low level in V, behind the output resistance. */
    public final double low() {
        return offset - amplitude / 2;
    }

    /** Sets the high and the low level in V, behind the output resistance. */
    public final void levels(double high, double low) {
        amplitude = high - low;
        offset = (high + low) / 2;
    }

    /** Switches the choice of the range; the present one is held while it is off. */
    public final void autoRange(boolean on) {
        autoRange = on;
        heldRange = OutputRange.fullScale(amplitude);
    }

    /** Returns a peak-to-peak voltage behind the output resistance as it is told, for a waveform of that mean square. */
    public final double told(double peakToPeak, AmplitudeUnit in, double meanSquare) {
        return in.told(peakToPeak * atLoad(), meanSquare, load);
    }

    /** Returns the peak-to-peak voltage behind the output resistance that was told so; the reverse of {@link #told}. */
    public final double understood(double number, AmplitudeUnit in, double meanSquare) {
        return in.understood(number, meanSquare, load) / atLoad();
    }

    /**
     * Returns what the levels of a waveform come out as.
     *
     * @param polarity whether the waveform is turned over about its offset
     * @param varies whether there is an amplitude, as a DC voltage has none
     * @param largestCode of the converter, the smallest being 0
     */
    public final OutputLevels driven(Polarity polarity, boolean varies, int largestCode, CalibrationErrors errors) {
        double sign = polarity == Polarity.NORMAL ? 1 : -1;
        return new OutputLevels(
                sign * amplitude / 2,
                autoRange ? OutputRange.fullScale(amplitude) : heldRange,
                largestCode,
                errors.gain(amplitude),
                errors.offset(offset, varies ? amplitude : 0));
    }
}
