package dev.crosspoint.simulation.circuit;

import dev.crosspoint.simulation.device.DeviceModel;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** The device and the resistance in series with it, seen from the terminals. */
final class Load {

    private static final double RELATIVE_ACCURACY = 1e-12;

    /**
     * Where the leads take no more than this share of the voltage, one chord is accurate enough: what it leaves over goes with
     * the square of the share, times the logarithmic slope of the current, which is below 100 for any device.
     */
    private static final double SMALL_SHARE = 1e-7;

    private static final int MAXIMUM_EVALUATIONS = 200;

    private final DeviceModel device;
    private final double seriesResistance;

    Load(DeviceModel device, double seriesResistance) {
        this.device = device;
        this.seriesResistance = seriesResistance;
    }

    /** Returns the current in A at {@code voltage} V across the terminals. */
    double current(double voltage) {
        return device.current(deviceVoltage(voltage));
    }

    /**
     * Returns the voltage in V across the device alone. One chord through the origin solves it for a device that is ohmic in
     * its present state, or whose resistance dwarfs that of the leads; what is left over is solved by iteration.
     */
    double deviceVoltage(double voltage) {
        if (voltage == 0 || seriesResistance == 0) {
            return voltage;
        }
        double share = seriesResistance * device.current(voltage) / voltage;
        double chord = voltage / (1 + share);
        if (share <= SMALL_SHARE) {
            return chord;
        }
        double error = chord + seriesResistance * device.current(chord) - voltage;
        if (Math.abs(error) <= RELATIVE_ACCURACY * Math.abs(voltage)) {
            return chord;
        }
        return new BracketingNthOrderBrentSolver(RELATIVE_ACCURACY, Double.MIN_NORMAL, 0, 5)
                .solve(
                        MAXIMUM_EVALUATIONS,
                        v -> v + seriesResistance * device.current(v) - voltage,
                        Math.min(0, voltage),
                        Math.max(0, voltage));
    }

    /** Returns the slope of current against voltage in S at {@code voltage} V across the terminals. */
    double differentialConductance(double voltage, double current) {
        double step = Math.copySign(1e-3, voltage);
        return (current(voltage + step) - current) / step;
    }
}
