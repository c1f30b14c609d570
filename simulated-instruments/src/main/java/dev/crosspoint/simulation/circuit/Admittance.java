package dev.crosspoint.simulation.circuit;

/**
 * A capacitance and a conductance side by side.
 *
 * @param capacitance in F
 * @param conductance in S
 */
record Admittance(double capacitance, double conductance) {

    static final Admittance NONE = new Admittance(0, 0);

    Admittance parallel(Admittance other) {
        return new Admittance(capacitance + other.capacitance, conductance + other.conductance);
    }

    Admittance withConductance(double conductance) {
        return new Admittance(capacitance, conductance);
    }
}
