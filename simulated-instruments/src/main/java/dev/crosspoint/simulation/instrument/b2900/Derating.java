package dev.crosspoint.simulation.instrument.b2900;

/**
 * The error that comes on top of a range's accuracy over less than a power line cycle, as a fraction of the range at 0.1,
 * 0.01 and 0.001 cycles (B2900A data sheet, page 16).
 */
enum Derating {
    SMALLEST_VOLTAGE(0.01e-2, 0.05e-2, 0.5e-2),
    VOLTAGE_OR_HIGH_CURRENT(0.01e-2, 0.02e-2, 0.2e-2),
    SMALLEST_CURRENT(0.01e-2, 0.1e-2, 1e-2),
    CURRENT(0.01e-2, 0.05e-2, 0.5e-2);

    private final double[] byDecade;

    Derating(double... byDecade) {
        this.byDecade = byDecade;
    }

    /** Returns the error as a fraction of the range; between the decades the logarithms go straight. */
    double errorAt(double powerLineCycles) {
        double decades = -Math.log10(powerLineCycles);
        if (decades <= 0) {
            return 0;
        } else if (decades <= 1) {
            return byDecade[0] * decades;
        }
        int below = Math.min((int) decades, byDecade.length - 1);
        double from = byDecade[below - 1];
        double to = byDecade[below];
        return from * Math.pow(to / from, decades - below);
    }
}
