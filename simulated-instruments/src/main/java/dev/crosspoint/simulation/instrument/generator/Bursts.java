package dev.crosspoint.simulation.instrument.generator;

/** What the bursts of a channel have in common, whatever sets them off. */
public class Bursts {
    public boolean on;
    /** In s, of triggers that come by themselves. */
    public double period = 10e-3;
    /** In degrees. */
    public double phase;
    /** Whether it is the high level of the connector for triggers and gates that lets cycles through. */
    public Polarity gatePolarity = Polarity.NORMAL;

    /** Takes over what the other one has. */
    protected final void copyFrom(Bursts other) {
        on = other.on;
        period = other.period;
        phase = other.phase;
        gatePolarity = other.gatePolarity;
    }

    /** Returns the level of the connector for triggers and gates that lets cycles through. */
    public final OutputGate gate() {
        return gatePolarity == Polarity.NORMAL ? OutputGate.HIGH : OutputGate.LOW;
    }
}
