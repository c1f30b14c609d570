package dev.crosspoint.simulation.instrument.oscilloscope;

/**
 * A low-pass with one pole on equally spaced samples, exact for a voltage that is straight between them (first-order hold):
 * {@code y' = (x - y) / tau} integrated over each interval. It begins settled at its first sample.
 */
final class OnePole {
    /** Beyond so many time constants per interval the output follows the input within 2 % of a change: left out. */
    private static final double SETTLED = 50;

    private final double decay;
    private final double weightOfPrevious;
    private final double weightOfPresent;
    private boolean begun;
    private double input;
    private double output;

    private OnePole(double timeConstants) {
        double mean = -Math.expm1(-timeConstants) / timeConstants;
        this.decay = Math.exp(-timeConstants);
        this.weightOfPrevious = mean - decay;
        this.weightOfPresent = 1 - mean;
    }

    /** A filter with its -3 dB point at {@code corner} Hz for samples every {@code interval} s. */
    static OnePole lowPass(double corner, double interval) {
        return new OnePole(timeConstants(corner, interval));
    }

    /** Returns whether such a filter makes a difference at that interval. */
    static boolean matters(double corner, double interval) {
        return timeConstants(corner, interval) < SETTLED;
    }

    private static double timeConstants(double corner, double interval) {
        return 2 * Math.PI * corner * interval;
    }

    /** Forgets what has been: settles at the next sample. */
    void restart() {
        begun = false;
    }

    /** Lets what is slow pass. */
    void pass(double[] samples, int count) {
        begin(samples[0]);
        double x = input;
        double y = output;
        for (int i = 0; i < count; i++) {
            double next = samples[i];
            y = decay * y + weightOfPrevious * x + weightOfPresent * next;
            x = next;
            samples[i] = y;
        }
        input = x;
        output = y;
    }

    /** Takes what is slow out. */
    void block(double[] samples, int count) {
        begin(samples[0]);
        double x = input;
        double y = output;
        for (int i = 0; i < count; i++) {
            double next = samples[i];
            y = decay * y + weightOfPrevious * x + weightOfPresent * next;
            x = next;
            samples[i] = next - y;
        }
        input = x;
        output = y;
    }

    private void begin(double first) {
        if (!begun) {
            begun = true;
            input = first;
            output = first;
        }
    }
}
