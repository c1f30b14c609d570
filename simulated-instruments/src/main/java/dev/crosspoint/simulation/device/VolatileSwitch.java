package dev.crosspoint.simulation.device;

import dev.crosspoint.simulation.settings.Parameter;

/**
 * A volatile threshold switch, such as the MAPbI3 switch of de Boer & Ehrler, Mater. Horiz. 2025, 12, 2701.
 *
 * <p>Under bias a precursor x grows, dx/dt = m r(V) (1 + b x) - x / tau with r(V) = r_ref sinh(|V| / V0) / sinh(V_ref / V0);
 * at x = 1 it nucleates a filament of conductance G, which grows as dG/dt ~ |V|, breaks at once under reverse bias, and
 * without bias lives for a time that goes with the square of G. What is left of it is the precursor that the next pulse
 * meets. Published there: the resistances of both states, the threshold of the slow sweep, the retention, and at which
 * pulse widths, rates and heights the device fires. The rates, the autocatalysis and the residue are fitted to these facts,
 * not measured.
 */
public record VolatileSwitch(
        @Parameter(
                value = "Resistance without a filament; published: about 1 GOhm",
                unit = "Ohm",
                min = 1,
                max = 1e15,
                byDefault = "1 GOhm")
        double offResistance,

        @Parameter(value = "What decides when a filament forms: precursor or poisson", byDefault = "precursor")
        Incubation incubation,

        @Parameter(
                value = "Growth rate of an empty precursor at the reference voltage; fitted",
                unit = "Hz",
                min = 0,
                max = 1e12,
                byDefault = "91 Hz")
        double growthRate,

        @Parameter(
                value = "Voltage at which the growth rate is given",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "750 mV")
        double referenceVoltage,

        @Parameter(
                value = "Voltage V0 in the sinh of the growth rate; fitted",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "325 mV")
        double characteristicVoltage,

        @Parameter(
                value = "Autocatalysis b: how much a full precursor speeds its own growth; fitted",
                min = 0,
                max = 1e6,
                byDefault = "2.42")
        double autocatalysis,

        @Parameter(
                value = "Time in which a precursor leaks away without bias; fitted",
                unit = "s",
                min = 1e-9,
                max = 1e12,
                byDefault = "15.5 ms")
        double precursorLifetime,

        @Parameter(
                value = "Spread (sd of ln) of the growth rate from one rise of the voltage to the next; fitted",
                min = 0,
                max = 5,
                byDefault = "0.077")
        double growthRateSpread,

        @Parameter(
                value = "Median resistance of a filament as it forms; published: mostly 1 to 4 MOhm",
                unit = "Ohm",
                min = 1,
                max = 1e15,
                byDefault = "2.5 MOhm")
        double filamentResistance,

        @Parameter(value = "Spread (sd of ln) of that resistance", min = 0, max = 5, byDefault = "0.35")
        double filamentResistanceSpread,

        @Parameter(
                value = "Time in which a filament would grow from nothing to full at the reference voltage; assumed",
                unit = "s",
                min = 1e-9,
                max = 1e9,
                byDefault = "133.3 ms")
        double filamentGrowthTime,

        @Parameter(
                value = "Resistance of a fully grown filament; published: about 100 kOhm",
                unit = "Ohm",
                min = 1,
                max = 1e15,
                byDefault = "100 kOhm")
        double onResistance,

        @Parameter(
                value = "Voltage up to which a filament does not grow and may break; assumed",
                unit = "V",
                min = 1e-6,
                max = 100,
                byDefault = "30 mV")
        double holdVoltage,

        @Parameter(
                value = "Reverse voltage that breaks a filament at once; assumed, above the offset of an instrument",
                unit = "V",
                min = 1e-6,
                max = 100,
                byDefault = "1 mV")
        double ruptureVoltage,

        @Parameter(
                value = "Median lifetime of a fully grown filament without bias; published: 125 ms",
                unit = "s",
                min = 1e-9,
                max = 1e9,
                byDefault = "125 ms")
        double retention,

        @Parameter(
                value = "Spread (sd of ln) of that lifetime; assumed, so that 40 times out of 40 it is below 500 ms",
                min = 0,
                max = 5,
                byDefault = "0.45")
        double retentionSpread,

        @Parameter(
                value = "Temperature at which the lifetime is that; assumed, published is none",
                unit = "K",
                min = 1,
                max = 1e4,
                byDefault = "300 K")
        double retentionTemperature,

        @Parameter(
                value =
                        "Activation energy of that lifetime; at 0 eV, as nothing is published, the temperature has no effect",
                unit = "eV",
                min = 0,
                max = 10,
                byDefault = "0 eV")
        double activationEnergy,

        @Parameter(
                value = "Mean precursor that a broken filament leaves, 1 being a full one; fitted",
                min = 0,
                max = 100,
                byDefault = "1.95")
        double residue,

        @Parameter(value = "Spread (sd of ln) of that residue; fitted", min = 0, max = 5, byDefault = "0.93")
        double residueSpread,

        @Parameter(value = "Largest residue; fitted", min = 0, max = 1000, byDefault = "6")
        double largestResidue)
        implements DeviceParameters {

    @Override
    public DeviceModel create(long seed, double temperature) {
        return new VolatileSwitchModel(this, seed, temperature);
    }
}
