package dev.crosspoint.simulation.instrument.b2900;

/** The measuring half of a channel's settings ({@code :SENS}). */
final class SenseSettings {
    static final double SHORTEST_APERTURE = 8e-6;
    static final double LONGEST_APERTURE = 2;
    private static final double PRESET_POWER_LINE_CYCLES = 0.1;

    final WaitSettings wait = new WaitSettings();
    final MeterSettings voltage = MeterSettings.voltage();
    final MeterSettings current = MeterSettings.current();
    final ResistanceSettings resistance = new ResistanceSettings();
    boolean remote;
    boolean autoAperture = true;
    private double powerLineCycles = PRESET_POWER_LINE_CYCLES;

    MeterSettings of(Quantity quantity) {
        return quantity == Quantity.VOLTAGE ? voltage : current;
    }

    /** Returns the aperture in power line cycles; the automatic one is assumed to be the preset. */
    double powerLineCycles() {
        return autoAperture ? PRESET_POWER_LINE_CYCLES : powerLineCycles;
    }

    /** Returns the aperture in s. */
    double aperture(double lineFrequency) {
        return powerLineCycles() / lineFrequency;
    }

    /** Sets the aperture in s; what lies out of range becomes the nearest possible, without an error. */
    void aperture(double seconds, double lineFrequency) {
        powerLineCycles = Math.max(SHORTEST_APERTURE, Math.min(LONGEST_APERTURE, seconds)) * lineFrequency;
        autoAperture = false;
    }
}
