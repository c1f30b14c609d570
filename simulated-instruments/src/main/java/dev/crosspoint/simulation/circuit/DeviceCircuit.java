package dev.crosspoint.simulation.circuit;

import dev.crosspoint.simulation.device.DeviceModel;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * One pair of terminals, the capacitance of the cables across them, and behind the resistance of the leads the device.
 *
 * <p>Time goes in steps whose ends follow from the physics alone: a ramp or a relaxation by a few mV, an event or a 1 % change
 * in the device, a limit reached or left, a new drive. A look at the circuit within a step evaluates the step and commits
 * nothing, so no result depends on when and how often somebody looks.
 */
public final class DeviceCircuit implements Circuit {

    private static final double SECONDS_PER_NANOSECOND = 1e-9;

    /** The voltage in V over which a nonlinear load and the rates of a device are taken as straight. */
    private static final double LARGEST_VOLTAGE_CHANGE = 5e-3;

    /** Two voltages in V closer than this are the same. */
    private static final double SAME_VOLTAGE = 1e-9;

    /** The fraction of a limit by which a ramp goes beyond it before it is held, so that rounding cannot bring it back. */
    private static final double BEYOND_LIMIT = 1e-9;

    /** After so many time constants a relaxation over a few mV is over. */
    private static final double SETTLED = 40;

    private static final int STEPS_PER_CURRENT_RAMP = 100;
    private static final int MOST_EVENTS_AT_ONCE = 100;

    private final Terminal terminal = new Terminal();
    private final DeviceModel device;
    private final double capacitance;
    private final Load load;
    private final VoltageStep voltageStep;
    private final CurrentStep currentStep;

    private Drive drive = new Drive.Open();
    private long time;
    private long driveTime;
    private double levelAtDrive;

    /** State at the start of the present step; {@code elapsed} in s since the drive was set. */
    private double elapsed;

    private double voltage;
    private double voltageIntegral;
    private double currentIntegral;
    private double limitedTime;

    /** The present step. */
    private Step step;

    private double stepDuration;
    private boolean limited;
    private double deviceVoltage;

    /** Makes a circuit at time 0 with nothing driving it and no charge on it. */
    public DeviceCircuit(CircuitParameters parameters, DeviceModel device) {
        this.device = device;
        this.capacitance = parameters.cableCapacitance();
        this.load = new Load(device, parameters.seriesResistance());
        this.voltageStep = new VoltageStep(load, capacitance);
        this.currentStep = new CurrentStep(load, capacitance);
        planStep();
    }

