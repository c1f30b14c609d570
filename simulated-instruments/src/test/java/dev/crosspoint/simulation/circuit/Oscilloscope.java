package dev.crosspoint.simulation.circuit;

import java.util.Arrays;

/** Records a node at equal intervals from time 0 on. */
final class Oscilloscope implements CircuitObserver {

    private final Node node;
    private final long interval;
    private double[] samples = new double[1 << 16];
    private int count;

    /** Makes one that takes a sample every {@code interval} ns. */
    Oscilloscope(Node node, long interval) {
        this.node = node;
        this.interval = interval;
    }

    @Override
    public void passed(Stretch stretch) {
        double seconds = interval * 1e-9;
        double first = (count * interval - stretch.origin()) * 1e-9;
        int more = (int) Math.max(0, Math.ceil((stretch.to() - first) / seconds));
        if (count + more > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(count + more, 2 * samples.length));
        }
        stretch.sample(node, first, seconds, samples, count, more);
        count += more;
    }

    int count() {
        return count;
    }

    double[] samples() {
        return Arrays.copyOf(samples, count);
    }
}
