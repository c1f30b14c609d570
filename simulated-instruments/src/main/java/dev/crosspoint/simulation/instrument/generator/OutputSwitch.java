package dev.crosspoint.simulation.instrument.generator;

/** How the output of a channel is switched. */
public class OutputSwitch {
    public boolean on;
    /** Whether the waveform is turned over about its offset. */
    public Polarity polarity = Polarity.NORMAL;

    public OutputMode mode = OutputMode.NORMAL;

    /** Takes over what the other one has. */
    protected final void copyFrom(OutputSwitch other) {
        on = other.on;
        polarity = other.polarity;
        mode = other.mode;
    }

    /** Returns what else has to hold for an output that is on to be connected; a gated one waits for that level. */
    public final OutputGate gate(Sign level) {
        if (mode == OutputMode.NORMAL) {
            return OutputGate.NONE;
        }
        return level == Sign.POSITIVE ? OutputGate.HIGH : OutputGate.LOW;
    }
}
