package dev.crosspoint.simulation.device;

import dev.crosspoint.simulation.settings.Parameter;

/**
 * A digital, non-volatile crossbar cell, such as the one-dimensional perovskite memristor of Vishwanath et al., Mater. Horiz.
 * 2024, 11, 2643 (the flexible device).
 *
 * <p>Its high-resistance state is ohmic at low voltage and goes over to Child's law, I = V / R_off (1 + (|V| / V_x)^4)^(1/4); its
 * low-resistance state is ohmic. It sets under positive and resets under negative bias, after a time that falls
 * exponentially with the voltage: t_0 exp(-(|V| - V_set) / V_a). Chance comes in twice: a cell draws its own mean voltages and
 * resistances once, when it is made, and around these every rise of the voltage draws a voltage and every switching a
 * resistance.
 *
 * <p>The low-resistance state lasts unchanged for a time that every set draws, lognormal about a median which goes with the
 * temperature as exp(E_a / (k T)); then its conductance falls exponentially to that of the high-resistance state. A cell on
 * its way there can be set anew.
 */
public record CrossbarCell(
        @Parameter(
                value = "Whether the cell's own means are the published means, without spread from cell to cell",
                byDefault = "false")
        boolean nominal,

        @Parameter(
                value = "High resistance at low voltage; published: 3.45 nA, here at 0.1 V",
                unit = "Ohm",
                min = 1,
                max = 1e15,
                byDefault = "29 MOhm")
        double offResistance,

        @Parameter(
                value = "Low resistance; published: 0.37 mA, here at 0.1 V",
                unit = "Ohm",
                min = 1e-3,
                max = 1e15,
                byDefault = "270 Ohm")
        double onResistance,

        @Parameter(
                value = "Spread (sd of ln) of both resistances from cell to cell; assumed",
                min = 0,
                max = 5,
                byDefault = "0.03")
        double resistanceCellSpread,

        @Parameter(
                value = "Spread (sd of ln) of both resistances from cycle to cycle; assumed",
                min = 0,
                max = 5,
                byDefault = "0.02")
        double resistanceCycleSpread,

        @Parameter(
                value = "Voltage V_x at which the high-resistance state leaves Ohm's law for Child's; assumed",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "300 mV")
        double childVoltage,

        @Parameter(
                value = "Mean set voltage; published: 0.96 V",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "960 mV")
        double setVoltage,

        @Parameter(
                value = "Mean magnitude of the reset voltage; published: 1.21 V",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "1.21 V")
        double resetVoltage,

        @Parameter(
                value = "Spread (sd) of both voltages from cell to cell; assumed, published only as narrow",
                unit = "V",
                min = 0,
                max = 10,
                byDefault = "80 mV")
        double voltageCellSpread,

        @Parameter(
                value = "Spread (sd) of both voltages from cycle to cycle; assumed",
                unit = "V",
                min = 0,
                max = 10,
                byDefault = "20 mV")
        double voltageCycleSpread,

        @Parameter(
                value = "Time t_0 to switch at the set or reset voltage; assumed, about one step of a slow sweep",
                unit = "s",
                min = 1e-12,
                max = 1e6,
                byDefault = "35 ms")
        double switchingTime,

        @Parameter(
                value = "Voltage V_a that shortens that time by a factor e; fitted to the published 1.25 V, 100 ns",
                unit = "V",
                min = 1e-4,
                max = 10,
                byDefault = "20 mV")
        double accelerationVoltage,

        @Parameter(
                value = "Median time for which the low-resistance state lasts; published: 1200 s at 363 K",
                unit = "s",
                min = 1e-9,
                max = 1e15,
                byDefault = "1200 s")
        double retention,

        @Parameter(
                value = "Spread (sd of ln) of that time from set to set; assumed",
                min = 0,
                max = 5,
                byDefault = "0.05")
        double retentionSpread,

        @Parameter(
                value = "Temperature at which it lasts for that time; published: 363 K",
                unit = "K",
                min = 1,
                max = 1e4,
                byDefault = "363 K")
        double retentionTemperature,

        // ln(1200 s / 60 s) over 1/kT at 363 K and at 400 K, the two points printed; the 0.18 eV printed beside them
        // would
        // give 705 s at 400 K instead of 60 s.
        @Parameter(
                value = "Activation energy of that time; from the published 1200 s at 363 K and 60 s at 400 K",
                unit = "eV",
                min = 0,
                max = 10,
                byDefault = "1.013 eV")
        double activationEnergy,

        @Parameter(
                value = "Time of the loss that then follows, as a fraction of the time before; assumed",
                min = 1e-6,
                max = 10,
                byDefault = "0.1")
        double lossFraction)
        implements DeviceParameters {

    @Override
    public DeviceModel create(long seed, double temperature) {
        return new CrossbarCellModel(this, seed, temperature);
    }
}
