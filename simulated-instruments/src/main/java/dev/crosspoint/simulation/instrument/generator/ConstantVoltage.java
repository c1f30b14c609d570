package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.circuit.SegmentedVoltage;

/** The same voltage in V for ever. */
record ConstantVoltage(double volts) implements SegmentedVoltage {

    @Override
    public Segment at(double time) {
        return new Segment(volts, 0, Double.POSITIVE_INFINITY);
    }
}
