package dev.crosspoint.simulation.circuit;

import java.util.Arrays;

/** The voltage of a node, or between two, over a step: a straight line and a share of each mode. */
final class NodeVoltage {

    private final Mode[] modes;
    private final double[] shares;
    private double start;
    private double slope;

    NodeVoltage(Mode... modes) {
        this.modes = modes;
        this.shares = new double[modes.length];
    }

    /** Begins a step at {@code start} V with a line of {@code slope} V/s; the shares of the modes are still to be set. */
    void begin(double start, double slope) {
        this.start = start;
        this.slope = slope;
    }

    void setShare(int mode, double share) {
        shares[mode] = share;
    }

    /** Returns the voltage in V after {@code time} s. */
    double at(double time) {
        double voltage = start + slope * time;
        for (int i = 0; i < modes.length; i++) {
            voltage += shares[i] * modes[i].change(time);
        }
        return voltage;
    }

    /** Returns the integral of the voltage over {@code time} s, in V s. */
    double integral(double time) {
        double integral = (start + slope * time / 2) * time;
        for (int i = 0; i < modes.length; i++) {
            integral += shares[i] * modes[i].integral(time);
        }
        return integral;
    }

    /**
     * Returns a time in s within which neither the line nor the share of any mode changes by more than {@code most} V, as
     * {@link Mode#timeWithin} does.
     */
    double timeWithin(double most, double negligible, double lifetimes) {
        double time = most / Math.abs(slope);
        for (int i = 0; i < modes.length; i++) {
            double share = Math.abs(shares[i]);
            if (share > 0) {
                time = Math.min(time, modes[i].timeWithin(most / share, negligible / share, lifetimes));
            }
        }
        return time;
    }

    /** Puts the voltages in V at {@code count} equally spaced times, in s, into an array. */
    void sample(double first, double interval, double[] into, int offset, int count) {
        if (slope == 0) {
            Arrays.fill(into, offset, offset + count, start);
        } else {
            for (int i = 0; i < count; i++) {
                into[offset + i] = start + slope * (first + i * interval);
            }
        }
        for (int i = 0; i < modes.length; i++) {
            if (shares[i] != 0) {
                modes[i].addTo(into, offset, count, shares[i], first, interval);
            }
        }
    }
}
