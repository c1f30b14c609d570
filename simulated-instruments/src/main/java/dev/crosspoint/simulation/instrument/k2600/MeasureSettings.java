package dev.crosspoint.simulation.instrument.k2600;

/** How a channel measures, whatever it measures, as it is after a reset (Reference Manual, section 7, smuX.measure). */
final class MeasureSettings {
    static final int AUTOZERO_OFF = 0;
    static final int AUTOZERO_ONCE = 1;
    static final int AUTOZERO_AUTO = 2;

    /** Stands for a delay that the instrument chooses. */
    static final double DELAY_AUTO = -1;

    double powerLineCycles = 1;
    int autoZero = AUTOZERO_AUTO;
    int count = 1;
    double interval;
    double delay = DELAY_AUTO;
    double delayFactor = 1;
    boolean filter;
    int filterCount = 1;
    int filterType = 1;
    boolean remoteSense;
}
