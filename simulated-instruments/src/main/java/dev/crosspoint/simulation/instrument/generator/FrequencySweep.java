package dev.crosspoint.simulation.instrument.generator;

/** From where to where the frequency of a channel is swept, and in which time. */
public class FrequencySweep {
    public boolean on;
    /** In s. */
    public double duration = 1;
    /** In Hz. */
    public double start = 100;
    /** In Hz. */
    public double stop = 1000;

    /** Takes over what the other one has. */
    protected final void copyFrom(FrequencySweep other) {
        on = other.on;
        duration = other.duration;
        start = other.start;
        stop = other.stop;
    }

    /** In Hz. */
    public final double center() {
        return (start + stop) / 2;
    }

    /** In Hz, negative where the frequency falls. */
    public final double span() {
        return stop - start;
    }

    /** Sets both ends by their middle and their distance in Hz. */
    public final void range(double center, double span) {
        start = center - span / 2;
        stop = center + span / 2;
    }

    /** Returns the spans that the middle leaves within frequencies in Hz. */
    public final Limits spans(Limits frequencies) {
        double widest = 2 * Math.min(center() - frequencies.minimum(), frequencies.maximum() - center());
        return new Limits(-widest, widest);
    }

    /** Takes both ends to within frequencies in Hz. */
    public final void keepWithin(Limits frequencies) {
        start = frequencies.clamp(start);
        stop = frequencies.clamp(stop);
    }
}
