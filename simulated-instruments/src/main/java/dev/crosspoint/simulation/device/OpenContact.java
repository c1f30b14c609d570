package dev.crosspoint.simulation.device;

import dev.crosspoint.simulation.settings.Parameter;

/** Probes that do not touch: nothing but the leakage of cables and fixture. */
public record OpenContact(
        @Parameter(value = "Leakage resistance", unit = "Ohm", min = 1e9, max = 1e18, byDefault = "10 TOhm")
        double leakageResistance)
        implements DeviceParameters {

    /** Lifted probes over a dry, clean fixture; the leakage is assumed. */
    public static final OpenContact LIFTED_PROBES = new OpenContact(10e12);

    @Override
    public DeviceModel create(long seed, double temperature) {
        return new ConstantConductance(1 / leakageResistance);
    }
}
