package dev.crosspoint.simulation.device;

/** A device without a state. */
final class ConstantConductance implements DeviceModel {

    private final double conductance;

    ConstantConductance(double conductance) {
        this.conductance = conductance;
    }

    @Override
    public double current(double voltage) {
        return conductance * voltage;
    }

    @Override
    public void advance(double voltage, double seconds) {
        // No state to advance.
    }

    @Override
    public double timeToEvent(double voltage) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double maximumStep(double voltage) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double indifference(double voltage) {
        return Double.POSITIVE_INFINITY;
    }
}
