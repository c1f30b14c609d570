package dev.crosspoint.simulation.instrument.ps6000;

/** How samples are reduced on their way out ({@code PS6000_RATIO_MODE}). */
enum RatioMode {
    /** All of them. */
    NONE(0),
    /** The largest and the smallest of every few. */
    AGGREGATE(1),
    /** The mean of every few. */
    AVERAGE(2),
    /** The first of every few. */
    DECIMATE(4);

    private final int number;

    RatioMode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static RatioMode of(int number) {
        for (RatioMode mode : values()) {
            if (mode.number == number) {
                return mode;
            }
        }
        throw new Ps6000Exception(PicoStatus.RATIO_MODE_NOT_SUPPORTED);
    }
}
