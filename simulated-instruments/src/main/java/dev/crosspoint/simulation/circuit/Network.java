package dev.crosspoint.simulation.circuit;

import dev.crosspoint.simulation.device.DeviceModel;
import java.util.OptionalDouble;

/**
 * The elements around the device, and the voltages of both nodes at the start of a step.
 *
 * <p>The capacitance past the device spans its leads as well: with any leads and a few fF that is too fast to be seen.
 */
final class Network {

    private final Load load;
    private final boolean hasCapacitor;
    private final Admittance feedThrough;

    /** From each node to common, without what the generator adds. */
    private Admittance passiveDrive;

    private Admittance capacitor;

    private Admittance drive;
    private double generatorVoltage;
    private double generatorSlope;
    private double generatorConductance;

    private double driveVoltage;
    private double capacitorVoltage;

    Network(CircuitParameters parameters, DeviceModel device) {
        load = new Load(device, parameters.seriesResistance());
        passiveDrive = admittance(parameters.cableCapacitance(), parameters.cableLeakage());
        drive = passiveDrive;
        hasCapacitor = parameters.seriesCapacitance().isPresent();
        feedThrough = hasCapacitor ? new Admittance(parameters.feedThroughCapacitance(), 0) : Admittance.NONE;
        capacitor = hasCapacitor
                ? admittance(parameters.seriesCapacitance().getAsDouble(), parameters.capacitorLeakage())
                : Admittance.NONE;
    }

    private static Admittance admittance(double capacitance, OptionalDouble leakage) {
        return new Admittance(capacitance, 1 / leakage.orElse(Double.POSITIVE_INFINITY));
    }

    /** Connects {@code added} from a node to common; where the node is common itself, that changes nothing. */
    void connect(Node node, Admittance added) {
        if (node == Node.DRIVE) {
            passiveDrive = passiveDrive.parallel(added);
            drive = passiveDrive.parallel(new Admittance(0, generatorConductance));
        } else if (hasCapacitor) {
            capacitor = capacitor.parallel(added);
        }
    }

    /** Sets what a generator drives from behind {@code conductance} S: {@code voltage} V that changes by {@code slope} V/s. */
    void setGenerator(double voltage, double slope, double conductance) {
        generatorVoltage = voltage;
        generatorSlope = slope;
        if (conductance != generatorConductance) {
            generatorConductance = conductance;
            drive = passiveDrive.parallel(new Admittance(0, conductance));
        }
    }

    void setVoltages(double drive, double capacitor) {
        driveVoltage = drive;
        capacitorVoltage = capacitor;
    }

    /** Brings the drive node to {@code level} V at once, and returns the charge in A s that this takes. */
    double moveDriveTo(double level) {
        double change = level - driveVoltage;
        double share =
                hasCapacitor ? feedThrough.capacitance() / (feedThrough.capacitance() + capacitor.capacitance()) : 0;
        driveVoltage = level;
        capacitorVoltage += share * change;
        return (drive.capacitance() + share * capacitor.capacitance()) * change;
    }

    /** Returns the device with its leads. */
    Load load() {
        return load;
    }

    /** Returns whether there is a series capacitor; without one its node is common. */
    boolean hasCapacitor() {
        return hasCapacitor;
    }

    /** Returns what is from the drive node to common, the generator's output resistance included. */
    Admittance drive() {
        return drive;
    }

    /** Returns what is from the capacitor's node to common. */
    Admittance capacitor() {
        return capacitor;
    }

    /** Returns what is from node to node past the device. */
    Admittance feedThrough() {
        return feedThrough;
    }

    double driveVoltage() {
        return driveVoltage;
    }

    double capacitorVoltage() {
        return capacitorVoltage;
    }

    /** Returns the voltage in V across the device and its leads. */
    double loadVoltage() {
        return driveVoltage - capacitorVoltage;
    }

    /** Returns the current in A out of the drive node into the loads there and the generator. */
    double driveCurrent() {
        return passiveDrive.conductance() * driveVoltage + generatorConductance * (driveVoltage - generatorVoltage);
    }

    /** Returns by how many A/s the generator pushes more current into the drive node while its voltage stays. */
    double generatorPush() {
        return generatorConductance * generatorSlope;
    }

    /** Returns the current in A out of the capacitor's node through what is side by side with the capacitor. */
    double capacitorLeakage() {
        return capacitor.conductance() * capacitorVoltage;
    }
}
