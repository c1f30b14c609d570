package dev.crosspoint.simulation.device;

import java.util.SplittableRandom;

/** The state of a {@link CrossbarCell}: set or not, and how far it is on its way to switch. */
final class CrossbarCellModel implements DeviceModel {

    /** Draws farther than this factor from their mean are not those of a working cell. */
    private static final double FARTHEST = 1.5;

    private static final double RISE_HYSTERESIS = 0.05;

    private final CrossbarCell parameters;
    private final Draws switching;
    private final Draws resistances;
    private final Rise rise;

    /** What this cell is by itself: its own means. */
    private final double cellSetVoltage;

    private final double cellResetVoltage;
    private final double cellOnResistance;
    private final double cellOffResistance;

    private Thresholds thresholds;
    private Thresholds nextThresholds;
    private boolean set;
    private double conductance;

    /** The fraction of the way to switching, covered in this rise. */
    private double progress;

    /** The voltages of one rise. */
    private record Thresholds(double set, double reset) {}

    CrossbarCellModel(CrossbarCell parameters, long seed) {
        this.parameters = parameters;
        SplittableRandom random = new SplittableRandom(seed);
        Draws cell = new Draws(random);
        switching = new Draws(random);
        resistances = new Draws(random);
        rise = new Rise(RISE_HYSTERESIS);
        double voltageSpread = parameters.nominal() ? 0 : parameters.voltageCellSpread();
        double resistanceSpread = parameters.nominal() ? 0 : parameters.resistanceCellSpread();
        cellSetVoltage = voltage(cell, parameters.setVoltage(), voltageSpread);
        cellResetVoltage = voltage(cell, parameters.resetVoltage(), voltageSpread);
        cellOnResistance = cell.lognormal(parameters.onResistance(), resistanceSpread);
        cellOffResistance = cell.lognormal(parameters.offResistance(), resistanceSpread);
        thresholds = draw();
        nextThresholds = draw();
        conductance = 1 / cellOffResistance;
    }

    @Override
    public double current(double voltage) {
        if (set) {
            return conductance * voltage;
        }
        double ratio = voltage / parameters.childVoltage();
        double square = ratio * ratio;
        return conductance * voltage * Math.sqrt(Math.sqrt(1 + square * square));
    }

    @Override
    public double maximumStep(double voltage) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double timeToEvent(double voltage) {
        return rise.beginsAt(voltage)
                ? timeToSwitch(voltage, nextThresholds, 0)
                : timeToSwitch(voltage, thresholds, progress);
    }

    @Override
    public void advance(double voltage, double seconds) {
        if (rise.follow(voltage)) {
            thresholds = nextThresholds;
            nextThresholds = draw();
            progress = 0;
        }
        if (timeToSwitch(voltage, thresholds, progress) <= seconds) {
            set = !set;
            conductance = 1
                    / resistances.lognormal(
                            set ? cellOnResistance : cellOffResistance, parameters.resistanceCycleSpread());
            progress = 0;
        } else if (seconds > 0) {
            progress += seconds / timeToSwitch(voltage, thresholds, 0);
        }
    }

    private double timeToSwitch(double voltage, Thresholds thresholds, double progress) {
        if (set ? voltage >= 0 : voltage <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double overdrive = Math.abs(voltage) - (set ? thresholds.reset() : thresholds.set());
        double whole = parameters.switchingTime() * StrictMath.exp(-overdrive / parameters.accelerationVoltage());
        return progress >= 1 ? 0 : (1 - progress) * whole;
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
