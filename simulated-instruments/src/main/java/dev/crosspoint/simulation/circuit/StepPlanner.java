package dev.crosspoint.simulation.circuit;

import dev.crosspoint.simulation.device.DeviceModel;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Plans the next step of a circuit from the physics alone: it ends with a ramp or a relaxation by a few mV across the device
 * (by more where the device is indifferent to it), an event or a 1 % change in the device, a limit reached or left.
 */
final class StepPlanner {

    /** The voltage in V over which a nonlinear load and the rates of a device are taken as straight. */
    private static final double LARGEST_VOLTAGE_CHANGE = 5e-3;

    /** Two voltages in V closer than this are the same. */
    private static final double SAME_VOLTAGE = 1e-9;

    /** The fraction of a limit by which a ramp goes beyond it before it is held, so that rounding cannot bring it back. */
    private static final double BEYOND_LIMIT = 1e-9;

    /** After so many time constants a relaxation over a few mV is over. */
    private static final double SETTLED = 40;

    /** A current in A that nobody sees. */
    private static final double LEAST_CURRENT = 1e-18;

    private static final int STEPS_PER_CURRENT_RAMP = 100;
    private static final int MOST_HALVINGS = 20;

    private final Network network;
    private final DeviceModel device;
    private final VoltageStep voltageStep;
    private final CurrentStep currentStep;

    private Step step;
    private double duration;
    private boolean limited;
    private double deviceVoltage;
    private double chargeAtOnce;

    /** The shortest time in s that makes a difference. */
    private double resolution;

    StepPlanner(Network network, DeviceModel device) {
        this.network = network;
        this.device = device;
        this.voltageStep = new VoltageStep(network);
        this.currentStep = new CurrentStep(network);
    }

    /** The step that was planned. */
    Step step() {
        return step;
    }

    /** Returns how long the step lasts in s, 0 if the device changes at once. */
    double duration() {
        return duration;
    }

    /** Returns whether the source is held back by its limit. */
    boolean limited() {
        return limited;
    }

    /** Returns the mean voltage across the device during the step. */
    double deviceVoltage() {
        return deviceVoltage;
    }

    /** Returns the charge in A s that the source delivered at once, before the step. */
    double chargeAtOnce() {
        return chargeAtOnce;
    }

    /**
     * Plans a step.
     *
     * @param drive what the source does
     * @param levelAtDrive what it put out before, in V or A
     * @param elapsed for how many s it has been doing that
     * @param longest how many s the step may last
     */
    void plan(Drive drive, double levelAtDrive, double elapsed, double longest) {
        chargeAtOnce = 0;
        resolution = 2 * Math.ulp(elapsed);
        if (drive instanceof Drive.Voltage source) {
            planVoltageDrive(source, levelAtDrive, elapsed, longest);
        } else if (drive instanceof Drive.Current source) {
            planCurrentDrive(source, levelAtDrive, elapsed, longest);
        } else {
            limited = false;
            holdCurrent(0, longest);
        }
        fitToDevice();
    }

    private void planVoltageDrive(Drive.Voltage source, double levelAtDrive, double elapsed, double longest) {
        boolean ramping = elapsed < source.ramp();
        double slope = ramping ? (source.target() - levelAtDrive) / source.ramp() : 0;
        double wanted = ramping ? levelAtDrive + slope * elapsed : source.target();
        double rampLeft = ramping ? source.ramp() - elapsed : Double.POSITIVE_INFINITY;
        double gap = wanted - network.driveVoltage();
        double limit = gap > 0 ? source.positiveLimit() : source.negativeLimit();
        if (Math.abs(gap) <= SAME_VOLTAGE) {
            network.setVoltages(wanted, network.capacitorVoltage());
            voltageStep.begin(slope);
            double current = voltageStep.current(0);
            if (current < source.positiveLimit() && current > source.negativeLimit()) {
                limited = false;
                step(voltageStep, Math.min(rampLeft, longest), largestChangeOfRamp());
                endStepAtLimits(
                        source.positiveLimit() * (1 + BEYOND_LIMIT), source.negativeLimit() * (1 + BEYOND_LIMIT));
                return;
            }
            limit = current > 0 ? source.positiveLimit() : source.negativeLimit();
        }
        limited = true;
        holdCurrent(limit, Math.min(rampLeft, longest));
        catchUp(gap, slope);
    }

    /** Ends the present step, in which a limit keeps the voltage behind, where it is back at the voltage wanted. */
    private void catchUp(double gap, double slope) {
        if (Math.abs(gap) <= SAME_VOLTAGE) {
            return;
        }
        endStepWithin(LARGEST_VOLTAGE_CHANGE / Math.abs(slope));
        double wanted = network.driveVoltage() + gap;
        endStepAtRoot(t -> wanted + slope * t - driveVoltage(t), gap);
    }

