package dev.crosspoint.simulation.circuit;

import dev.crosspoint.simulation.settings.Parameter;

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
                value = "Resistance of leads, probes and electrode lines in series with the device",
                unit = "Ohm",
                min = 0,
                max = 1e9,
                byDefault = "1 Ohm")
        double seriesResistance) {}
