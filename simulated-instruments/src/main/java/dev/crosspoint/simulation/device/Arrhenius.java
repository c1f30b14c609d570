package dev.crosspoint.simulation.device;

/** How the time of a thermally activated process goes with the temperature: t ~ exp(E_a / (k T)). */
final class Arrhenius {

    /** The Boltzmann constant in eV/K, exact since the SI of 2019 (SI Brochure, 9th edition, section 2.2). */
    private static final double BOLTZMANN = 1.380649e-23 / 1.602176634e-19;

    private Arrhenius() {}

    /**
     * Returns the time in s at {@code temperature} K of what takes {@code time} s at {@code reference} K.
     *
     * @param activationEnergy E_a in eV; at 0 eV the temperature makes no difference
     */
    static double time(double time, double reference, double activationEnergy, double temperature) {
        return time * StrictMath.exp(activationEnergy / BOLTZMANN * (1 / temperature - 1 / reference));
    }
}
