package dev.crosspoint.simulation.device;

import dev.crosspoint.simulation.settings.Parameter;

/**
 * A bipolar, slowly forgetting synapse, such as the back-contacted MAPbI3 synapse of de Boer & Ehrler, ACS Energy Lett. 2024,
 * 9, 5787.
 *
 * <p>Two mechanisms, as the published pulses of 0.1 V change the conductance by two decades below the voltage at which a
 * sweep changes it by four. Pulses grow a weak filament: g = ln(G / G_off) gains sinh((|V| - V_dead) / V0) per second, less
 * as a pulse lasts (a pulse of 80 ms is printed to do no more than one of 55 ms) and as g nears that of a full filament. Above a
 * set voltage, which chance gives to every rise of the voltage, the filament becomes full; it breaks beyond a reset
 * voltage of the other sign. The sign that sets is that of the first bias, for the electrodes are alike.
 */
public record BipolarSynapse(
        @Parameter(
                value = "Resistance without a filament; fitted to the published first pulse, 0.1 nA at 0.1 V",
                unit = "Ohm",
                min = 1,
                max = 1e15,
                byDefault = "2.4 GOhm")
        double offResistance,

        @Parameter(
                value = "Median ratio of the conductances with a full filament and without; published: 2.1e4",
                min = 2,
                max = 1e12,
                byDefault = "2.2e4")
        double onOffRatio,

        @Parameter(value = "Spread (sd of ln) of that ratio from cycle to cycle", min = 0, max = 5, byDefault = "0.8")
        double onOffRatioSpread,

        @Parameter(
                value = "Smallest ratio; published: all within 1e3 and 1e5",
                min = 1,
                max = 1e12,
                byDefault = "1.2e3")
        double smallestOnOffRatio,

        @Parameter(value = "Largest ratio; published: all within 1e3 and 1e5", min = 1, max = 1e12, byDefault = "9e4")
        double largestOnOffRatio,

        @Parameter(
                value = "Mean set voltage before its bounds; published: 0.16 V",
                unit = "V",
                min = 0,
                max = 100,
                byDefault = "174 mV")
        double setVoltage,

        @Parameter(
                value = "Spread (sd) of the set voltage from rise to rise before its bounds; published: 0.03 V",
                unit = "V",
                min = 0,
                max = 10,
                byDefault = "38 mV")
        double setVoltageSpread,

        @Parameter(
                value = "Smallest set voltage; above the published pulses of 0.1 V, which do not complete a filament",
                unit = "V",
                min = 0,
                max = 100,
                byDefault = "102 mV")
        double smallestSetVoltage,

        @Parameter(
                value = "Largest set voltage; within the published sweep to 0.2 V",
                unit = "V",
                min = 0,
                max = 100,
                byDefault = "198 mV")
        double largestSetVoltage,

        @Parameter(
                value = "Mean magnitude of the reset voltage before its bounds; published: 0.12 V",
                unit = "V",
                min = 0,
                max = 100,
                byDefault = "120 mV")
        double resetVoltage,

        @Parameter(
                value = "Spread (sd) of the reset voltage from rise to rise before its bounds; published: 0.06 V",
                unit = "V",
                min = 0,
                max = 10,
                byDefault = "100 mV")
        double resetVoltageSpread,

        @Parameter(
                value = "Smallest magnitude of the reset voltage; above the reads of 20 mV",
                unit = "V",
                min = 0,
                max = 100,
                byDefault = "30 mV")
        double smallestResetVoltage,

        @Parameter(
                value = "Largest magnitude of the reset voltage; within the published sweep to -0.2 V",
                unit = "V",
                min = 0,
                max = 100,
                byDefault = "198 mV")
        double largestResetVoltage,

        @Parameter(
                value = "Time beyond the set or reset voltage that it takes to switch; published: tens of ms",
                unit = "s",
                min = 0,
                max = 1e3,
                byDefault = "10 ms")
        double switchingTime,

        @Parameter(
                value = "Voltage below which nothing changes; assumed, above the reads of 1 mV and 20 mV",
                unit = "V",
                min = 0,
                max = 100,
                byDefault = "50 mV")
        double deadZone,

        @Parameter(
                value = "Voltage V0 in the sinh of the weak filament's growth; fitted",
                unit = "V",
                min = 1e-4,
                max = 100,
                byDefault = "30 mV")
        double characteristicVoltage,

        @Parameter(
                value = "Voltage of the pulses for which potentiation and depression are given",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "100 mV")
        double pulseVoltage,

        @Parameter(
                value = "Gain of ln G in the first long pulse; fitted to 0.1 nA growing to 8 or 10 nA in ten",
                min = 0,
                max = 100,
                byDefault = "0.76")
        double potentiation,

        @Parameter(
                value = "Loss of ln G in a long pulse of the other sign; fitted to -6 nA falling to -0.1 nA in ten",
                min = 0,
                max = 100,
                byDefault = "0.45")
        double depression,

        @Parameter(
                value = "Spread (sd of ln) of both from pulse to pulse; fitted, published: steps are unequal",
                min = 0,
                max = 5,
                byDefault = "0.2")
        double pulseSpread,

        @Parameter(
                value = "Time constant with which growth slows within a pulse; fitted",
                unit = "s",
                min = 1e-9,
                max = 1e9,
                byDefault = "15 ms")
        double slowing,

        @Parameter(
                value = "Median time for which a filament stays unchanged after the last pulse; published: 20 s",
                unit = "s",
                min = 0,
                max = 1e12,
                byDefault = "20 s")
        double retention,

        @Parameter(value = "Spread (sd of ln) of that time; assumed", min = 0, max = 5, byDefault = "0.2")
        double retentionSpread,

        @Parameter(
                value = "Time in which it then fades; published: gone 30 s after the last pulse",
                unit = "s",
                min = 1e-9,
                max = 1e12,
                byDefault = "10 s")
        double fading,

        @Parameter(
                value = "Temperature at which both times are those; assumed, published is none",
                unit = "K",
                min = 1,
                max = 1e4,
                byDefault = "300 K")
        double retentionTemperature,

        @Parameter(
                value =
                        "Activation energy of both times; at 0 eV, as nothing is published, the temperature has no effect",
                unit = "eV",
                min = 0,
                max = 10,
                byDefault = "0 eV")
        double activationEnergy)
        implements DeviceParameters {

    public BipolarSynapse {
        requireWithin("on-off-ratio", onOffRatio, smallestOnOffRatio, largestOnOffRatio);
        requireWithin("set-voltage", setVoltage, smallestSetVoltage, largestSetVoltage);
        requireWithin("reset-voltage", resetVoltage, smallestResetVoltage, largestResetVoltage);
        requireWithin("pulse-voltage", pulseVoltage, deadZone, Double.POSITIVE_INFINITY);
    }

    @Override
    public DeviceModel create(long seed, double temperature) {
        return new BipolarSynapseModel(this, seed, temperature);
    }

    private static void requireWithin(String name, double value, double smallest, double largest) {
        if (!(smallest < value && value < largest)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", which must lie between " + smallest + " and " + largest);
        }
    }
}
