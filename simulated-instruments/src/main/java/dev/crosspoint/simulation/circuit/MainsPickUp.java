package dev.crosspoint.simulation.circuit;

/**
 * The hum that a probe on the series capacitor picks up from the mains, a sine from time 0 of the bench on. It is seen, but
 * drives nothing.
 *
 * @param amplitude in V
 * @param frequency in Hz
 */
record MainsPickUp(double amplitude, double frequency) {

    private static final double SECONDS_PER_NANOSECOND = 1e-9;

    /** So many samples in a row follow from each other before the next is worked out on its own again. */
    private static final int SAMPLES_PER_ANCHOR = 256;

    /** Returns the pick-up in a circuit; there is none where the node is common. */
    static MainsPickUp of(CircuitParameters parameters) {
        double amplitude = parameters.seriesCapacitance().isPresent() ? parameters.mainsPickUp() : 0;
        return new MainsPickUp(amplitude, parameters.mainsFrequency());
    }

    /** Returns the hum in V at {@code time} s after {@code origin} ns. */
    double at(long origin, double time) {
        return amplitude == 0 ? 0 : amplitude * StrictMath.sin(phase(origin, time));
    }

    /** Adds the hum in V at equally spaced times to {@code count} elements from {@code offset}. */
    void addTo(long origin, double first, double interval, double[] into, int offset, int count) {
        if (amplitude == 0) {
            return;
        }
        double turn = 2 * Math.PI * frequency * interval;
        double cosine = StrictMath.cos(turn);
        double sine = StrictMath.sin(turn);
        for (int done = 0; done < count; done += SAMPLES_PER_ANCHOR) {
            double phase = phase(origin, first + done * interval);
            double x = amplitude * StrictMath.cos(phase);
            double y = amplitude * StrictMath.sin(phase);
            int to = offset + Math.min(count, done + SAMPLES_PER_ANCHOR);
            for (int i = offset + done; i < to; i++) {
                into[i] += y;
                double turned = x * cosine - y * sine;
                y = x * sine + y * cosine;
                x = turned;
            }
        }
    }

    /** Returns the phase in rad, from 0 up to 4 pi. */
    private double phase(long origin, double time) {
        double before = origin * SECONDS_PER_NANOSECOND * frequency % 1;
        double since = time * frequency % 1;
        return 2 * Math.PI * (before + since);
    }
}
