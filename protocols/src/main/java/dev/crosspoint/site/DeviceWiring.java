package dev.crosspoint.site;

import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.settings.Setting;
import java.util.OptionalDouble;

/** What stands between the device and the instruments, as built on chip or on the bench. */
public record DeviceWiring(
        @Setting(
                value = "capacitance in series with the device, between it and common; left out, there is none",
                unit = "F",
                min = 1e-15,
                max = 1)
        OptionalDouble seriesCapacitance,

        @Setting(
                value = "relative standard uncertainty of the series capacitance; 5 % is assumed where none is given",
                min = 0,
                max = 1,
                byDefault = "5 %")
        double seriesCapacitanceUncertainty,

        @Setting(
                value = "load that the generator is set for; left out, High-Z, as a memristive device is nearly open",
                unit = "ohm",
                min = 1,
                max = 10e3)
        OptionalDouble generatorLoad,

        @Setting(
                value =
                        "resistance between the generator and the device, against large currents; left out, there is none",
                unit = "ohm",
                min = 0,
                max = 1e9)
        OptionalDouble seriesResistance) {

    /** Nothing but wires. */
    public static final DeviceWiring DIRECT =
            new DeviceWiring(OptionalDouble.empty(), 0, OptionalDouble.empty(), OptionalDouble.empty());

    /** Returns the load that the generator is set for. */
    public LoadImpedance load() {
        return generatorLoad.isPresent() ? LoadImpedance.ohms(generatorLoad.getAsDouble()) : LoadImpedance.highZ();
    }

    /**
     * Returns the largest magnitude of voltage in V across the device while a generator drives levels between two.
     *
     * <p>A series capacitor keeps a level that was driven before, so the device may see the difference of any two levels,
     * 0 V among them.
     *
     * @param low lowest level in V, as an open output has it
     * @param high highest level in V, likewise
     */
    public double largestDeviceVoltage(double low, double high) {
        return seriesCapacitance.isPresent()
                ? Math.max(high, 0) - Math.min(low, 0)
                : Math.max(Math.abs(low), Math.abs(high));
    }

    /**
     * Returns the resistance in ohm that limits the current through a device that has become a short circuit.
     *
     * @param outputResistance the generator's own, in ohm
     */
    public double limitingResistance(double outputResistance) {
        return outputResistance + seriesResistance.orElse(0);
    }
}
