package dev.crosspoint.simulation.instrument.k2600;

/** What a reading is of. */
enum Measurand {
    VOLTAGE("v", "Voltage"),
    CURRENT("i", "Current"),
    RESISTANCE("r", "Ohms"),
    POWER("p", "Watts");

    private final String letter;
    private final String title;

    Measurand(String letter, String title) {
        this.letter = letter;
        this.title = title;
    }

    /** Returns how names of commands that measure it end. */
    String letter() {
        return letter;
    }

    /** Returns what reading buffers call it. */
    String title() {
        return title;
    }

    boolean needsVoltage() {
        return this != CURRENT;
    }

    boolean needsCurrent() {
        return this != VOLTAGE;
    }

    /** Returns a reading of it; infinite if voltage or current are beyond their ranges. */
    double of(double voltage, double current) {
        return switch (this) {
            case VOLTAGE -> voltage;
            case CURRENT -> current;
            case RESISTANCE -> voltage / current;
            case POWER -> voltage * current;
        };
    }
}
