package dev.crosspoint.simulation.device;

import dev.crosspoint.simulation.settings.Parameter;

/** A resistor: what a bench is checked with before a sample is on it. */
public record OhmicResistor(
        @Parameter(value = "Resistance", unit = "Ohm", min = 1e-3, max = 1e18, byDefault = "1 MOhm")
        double resistance) implements DeviceParameters {

    @Override
    public DeviceModel create(long seed, double temperature) {
        return new ConstantConductance(1 / resistance);
    }
}
