package dev.crosspoint.analysis.pulsediv;

/**
 * What is counted as the energy that doubles a current. de Boer & Ehrler, ACS Energy Lett. 2024, 9, 5787, print 640 fJ without saying
 * which; with 0.1 V and 55 ms only the energy of the first pulse alone agrees with the current they print for it.
 */
enum DoublingEnergy {
    /** What was spent before the pulse in which at least twice the first value is read: what made the change. */
    EXCLUDING("the pulses before the first one whose EPSC is at least twice that of pulse 1"),
    /** The same with that pulse: what had been spent when the change was known. */
    INCLUDING("the pulses up to and including the first one whose EPSC is at least twice that of pulse 1");

    private final String definition;

    DoublingEnergy(String definition) {
        this.definition = definition;
    }

    /** Returns over which pulses it sums. */
    String definition() {
        return definition;
    }

    /** Returns over how many pulses it sums, whose energies follow their EPSCs; more than there are if none doubles. */
    int pulses(double[] energies) {
        for (int i = 1; i < energies.length; i++) {
            if (energies[i] >= 2 * energies[0]) {
                return this == EXCLUDING ? i : i + 1;
            }
        }
        return energies.length + 1;
    }

    /** Returns the sum in J; infinite if no pulse doubles. */
    double of(double[] energies) {
        int pulses = pulses(energies);
        if (pulses > energies.length) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int i = 0; i < pulses; i++) {
            sum += energies[i];
        }
        return sum;
    }
}
