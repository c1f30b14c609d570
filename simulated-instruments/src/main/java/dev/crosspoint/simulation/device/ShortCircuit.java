package dev.crosspoint.simulation.device;

import dev.crosspoint.simulation.settings.Parameter;

/** A device that has failed short, or probes that touch each other. */
public record ShortCircuit(
        @Parameter(value = "Resistance of the short", unit = "Ohm", min = 1e-3, max = 1e3, byDefault = "100 mOhm")
        double contactResistance)
        implements DeviceParameters {

    @Override
    public DeviceModel create(long seed, double temperature) {
        return new ConstantConductance(1 / contactResistance);
    }
}
