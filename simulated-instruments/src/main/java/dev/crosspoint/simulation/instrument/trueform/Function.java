package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What a channel puts out, with the highest frequency in Hz (33522B data sheet, 5992-2572EN). */
enum Function implements Mnemonic {
    SINE("SINusoid", 30e6),
    SQUARE("SQUare", 30e6),
    TRIANGLE("TRIangle", 200e3),
    RAMP("RAMP", 200e3),
    PULSE("PULSe", 30e6),
    PSEUDO_RANDOM("PRBS", 30e6),
    NOISE("NOISe", 30e6),
    ARBITRARY("ARBitrary", 30e6),
    DC("DC", 30e6);

    private final String keyword;
    private final double highestFrequency;

    Function(String keyword, double highestFrequency) {
        this.keyword = keyword;
        this.highestFrequency = highestFrequency;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** In Hz. */
    double highestFrequency() {
        return highestFrequency;
    }

    /** Returns whether it has cycles. */
    boolean isPeriodic() {
        return this != NOISE && this != DC;
    }

    /** Returns whether the frequency can be swept. */
    boolean isSwept() {
        return this == SINE || this == SQUARE || this == TRIANGLE || this == RAMP;
    }
}
