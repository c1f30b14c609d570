package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.Unit;

/** In which unit amplitudes are told. */
public enum AmplitudeUnit implements Mnemonic {
    PEAK_TO_PEAK("VPP", Unit.VOLT_PEAK_TO_PEAK),
    ROOT_MEAN_SQUARE("VRMS", Unit.VOLT_RMS),
    POWER("DBM", Unit.DECIBEL_MILLIWATT);

    private static final double MILLIWATT = 1e-3;

    private final String keyword;
    private final Unit unit;

    AmplitudeUnit(String keyword, Unit unit) {
        this.keyword = keyword;
        this.unit = unit;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** Returns the unit that the suffix of a number names, or {@code preset} if it names none. */
    public static AmplitudeUnit of(String suffix, AmplitudeUnit preset) {
        for (AmplitudeUnit unit : values()) {
            if (suffix.endsWith(unit.keyword)) {
                return unit;
            }
        }
        return preset;
    }

    /** Returns what a number with that suffix is multiplied with to have it in this unit; plain volts are taken too. */
    public double scale(String suffix) {
        boolean plainVolts = this != POWER && suffix.endsWith("V");
        return plainVolts ? Unit.VOLT.scale(suffix) : unit.scale(suffix);
    }

    /**
     * Returns in this unit a peak-to-peak voltage in V.
     *
     * @param meanSquare mean square of the waveform's level
     * @param load in ohm, at which the voltage is
     */
    public double told(double peakToPeak, double meanSquare, double load) {
        double rms = peakToPeak / 2 * Math.sqrt(meanSquare);
        return switch (this) {
            case PEAK_TO_PEAK -> peakToPeak;
            case ROOT_MEAN_SQUARE -> rms;
            case POWER -> 10 * Math.log10(rms * rms / load / MILLIWATT);
        };
    }

    /** Returns the peak-to-peak voltage in V that was told so; the reverse of {@link #told}. */
    public double understood(double number, double meanSquare, double load) {
        double perRms = 2 / Math.sqrt(meanSquare);
        return switch (this) {
            case PEAK_TO_PEAK -> number;
            case ROOT_MEAN_SQUARE -> number * perRms;
            case POWER -> Math.sqrt(Math.pow(10, number / 10) * MILLIWATT * load) * perRms;
        };
    }
}
