package dev.crosspoint.simulation.device;

import java.util.SplittableRandom;

/** The state of a {@link CrossbarCell}: high, low or on its way back, and how far it is on its way to switch. */
final class CrossbarCellModel implements DeviceModel {

    /** Draws farther than this factor from their mean are not those of a working cell. */
    private static final double FARTHEST = 1.5;

    private static final double RISE_HYSTERESIS = 0.05;
    private static final double SMALL_CHANGE = 0.01;

    /** So many acceleration voltages below its threshold a cell would take exp(25), 7e10 times as long to switch. */
    private static final double FAR_BELOW = 25;

    private final CrossbarCell parameters;
    private final Draws switching;
    private final Draws resistances;
    private final Draws retentions;
    private final Rise rise;

    /** What this cell is by itself: its own means. */
    private final double cellSetVoltage;

    private final double cellResetVoltage;
    private final double cellOnResistance;
    private final double cellOffResistance;
    private final double medianRetention;

    private Thresholds thresholds;
    private Thresholds nextThresholds;
    private State state = State.HIGH_RESISTANCE;
    private double conductance;

    /** The fraction of the way to switching, covered in this rise. */
    private double progress;

    /** For how long in s the low-resistance state lasts, and for how long it still does. */
    private double retention;

    private double retentionLeft;

    /** The conductance at which a loss ends, and how fast the logarithm of the conductance falls towards it. */
    private double lostConductance;

    private double lossRate;

    /** The switching time is asked for several times at each voltage. */
    private double cachedOverdrive = Double.NaN;

    private double cachedTime;

    private enum State {
        HIGH_RESISTANCE,
        LOW_RESISTANCE,
        LOSING
    }

    /** The voltages of one rise. */
    private record Thresholds(double set, double reset) {}

    CrossbarCellModel(CrossbarCell parameters, long seed, double temperature) {
        this.parameters = parameters;
        SplittableRandom random = new SplittableRandom(seed);
        Draws cell = new Draws(random);
        switching = new Draws(random);
        resistances = new Draws(random);
        retentions = new Draws(random);
        rise = new Rise(RISE_HYSTERESIS);
        double voltageSpread = parameters.nominal() ? 0 : parameters.voltageCellSpread();
        double resistanceSpread = parameters.nominal() ? 0 : parameters.resistanceCellSpread();
        cellSetVoltage = voltage(cell, parameters.setVoltage(), voltageSpread);
        cellResetVoltage = voltage(cell, parameters.resetVoltage(), voltageSpread);
        cellOnResistance = cell.lognormal(parameters.onResistance(), resistanceSpread);
        cellOffResistance = cell.lognormal(parameters.offResistance(), resistanceSpread);
        medianRetention = Arrhenius.time(
                parameters.retention(), parameters.retentionTemperature(), parameters.activationEnergy(), temperature);
        thresholds = draw();
        nextThresholds = draw();
        conductance = 1 / cellOffResistance;
    }

    @Override
    public double current(double voltage) {
        if (state != State.HIGH_RESISTANCE) {
            return conductance * voltage;
        }
        double ratio = voltage / parameters.childVoltage();
        double square = ratio * ratio;
        return conductance * voltage * Math.sqrt(Math.sqrt(1 + square * square));
    }

    @Override
    public double maximumStep(double voltage) {
        return state == State.LOSING ? SMALL_CHANGE / lossRate : Double.POSITIVE_INFINITY;
    }

    @Override
    public double timeToEvent(double voltage) {
        double toSwitch = rise.beginsAt(voltage)
                ? timeToSwitch(voltage, nextThresholds, 0)
                : timeToSwitch(voltage, thresholds, progress);
        return Math.min(toSwitch, timeToAge());
    }

    @Override
    public double indifference(double voltage) {
        if (state != State.LOW_RESISTANCE) {
            return 0;
        }
        double reset = Math.min(thresholds.reset(), nextThresholds.reset());
        return Math.max(0, voltage + reset - FAR_BELOW * parameters.accelerationVoltage());
    }

