package dev.crosspoint.simulation.device;

import java.util.SplittableRandom;

/** The state of an {@link AnalogCell}: its conductance, and how long it has been beyond its window. */
final class AnalogCellModel implements DeviceModel {

    private static final double SMALL_CHANGE = 0.01;

    private final AnalogCell parameters;
    private final SoftBound potentiation;
    private final SoftBound depression;
    private final double potentiationScale;
    private final double depressionScale;
    private final Draws multipliers;
    private final Draws voltages;
    private final Draws conductances;
    private final Rise rise;

    private Chance chance;
    private Chance nextChance;
    private double conductance;

    /** Whether an abrupt switching has happened in this rise, and the time in s beyond its voltage before. */
    private boolean switched;

    private double beyond;

    /** What chance gives to one rise of the voltage. */
    private record Chance(double multiplier, double setVoltage, double resetVoltage) {}

    AnalogCellModel(AnalogCell parameters, long seed) {
        this.parameters = parameters;
        double smallest = parameters.smallestConductance();
        double largest = parameters.largestConductance();
        potentiation = new SoftBound(smallest, largest, parameters.potentiationNonlinearity(), parameters.pulses());
        depression = new SoftBound(largest, smallest, parameters.depressionNonlinearity(), parameters.pulses());
        potentiationScale = 1 / (parameters.pulseWidth() * potentiationDrive(parameters.potentiationVoltage()));
        depressionScale = 1 / (parameters.pulseWidth() * depressionDrive(parameters.depressionVoltage()));
        SplittableRandom random = new SplittableRandom(seed);
        multipliers = new Draws(random);
        voltages = new Draws(random);
        conductances = new Draws(random);
        // Half the lower threshold: whatever changes the cell belongs to a rise, and a read is none.
        rise = new Rise(Math.min(parameters.potentiationThreshold(), parameters.depressionThreshold()) / 2);
        chance = draw();
        nextChance = draw();
        conductance = parameters.initialConductance();
    }

    @Override
    public double current(double voltage) {
        return conductance * voltage;
    }

    @Override
    public double timeToEvent(double voltage) {
        return rise.beginsAt(voltage)
                ? timeToSwitch(voltage, nextChance, false, 0)
                : timeToSwitch(voltage, chance, switched, beyond);
    }

    @Override
    public double maximumStep(double voltage) {
        Chance now = rise.beginsAt(voltage) ? nextChance : chance;
        double perPulse =
                voltage > 0 ? potentiation.changePerPulse(conductance) : depression.changePerPulse(conductance);
        double change = Math.abs(perPulse) * pulsesPerSecond(voltage, now);
        return change > 0 ? SMALL_CHANGE * conductance / change : Double.POSITIVE_INFINITY;
    }

    @Override
    public double indifference(double voltage) {
        return Math.max(
                0, Math.min(parameters.potentiationThreshold() - voltage, parameters.depressionThreshold() + voltage));
    }

    @Override
    public void advance(double voltage, double seconds) {
        if (rise.follow(voltage)) {
            chance = nextChance;
            nextChance = draw();
            switched = false;
            beyond = 0;
        }
        double toSwitch = timeToSwitch(voltage, chance, switched, beyond);
        if (toSwitch <= seconds) {
            evolve(voltage, toSwitch);
            switchOver(voltage);
            evolve(voltage, seconds - toSwitch);
        } else {
            evolve(voltage, seconds);
        }
    }

    /** Returns the time in s until the cell switches abruptly, which it does once in a rise. */
    private double timeToSwitch(double voltage, Chance chance, boolean switched, double beyond) {
        return !switched && isBeyondWindow(voltage, chance)
                ? Math.max(0, parameters.switchingTime() - beyond)
                : Double.POSITIVE_INFINITY;
    }

    private static boolean isBeyondWindow(double voltage, Chance chance) {
        return voltage >= chance.setVoltage() || voltage <= -chance.resetVoltage();
    }

    private void evolve(double voltage, double seconds) {
        if (isBeyondWindow(voltage, chance)) {
            beyond += seconds;
        }
        double pulses = pulsesPerSecond(voltage, chance) * seconds;
        if (pulses > 0) {
            conductance = (voltage > 0 ? potentiation : depression).after(pulses, conductance);
        }
    }

    private void switchOver(double voltage) {
        switched = true;
        conductance = conductances.lognormal(
                voltage > 0 ? parameters.onConductance() : parameters.offConductance(), parameters.conductanceSpread());
    }

    /** Returns how many pulses of the height for which the nonlinearity is given a second at {@code voltage} V is worth. */
    private double pulsesPerSecond(double voltage, Chance chance) {
        double rate = voltage > 0
                ? potentiationScale * potentiationDrive(voltage)
                : depressionScale * depressionDrive(-voltage);
        return chance.multiplier() * rate;
    }

    private double potentiationDrive(double magnitude) {
        return drive(magnitude, parameters.potentiationThreshold(), parameters.potentiationCharacteristicVoltage());
    }

    private double depressionDrive(double magnitude) {
        return drive(magnitude, parameters.depressionThreshold(), parameters.depressionCharacteristicVoltage());
    }

    private static double drive(double magnitude, double threshold, double characteristicVoltage) {
        return magnitude <= threshold ? 0 : StrictMath.sinh((magnitude - threshold) / characteristicVoltage);
    }

    private Chance draw() {
        return new Chance(
                multipliers.lognormalOfMeanOne(parameters.pulseSpread()),
                drawVoltage(parameters.setVoltage()),
                drawVoltage(parameters.resetVoltage()));
    }

    private double drawVoltage(double mean) {
        double farthest = AnalogCell.FARTHEST * parameters.voltageSpread();
        return voltages.normalWithin(mean, parameters.voltageSpread(), mean - farthest, mean + farthest);
    }
}
