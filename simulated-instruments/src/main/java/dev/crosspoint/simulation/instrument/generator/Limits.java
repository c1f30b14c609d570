package dev.crosspoint.simulation.instrument.generator;

/** Between which numbers a setting may lie at present. */
public record Limits(double minimum, double maximum) {

    /** Returns the value, or the bound that it is beyond. */
    public double clamp(double value) {
        return Math.max(minimum, Math.min(maximum, value));
    }
}
