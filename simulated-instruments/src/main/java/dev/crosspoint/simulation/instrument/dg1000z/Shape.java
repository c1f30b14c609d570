package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What a channel puts out, with the highest frequency in Hz (DG1062Z data sheet). */
enum Shape implements Mnemonic {
    SINE("SINusoid", "SIN", 60e6),
    SQUARE("SQUare", "SQU", 25e6),
    RAMP("RAMP", "RAMP", 1e6),
    PULSE("PULSe", "PULSE", 25e6),
    NOISE("NOISe", "NOISE", 60e6),
    /** The arbitrary waveform in the volatile memory. */
    USER("USER", "USER", 20e6),
    HARMONIC("HARMonic", "HARM", 20e6),
    DC("DC", "DC", 60e6),
    SINC("SINC", "USER", 20e6),
    GAUSS("GAUSS", "USER", 20e6);

    private final String keyword;
    private final String nameWhenApplied;
    private final double highestFrequency;

    Shape(String keyword, String nameWhenApplied, double highestFrequency) {
        this.keyword = keyword;
        this.nameWhenApplied = nameWhenApplied;
        this.highestFrequency = highestFrequency;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** Returns how {@code APPL?} names it. */
    String nameWhenApplied() {
        return nameWhenApplied;
    }

    /** In Hz. */
    double highestFrequency() {
        return highestFrequency;
    }

    /** Returns whether it has cycles. */
    boolean isPeriodic() {
        return this != NOISE && this != DC;
    }

    /** Returns whether it is put out point by point: the volatile memory, or one of the waveforms built in. */
    boolean isArbitrary() {
        return nameWhenApplied.equals("USER");
    }
}
