package dev.crosspoint.simulation.circuit;

/**
 * One exponential of a step: the change y of a voltage since the start, dy/dt = rate + acceleration t - decay y, in closed
 * form. No case is singular: a decay of 0 makes it a parabola.
 */
final class Mode {

    /** So many samples in a row follow from each other before the next comes from the closed form again. */
    private static final int SAMPLES_PER_ANCHOR = 256;

    /** A change in V still to come that nobody sees. */
    private static final double SETTLED = 1e-18;

    private double decay;
    private double rate;
    private double acceleration;

    /** What was last worked out: the time in s, and the integrals of the exponential up to it. */
    private double time;

    private double first;
    private double second;

    /** Begins a step with a decay in 1/s, a rate in V/s and a change of that rate in V/s^2. */
    void begin(double decay, double rate, double acceleration) {
        this.decay = decay;
        this.rate = rate;
        this.acceleration = acceleration;
        this.time = Double.NaN;
    }

    /** Returns the change in V after {@code time} s. */
    double change(double time) {
        evaluate(time);
        return rate * first + acceleration * second;
    }

    /** Returns the derivative of the change in V/s after {@code time} s. */
    double slope(double time) {
        return rate + acceleration * time - decay * change(time);
    }

    /** Returns the integral of the change over {@code time} s, in V s. */
    double integral(double time) {
        evaluate(time);
        double linear = rate * second;
        return acceleration == 0
                ? linear
                : linear + acceleration * time * time * time * Exponentials.third(decay * time);
    }

    private void evaluate(double time) {
        if (time != this.time) {
            this.time = time;
            first = time * Exponentials.first(decay * time);
            second = time * time * Exponentials.second(decay * time);
        }
    }

    /**
     * Returns a time in s within which the change does not exceed {@code most} V; infinity if it never does and is as good as
     * over, {@code lifetimes} time constants if it never does but goes on.
     */
    double timeWithin(double most, double negligible, double lifetimes) {
        double speed = Math.abs(rate);
        if (acceleration == 0) {
            if (speed <= negligible * decay) {
                return Double.POSITIVE_INFINITY;
            }
            double fraction = most * decay / speed;
            return fraction >= 1
                    ? lifetimes / decay
                    : most / speed * (fraction == 0 ? 1 : -StrictMath.log1p(-fraction) / fraction);
        }
        double push = Math.abs(acceleration);
        // The slope lies between that at the start and that at the end of all time; nor does it change faster than it
        // is pushed.
        double bySpeed = most / Math.max(speed, push / decay);
        double byPush = 2 * most / (speed + Math.sqrt(speed * speed + 2 * push * most));
        return Math.max(bySpeed, byPush);
    }

    /** Adds {@code weight} times the change at equally spaced times, in s, to {@code count} elements from {@code offset}. */
    void addTo(double[] into, int offset, int count, double weight, double firstTime, double interval) {
        double growth = interval * Exponentials.first(decay * interval);
        double bend = acceleration * interval * interval * Exponentials.second(decay * interval);
        double keep = 1 - decay * growth;
        for (int done = 0; done < count; done += SAMPLES_PER_ANCHOR) {
            double anchor = firstTime + done * interval;
            double start = change(anchor);
            double slope = slope(anchor);
            int from = offset + done;
            int to = offset + Math.min(count, done + SAMPLES_PER_ANCHOR);
            if (acceleration == 0 && Math.abs(slope) <= SETTLED * decay) {
                addConstant(into, from, offset + count, weight * start);
                return;
            }
            double gain = slope * growth + bend;
            double gainChange = acceleration * interval * growth;
            double change = 0;
            for (int i = from; i < to; i++) {
                into[i] += weight * (start + change);
                change = keep * change + gain;
                gain += gainChange;
            }
        }
    }

    private static void addConstant(double[] into, int from, int to, double value) {
        for (int i = from; i < to; i++) {
            into[i] += value;
        }
    }
}
