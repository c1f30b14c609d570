package dev.crosspoint.simulation.circuit;

/** The source holds the voltage, constant or in a straight ramp; the load and the cable take what current they take. */
final class VoltageStep implements Step {

    private final Load load;
    private final double capacitance;

    private double start;
    private double slope;
    private double startCurrent;

    VoltageStep(Load load, double capacitance) {
        this.load = load;
        this.capacitance = capacitance;
    }

    /** Begins a step at {@code voltage} V with {@code slope} V/s, where the load takes {@code loadCurrent} A. */
    void begin(double voltage, double slope, double loadCurrent) {
        this.start = voltage;
        this.slope = slope;
        this.startCurrent = loadCurrent + capacitance * slope;
    }

    @Override
    public double voltage(double time) {
        return start + slope * time;
    }

    @Override
    public double current(double time) {
        return slope == 0 ? startCurrent : load.current(voltage(time)) + capacitance * slope;
    }

    @Override
    public double voltageIntegral(double time) {
        return (start + slope * time / 2) * time;
    }

    /** By the rule of the midpoint: exact for an ohmic load, good to 1e-6 over the few mV of a step for any other. */
    @Override
    public double currentIntegral(double time) {
        return current(time / 2) * time;
    }
}
