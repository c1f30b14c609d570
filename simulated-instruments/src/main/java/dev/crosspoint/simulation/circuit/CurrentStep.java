package dev.crosspoint.simulation.circuit;

/** The source holds the current; the voltage relaxes exponentially to where the load takes all of it. */
final class CurrentStep implements Step {

    /** Less than any conductance of interest in S, so that a load without any still has a time constant. */
    private static final double LEAST_CONDUCTANCE = 1e-24;

    private final Load load;
    private final double capacitance;

    private double start;
    private double current;
    private double excursion;
    private double timeConstant;

    CurrentStep(Load load, double capacitance) {
        this.load = load;
        this.capacitance = capacitance;
    }

    /** Begins a step at {@code voltage} V in which the source delivers {@code current} A. */
    void begin(double voltage, double current) {
        this.start = voltage;
        this.current = current;
        double loadCurrent = load.current(voltage);
        double conductance = Math.max(load.differentialConductance(voltage, loadCurrent), LEAST_CONDUCTANCE);
        this.excursion = (current - loadCurrent) / conductance;
        this.timeConstant = capacitance / conductance;
    }

    /** Returns by how many V the voltage will have changed in the end if the load's slope stays as it is. */
    double excursion() {
        return excursion;
    }

    /** Returns the time constant of that change in s. */
    double timeConstant() {
        return timeConstant;
    }

    /** Returns after how many s the voltage has changed by {@code change} V; infinity if it never does. */
    double timeToChangeBy(double change) {
        double fraction = change / excursion;
        return fraction > 0 && fraction < 1 ? -timeConstant * StrictMath.log1p(-fraction) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double voltage(double time) {
        return start - excursion * StrictMath.expm1(-time / timeConstant);
    }

    @Override
    public double current(double time) {
        return current;
    }

    @Override
    public double voltageIntegral(double time) {
        return start * time + excursion * time * lag(time / timeConstant);
    }

    @Override
    public double currentIntegral(double time) {
        return current * time;
    }

    /** Returns 1 - (1 - exp(-x)) / x, the mean of 1 - exp(-x) from 0 to x, without losing digits at small x. */
    private static double lag(double x) {
        return x < 1e-3 ? x / 2 * (1 - x / 3 * (1 - x / 4)) : 1 + StrictMath.expm1(-x) / x;
    }
}