    private void planCurrentDrive(Drive.Current source, double levelAtDrive, double elapsed, double longest) {
        boolean ramping = elapsed < source.ramp();
        double grain = source.ramp() / STEPS_PER_CURRENT_RAMP;
        double fraction = ramping ? (elapsed + grain / 2) / source.ramp() : 1;
        double wanted = levelAtDrive + (source.target() - levelAtDrive) * Math.min(fraction, 1);
        double within = Math.min(ramping ? grain : Double.POSITIVE_INFINITY, longest);
        if (network.driveVoltage() > source.positiveLimit() - SAME_VOLTAGE) {
            chargeAtOnce = network.moveDriveTo(source.positiveLimit());
        } else if (network.driveVoltage() < source.negativeLimit() + SAME_VOLTAGE) {
            chargeAtOnce = network.moveDriveTo(source.negativeLimit());
        }
        voltageStep.begin(0);
        double taken = voltageStep.current(0);
        double voltage = network.driveVoltage();
        limited = voltage == source.positiveLimit() && taken <= wanted
                || voltage == source.negativeLimit() && taken >= wanted;
        if (limited) {
            step(voltageStep, within);
            double beyond = wanted + Math.copySign(BEYOND_LIMIT * Math.abs(wanted) + LEAST_CURRENT, wanted - taken);
            endStepAtRoot(t -> voltageStep.current(t) - beyond, taken - beyond);
        } else {
            holdCurrent(wanted, within);
            endStepAtRoot(t -> driveVoltage(t) - source.positiveLimit(), -1);
            endStepAtRoot(t -> driveVoltage(t) - source.negativeLimit(), 1);
        }
    }

    private void holdCurrent(double current, double longest) {
        currentStep.begin(current);
        step(currentStep, longest);
    }

    private void step(Step planned, double longest) {
        step(planned, longest, LARGEST_VOLTAGE_CHANGE);
    }

    private void step(Step planned, double longest, double largestChange) {
        step = planned;
        duration = Math.min(longest, planned.loadVoltage().timeWithin(largestChange, SAME_VOLTAGE, SETTLED));
    }

    /** Returns the change in V that a ramp of the source may make in one step. */
    private double largestChangeOfRamp() {
        return network.hasCapacitor()
                ? LARGEST_VOLTAGE_CHANGE
                : Math.max(LARGEST_VOLTAGE_CHANGE, device.indifference(network.loadVoltage()));
    }

    private double driveVoltage(double time) {
        return currentStep.voltage(Node.DRIVE).at(time);
    }

    /** Ends the present step, in which the source holds the voltage, at either limit in A, if it gets there. */
    private void endStepAtLimits(double positive, double negative) {
        double last = duration == Double.POSITIVE_INFINITY ? 0 : voltageStep.current(duration);
        if (last > positive || last < negative) {
            endStepAtCurrent(positive);
            endStepAtCurrent(negative);
        }
    }

    /** Ends the present step, in which the source holds the voltage, at {@code limit} A, if it gets there. */
    private void endStepAtCurrent(double limit) {
        endStepAtRoot(t -> voltageStep.current(t) - limit, -limit);
    }

    /**
     * Ends the present step where {@code function}, with the sign of {@code sign} before, is 0, if it gets there. Where it is 0
     * at first, goes that way and comes back, the step ends on the way.
     */
    private void endStepAtRoot(UnivariateFunction function, double sign) {
        if (duration == Double.POSITIVE_INFINITY || function.value(duration) * sign >= 0) {
            return;
        }
        if (function.value(0) * sign > 0) {
            double root =
                    new BracketingNthOrderBrentSolver(1e-14, Double.MIN_NORMAL, 0, 5).solve(200, function, 0, duration);
            duration = Math.min(duration, Math.max(root, resolution));
            return;
        }
        for (int halving = 0; halving < MOST_HALVINGS && function.value(duration) * sign < 0; halving++) {
            duration /= 2;
        }
    }

    /** Shortens the present step to what the device allows at the voltage across it. */
    private void fitToDevice() {
        deviceVoltage = network.load().deviceVoltage(meanLoadVoltage());
        double longest = device.maximumStep(deviceVoltage);
        if (longest < duration) {
            duration = longest;
            deviceVoltage = network.load().deviceVoltage(meanLoadVoltage());
        }
        endStepWithin(device.timeToEvent(deviceVoltage));
    }

    private double meanLoadVoltage() {
        return duration == Double.POSITIVE_INFINITY
                ? network.loadVoltage()
                : step.loadVoltage().integral(duration) / duration;
    }

    private void endStepWithin(double time) {
        duration = Math.min(duration, time);
    }
}