    /** Returns the terminals. */
    public SourceTerminal terminal() {
        return terminal;
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public void advanceTo(long time) {
        if (time < this.time) {
            throw new IllegalArgumentException("time runs forward: at " + this.time + " ns, asked for " + time + " ns");
        }
        this.time = time;
        double until = (time - driveTime) * SECONDS_PER_NANOSECOND;
        while (elapsed + stepDuration <= until) {
            commit(stepDuration);
            planStep();
        }
    }

    private void drive(Drive drive) {
        double level = drive instanceof Drive.Current ? terminal.current() : terminal.voltage();
        if (sinceStep() > 0) {
            commit(sinceStep());
        }
        this.drive = drive;
        this.levelAtDrive = level;
        this.driveTime = time;
        this.elapsed = 0;
        planStep();
    }

    /** Returns the time in s from the start of the present step to now. */
    private double sinceStep() {
        return (time - driveTime) * SECONDS_PER_NANOSECOND - elapsed;
    }

    private void commit(double duration) {
        voltageIntegral += step.voltageIntegral(duration);
        currentIntegral += step.currentIntegral(duration);
        limitedTime += limited ? duration : 0;
        voltage = step.voltage(duration);
        elapsed += duration;
        device.advance(deviceVoltage, duration);
    }

    /** Plans the step that starts now; what the device does at once, it does before. */
    private void planStep() {
        for (int events = 0; events < MOST_EVENTS_AT_ONCE; events++) {
            if (drive instanceof Drive.Voltage source) {
                planVoltageDrive(source);
            } else if (drive instanceof Drive.Current source) {
                planCurrentDrive(source);
            } else {
                holdCurrent(0);
                limited = false;
            }
            fitToDevice();
            if (stepDuration > 0) {
                return;
            }
            device.advance(deviceVoltage, 0);
        }
        throw new IllegalStateException("the device does not come to rest at " + voltage + " V, " + time + " ns");
    }

    private void planVoltageDrive(Drive.Voltage source) {
        boolean ramping = elapsed < source.ramp();
        double slope = ramping ? (source.target() - levelAtDrive) / source.ramp() : 0;
        double wanted = ramping ? levelAtDrive + slope * elapsed : source.target();
        double gap = wanted - voltage;
        double limit = gap > 0 ? source.positiveLimit() : source.negativeLimit();
        if (Math.abs(gap) <= SAME_VOLTAGE) {
            voltage = wanted;
            double loadCurrent = load.current(voltage);
            double current = loadCurrent + capacitance * slope;
            if (current < source.positiveLimit() && current > source.negativeLimit()) {
                limited = false;
                followVoltage(slope, loadCurrent, source);
                endStepWithin(ramping ? source.ramp() - elapsed : Double.POSITIVE_INFINITY);
                return;
            }
            limit = current > 0 ? source.positiveLimit() : source.negativeLimit();
        }
        limited = true;
        holdCurrent(limit);
        catchUp(gap, slope);
        endStepWithin(ramping ? source.ramp() - elapsed : Double.POSITIVE_INFINITY);
    }

    private void followVoltage(double slope, double loadCurrent, Drive.Voltage source) {
        voltageStep.begin(voltage, slope, loadCurrent);
        step = voltageStep;
        stepDuration = LARGEST_VOLTAGE_CHANGE / Math.abs(slope);
        if (slope != 0) {
            endStepAtCurrent(source.positiveLimit());
            endStepAtCurrent(source.negativeLimit());
        }
    }

    /** Ends the present step, a ramp, just beyond {@code limit} A, if it gets there. */
    private void endStepAtCurrent(double limit) {
        double beyond = limit * (1 + BEYOND_LIMIT);
        if ((voltageStep.current(stepDuration) - beyond) * limit > 0) {
            stepDuration = root(t -> voltageStep.current(t) - beyond);
        }
    }

    /** Ends the present step, in which a limit keeps the voltage behind, where it is back at the voltage wanted. */
    private void catchUp(double gap, double slope) {
        if (Math.abs(gap) <= SAME_VOLTAGE) {
            return;
        }
        if (slope == 0) {
            endStepWithin(currentStep.timeToChangeBy(gap));
            return;
        }
        endStepWithin(LARGEST_VOLTAGE_CHANGE / Math.abs(slope));
        double wanted = voltage + gap;
        if ((wanted + slope * stepDuration - currentStep.voltage(stepDuration)) * gap < 0) {
            stepDuration = root(t -> wanted + slope * t - currentStep.voltage(t));
        }
    }

    private void planCurrentDrive(Drive.Current source) {
        boolean ramping = elapsed < source.ramp();
        double grain = source.ramp() / STEPS_PER_CURRENT_RAMP;
        double fraction = ramping ? (elapsed + grain / 2) / source.ramp() : 1;
        double wanted = levelAtDrive + (source.target() - levelAtDrive) * Math.min(fraction, 1);
        if (voltage > source.positiveLimit() - SAME_VOLTAGE) {
            moveTo(source.positiveLimit());
        } else if (voltage < source.negativeLimit() + SAME_VOLTAGE) {
            moveTo(source.negativeLimit());
        }
        double loadCurrent = load.current(voltage);
        limited = voltage == source.positiveLimit() && loadCurrent <= wanted
                || voltage == source.negativeLimit() && loadCurrent >= wanted;
        if (limited) {
            voltageStep.begin(voltage, 0, loadCurrent);
            step = voltageStep;
            stepDuration = Double.POSITIVE_INFINITY;
        } else {
            holdCurrent(wanted);
            endStepWithin(currentStep.timeToChangeBy(source.positiveLimit() - voltage));
            endStepWithin(currentStep.timeToChangeBy(source.negativeLimit() - voltage));
        }
        endStepWithin(ramping ? grain : Double.POSITIVE_INFINITY);
    }

    /** Brings the terminals to {@code level} V at once, as a voltage limit does, with the charge that takes. */
    private void moveTo(double level) {
        currentIntegral += capacitance * (level - voltage);
        voltage = level;
    }

    private void holdCurrent(double current) {
        currentStep.begin(voltage, current);
        step = currentStep;
        double excursion = currentStep.excursion();
        if (Math.abs(excursion) <= SAME_VOLTAGE) {
            stepDuration = Double.POSITIVE_INFINITY;
        } else if (Math.abs(excursion) <= LARGEST_VOLTAGE_CHANGE) {
            stepDuration = SETTLED * currentStep.timeConstant();
        } else {
            stepDuration = currentStep.timeToChangeBy(Math.copySign(LARGEST_VOLTAGE_CHANGE, excursion));
        }
    }

    /** Shortens the present step to what the device allows at the voltage across it. */
    private void fitToDevice() {
        deviceVoltage = load.deviceVoltage(meanVoltage());
        double longest = device.maximumStep(deviceVoltage);
        if (longest < stepDuration) {
            stepDuration = longest;
            deviceVoltage = load.deviceVoltage(meanVoltage());
        }
        endStepWithin(device.timeToEvent(deviceVoltage));
    }

    private double meanVoltage() {
        return stepDuration == Double.POSITIVE_INFINITY ? voltage : step.voltageIntegral(stepDuration) / stepDuration;
    }

    private void endStepWithin(double duration) {
        stepDuration = Math.min(stepDuration, duration);
    }

    /** Returns the time in s within the present step at which {@code function} is 0. */
    private double root(UnivariateFunction function) {
        return new BracketingNthOrderBrentSolver(1e-14, Double.MIN_NORMAL, 0, 5).solve(200, function, 0, stepDuration);
    }

    /** The one pair of terminals of this circuit. */
    private final class Terminal implements SourceTerminal {

        @Override
        public void drive(Drive drive) {
            DeviceCircuit.this.drive(drive);
        }

        @Override
        public double voltage() {
            return step.voltage(sinceStep());
        }

        @Override
        public double current() {
            return step.current(sinceStep());
        }

        @Override
        public double voltageIntegral() {
            return voltageIntegral + step.voltageIntegral(sinceStep());
        }

        @Override
        public double currentIntegral() {
            return currentIntegral + step.currentIntegral(sinceStep());
        }

        @Override
        public double limitedTime() {
            return limitedTime + (limited ? sinceStep() : 0);
        }
    }
}
