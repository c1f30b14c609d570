package dev.crosspoint.simulation.circuit;

import dev.crosspoint.simulation.settings.Parameter;
import java.util.OptionalDouble;

/** What stands between the terminals of an instrument and the device under its probes. */
public record CircuitParameters(
        @Parameter(
                value = "Capacitance of cables and fixture across the terminals",
                unit = "F",
                min = 1e-15,
                max = 1e-3,
                byDefault = "100 pF")
        double cableCapacitance,

        @Parameter(
                value =
                        "Resistance that cables and fixture leak through across the terminals; without it they do not leak",
                unit = "Ohm",
                min = 1,
                max = 1e18)
        OptionalDouble cableLeakage,

        @Parameter(
                value = "Resistance of leads, probes and electrode lines in series with the device",
                unit = "Ohm",
                min = 0,
                max = 1e9,
                byDefault = "1 Ohm")
        double seriesResistance,

        @Parameter(
                value = "Capacitor between the device and common, as in a neuron; without it the device is on common",
                unit = "F",
                min = 1e-15,
                max = 1e-3)
        OptionalDouble seriesCapacitance,

        @Parameter(
                value = "Resistance that the series capacitor leaks through; without it the capacitor does not leak",
                unit = "Ohm",
                min = 1,
                max = 1e18)
        OptionalDouble capacitorLeakage,

        // The electrodes are those of de Boer & Ehrler, Mater. Horiz. 2025, 12, 2701; 3.9 is the permittivity of SiO2.
        @Parameter(
                value =
                        "Capacitance from electrode to electrode past the device, felt with a series capacitor; the default"
                                + " is that of 60 nm of SiO2 under 2.5 um by 2.5 um",
                unit = "F",
                min = 0,
                max = 1e-3,
                byDefault = "3.6 fF")
        double feedThroughCapacitance,

        @Parameter(
                value = "Amplitude of the mains hum that a probe on the series capacitor picks up",
                unit = "V",
                min = 0,
                max = 100,
                byDefault = "0 V")
        double mainsPickUp,

        @Parameter(value = "Frequency of the mains", unit = "Hz", min = 1, max = 1e3, byDefault = "50 Hz")
        double mainsFrequency) {

    /** Makes a circuit of cables (F) and leads (ohm) alone, with the device on common. */
    public CircuitParameters(double cableCapacitance, double seriesResistance) {
        this(
                cableCapacitance,
                OptionalDouble.empty(),
                seriesResistance,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                0,
                50);
    }
}
