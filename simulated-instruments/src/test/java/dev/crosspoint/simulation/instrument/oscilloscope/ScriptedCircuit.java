package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.CircuitObserver;
import java.util.function.DoubleUnaryOperator;

/** A circuit whose nodes follow a function of the bench's time in s, the capacitor at half of it. */
public final class ScriptedCircuit implements Circuit {
    private final DoubleUnaryOperator voltage;
    private CircuitObserver observer;
    private long time;

    public ScriptedCircuit(DoubleUnaryOperator voltage) {
        this.voltage = voltage;
    }

    /** Lets {@code watching} see all that passes from now on. */
    public void observe(CircuitObserver watching) {
        observer = watching;
    }

    @Override
    public void advanceTo(long until) {
        if (until > time) {
            ScriptedStretch.pass(observer, time, until, voltage);
        }
        time = until;
    }

    @Override
    public long time() {
        return time;
    }
}
