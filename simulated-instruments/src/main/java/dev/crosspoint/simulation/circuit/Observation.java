package dev.crosspoint.simulation.circuit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Shows the observers of a circuit what passes, step by step and without gaps. */
final class Observation {

    private final List<CircuitObserver> observers = new CopyOnWriteArrayList<>();
    private final MainsPickUp mains;
    private long origin;
    private double seen;

    Observation(MainsPickUp mains) {
        this.mains = mains;
    }

    void add(CircuitObserver observer) {
        observers.add(observer);
    }

    void remove(CircuitObserver observer) {
        observers.remove(observer);
    }

    /** Makes times count from {@code origin} ns, up to which everything has been shown. */
    void countFrom(long origin) {
        this.origin = origin;
        seen = 0;
    }

    /** Shows {@code step}, which started {@code start} s after the origin, from what was seen until {@code until} s. */
    void see(Step step, double start, double until) {
        if (!observers.isEmpty() && until > seen) {
            Stretch stretch = new StepStretch(step, start, mains, origin, seen, until);
            observers.forEach(observer -> observer.passed(stretch));
        }
        seen = Math.max(seen, until);
    }

    /** A part of a step. */
    private record StepStretch(Step step, double start, MainsPickUp mains, long origin, double from, double to)
            implements Stretch {

        @Override
        public double voltage(Node node, double time) {
            double voltage = step.voltage(node).at(time - start);
            return node == Node.CAPACITOR ? voltage + mains.at(origin, time) : voltage;
        }

        @Override
        public void sample(Node node, double first, double interval, double[] into, int offset, int count) {
            step.voltage(node).sample(first - start, interval, into, offset, count);
            if (node == Node.CAPACITOR) {
                mains.addTo(origin, first, interval, into, offset, count);
            }
        }
    }
}
