package dev.crosspoint.simulation.device;

import dev.crosspoint.simulation.settings.Parameter;

/** Probes that do not touch: nothing but the leakage of cables and fixture. */
public record OpenContact(
        @Parameter(value = "Leakage resistance", unit = "Ohm", min = 1e9, max = 1e18, byDefault = "10 TOhm")
        double leakageResistance)
        implements DeviceParameters {

    @Override
    public DeviceModel create(long seed) {
        return new ConstantConductance(1 / leakageResistance);
    }
}