    @Override
    public void advance(double voltage, double seconds) {
        if (rise.follow(voltage)) {
            thresholds = nextThresholds;
            nextThresholds = draw();
            progress = 0;
        }
        double left = seconds;
        double toSwitch = timeToSwitch(voltage, thresholds, progress);
        double toAge = timeToAge();
        while (Math.min(toSwitch, toAge) <= left) {
            evolve(voltage, Math.min(toSwitch, toAge));
            left -= Math.min(toSwitch, toAge);
            if (toSwitch <= toAge) {
                switchOver(voltage);
            } else {
                age();
            }
            toSwitch = timeToSwitch(voltage, thresholds, progress);
            toAge = timeToAge();
        }
        evolve(voltage, left);
    }

    /** Returns the time in s until the voltage has switched the cell. */
    private double timeToSwitch(double voltage, Thresholds thresholds, double progress) {
        boolean resets = voltage < 0 && state != State.HIGH_RESISTANCE;
        boolean sets = voltage > 0 && state != State.LOW_RESISTANCE;
        if (!resets && !sets) {
            return Double.POSITIVE_INFINITY;
        }
        double overdrive = Math.abs(voltage) - (resets ? thresholds.reset() : thresholds.set());
        return progress >= 1 ? 0 : (1 - progress) * switchingTime(overdrive);
    }

    /** Returns the time in s that it takes to switch at a voltage beyond its threshold by {@code overdrive} V. */
    private double switchingTime(double overdrive) {
        if (overdrive != cachedOverdrive) {
            cachedOverdrive = overdrive;
            cachedTime = parameters.switchingTime() * StrictMath.exp(-overdrive / parameters.accelerationVoltage());
        }
        return cachedTime;
    }

    /** Returns the time in s until the low-resistance state begins to be lost, or is lost. */
    private double timeToAge() {
        return switch (state) {
            case HIGH_RESISTANCE -> Double.POSITIVE_INFINITY;
            case LOW_RESISTANCE -> retentionLeft;
            case LOSING -> lossTimeLeft();
        };
    }

    private double lossTimeLeft() {
        return conductance <= lostConductance ? 0 : StrictMath.log(conductance / lostConductance) / lossRate;
    }

    private void evolve(double voltage, double seconds) {
        if (seconds > 0) {
            progress += seconds / timeToSwitch(voltage, thresholds, 0);
        }
        switch (state) {
            case HIGH_RESISTANCE -> {}
            case LOW_RESISTANCE -> retentionLeft -= seconds;
            case LOSING -> conductance *= StrictMath.exp(-lossRate * seconds);
        }
    }

    private void switchOver(double voltage) {
        progress = 0;
        if (voltage < 0) {
            state = State.HIGH_RESISTANCE;
            conductance = drawConductance(cellOffResistance);
        } else {
            state = State.LOW_RESISTANCE;
            conductance = drawConductance(cellOnResistance);
            retention = retentions.lognormal(medianRetention, parameters.retentionSpread());
            retentionLeft = retention;
        }
    }

    private void age() {
        if (state == State.LOW_RESISTANCE) {
            state = State.LOSING;
            lostConductance = Math.min(conductance, drawConductance(cellOffResistance));
            lossRate = StrictMath.log(conductance / lostConductance) / (parameters.lossFraction() * retention);
        } else {
            state = State.HIGH_RESISTANCE;
            conductance = lostConductance;
        }
    }

    private double drawConductance(double resistance) {
        return 1 / resistances.lognormal(resistance, parameters.resistanceCycleSpread());
    }

    private Thresholds draw() {
        return new Thresholds(
                voltage(switching, cellSetVoltage, parameters.voltageCycleSpread()),
                voltage(switching, cellResetVoltage, parameters.voltageCycleSpread()));
    }

    private static double voltage(Draws draws, double mean, double spread) {
        return draws.normalWithin(mean, spread, mean / FARTHEST, mean * FARTHEST);
    }
}
