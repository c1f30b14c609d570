package dev.crosspoint.simulation.instrument.ps6000;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.CircuitObserver;
import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.circuit.Stretch;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A circuit whose voltages are functions of the time in s since it was made. */
final class DrawnCircuit implements Circuit {
    private final Map<Node, DoubleUnaryOperator> voltages = new EnumMap<>(Node.class);
    private CircuitObserver observer = stretch -> {};
    private long time;

    /** Draws a node's voltage in V; nodes that are not drawn are at 0 V. */
    void draw(Node node, DoubleUnaryOperator voltage) {
        voltages.put(node, voltage);
    }

    void observe(CircuitObserver newObserver) {
        observer = newObserver;
    }

    @Override
    public void advanceTo(long newTime) {
        if (newTime > time) {
            observer.passed(new Piece(time, newTime));
            time = newTime;
        }
    }

    @Override
    public long time() {
        return time;
    }

    private final class Piece implements Stretch {
        private final long begin;
        private final long end;

        private Piece(long begin, long end) {
            this.begin = begin;
            this.end = end;
        }

        @Override
        public long origin() {
            return begin;
        }

        @Override
        public double from() {
            return 0;
        }

        @Override
        public double to() {
            return (end - begin) * 1e-9;
        }

        @Override
        public double voltage(Node node, double time) {
            return voltages.getOrDefault(node, t -> 0).applyAsDouble(begin * 1e-9 + time);
        }

        @Override
        public void sample(Node node, double first, double interval, double[] into, int offset, int count) {
            for (int i = 0; i < count; i++) {
                into[offset + i] = voltage(node, first + i * interval);
            }
        }
    }
}
