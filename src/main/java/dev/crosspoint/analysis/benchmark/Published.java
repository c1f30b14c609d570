package dev.crosspoint.analysis.benchmark;

/**
 * Numbers that Li et al., Nanoscale Horiz. 2023, 8, 1456, section 5, print; the points of their figures are not printed and not
 * guessed here.
 */
final class Published {

    /** Valence-change memories: median action energy, J, and standby power, W. */
    static final double VCM_ENERGY = 220e-12;

    static final double VCM_POWER = 34e-6;

    /** Electrochemical metallization: median action energy, J, and standby power, W. */
    static final double ECM_ENERGY = 13e-9;

    static final double ECM_POWER = 56e-6;

    /** Best ferroelectric tunnel junction: action energy, J; its standby power is not printed. */
    static final double FTJ_ENERGY = 10e-15;

    /** Neuron of Pr0.7Ca0.3MnO3: firing energy, J; its spiking energy and spike duration are not printed. */
    static final double PCMO_FIRING_ENERGY = 212e-12;

    private Published() {}
}
