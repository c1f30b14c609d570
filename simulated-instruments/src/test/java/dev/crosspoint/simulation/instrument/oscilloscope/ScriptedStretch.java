package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.circuit.CircuitObserver;
import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.circuit.Stretch;
import java.util.function.DoubleUnaryOperator;

/** A stretch in which both nodes follow a function of the bench's time in s. */
public record ScriptedStretch(long origin, double from, double to, DoubleUnaryOperator voltage) implements Stretch {

    /** Lets an observer see a function from one time in ns to another, in one stretch. */
    public static void pass(CircuitObserver observer, long from, long to, DoubleUnaryOperator voltage) {
        observer.passed(new ScriptedStretch(from, 0, (to - from) * 1e-9, voltage));
    }

    @Override
    public double voltage(Node node, double time) {
        return voltage.applyAsDouble(origin * 1e-9 + time) * (node == Node.DRIVE ? 1 : 0.5);
    }

    @Override
    public void sample(Node node, double first, double interval, double[] into, int offset, int count) {
        for (int i = 0; i < count; i++) {
            into[offset + i] = voltage(node, first + i * interval);
        }
    }
}
