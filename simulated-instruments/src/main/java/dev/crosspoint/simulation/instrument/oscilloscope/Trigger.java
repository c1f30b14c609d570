package dev.crosspoint.simulation.instrument.oscilloscope;

/** What a record waits for. Levels are codes, channels count from 0 in the order of the capture. */
public sealed interface Trigger {

    /** Nothing: the first sample that may be the trigger is. */
    record Immediate() implements Trigger {}

    /** Nothing that the inputs show; only a forced or an automatic trigger. */
    record External() implements Trigger {}

    /**
     * A code that reaches {@code level} after one that was beyond {@code level} by more than {@code hysteresis} on the other
     * side.
     */
    record Edge(int channel, Slope slope, double level, double hysteresis) implements Trigger {}

    /** A code on that side of a level, or at it. */
    record Level(int channel, Side side, double level) implements Trigger {}

    /** Which way an edge goes. */
    enum Slope {
        RISING,
        FALLING,
        EITHER
    }

    /** Which side of a level. */
    enum Side {
        ABOVE,
        BELOW
    }
}
