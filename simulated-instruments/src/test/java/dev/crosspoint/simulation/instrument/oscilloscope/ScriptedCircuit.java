package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.CircuitObserver;
import java.util.function.DoubleUnaryOperator;

/** A circuit in which the drive follows a function of the bench's time in s, and the capacitor half of it. */
public final class ScriptedCircuit implements Circuit {
    private final DoubleUnaryOperator voltage;
    private CircuitObserver observer;
    private long time;

    public ScriptedCircuit(DoubleUnaryOperator voltage) {
        this.voltage = voltage;
    }

    /** Has an observer see all that passes from now on. */
    public void observedBy(CircuitObserver watching) {
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
