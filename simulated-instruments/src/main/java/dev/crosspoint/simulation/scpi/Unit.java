package dev.crosspoint.simulation.scpi;

/** Units that may follow a number, with their multipliers (IEEE 488.2, section 7.7.3). */
public enum Unit {
    NONE(""),
    VOLT("V"),
    VOLT_PEAK_TO_PEAK("VPP"),
    VOLT_RMS("VRMS"),
    DECIBEL_MILLIWATT("DBM"),
    AMPERE("A"),
    OHM("OHM"),
    SECOND("S"),
    HERTZ("HZ"),
    SAMPLES_PER_SECOND("SA/S"),
    DEGREE("DEG");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** Returns what a number with {@code suffix} is multiplied with to have it in this unit. */
    public double scale(String suffix) {
        if (suffix.isEmpty()) {
            return 1;
        }
        if (this == NONE || !suffix.endsWith(symbol)) {
            throw new ScpiException(ScpiError.INVALID_SUFFIX);
        }
        return switch (suffix.substring(0, suffix.length() - symbol.length())) {
            case "" -> 1;
            case "G" -> 1e9;
            case "MA" -> 1e6;
            case "K" -> 1e3;
            // MHZ, MOHM and MSA/S are mega by tradition, all other M milli.
            case "M" -> this == HERTZ || this == OHM || this == SAMPLES_PER_SECOND ? 1e6 : 1e-3;
            case "U" -> 1e-6;
            case "N" -> 1e-9;
            case "P" -> 1e-12;
            default -> throw new ScpiException(ScpiError.INVALID_SUFFIX);
        };
    }
}
