package dev.crosspoint.analysis.neuron.signal;

/**
 * What the mains add to a voltage: sine · sin ωt + cosine · cos ωt.
 *
 * @param angularFrequency ω, 1/s
 * @param sine amplitude of the sine, V
 * @param cosine amplitude of the cosine, V
 * @param variance variance of either amplitude's error, V²
 */
public record Hum(double angularFrequency, double sine, double cosine, double variance) {

    /** No hum. */
    static final Hum NONE = new Hum(0, 0, 0, 0);

    /** Returns the hum, V, at a time in the record, s. */
    double at(double time) {
        double phase = angularFrequency * time;
        return sine * Math.sin(phase) + cosine * Math.cos(phase);
    }

    /** Returns the square of the amplitude, V², less what noise adds to it; below 0 where noise is all there is. */
    public double squaredAmplitude() {
        return sine * sine + cosine * cosine - 2 * variance;
    }
}
