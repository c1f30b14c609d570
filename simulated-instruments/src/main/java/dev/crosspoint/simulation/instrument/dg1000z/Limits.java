package dev.crosspoint.simulation.instrument.dg1000z;

/** Between which numbers a setting may lie at present; the instrument takes what is beyond a bound as the bound, silently. */
record Limits(double minimum, double maximum) {

    double clamp(double value) {
        return Math.max(minimum, Math.min(maximum, value));
    }
}
