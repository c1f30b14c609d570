package dev.crosspoint.simulation.instrument.sourcemeasure;

/**
 * The error that comes on top of a range's accuracy over less than a power line cycle, as fractions of the range.
 *
 * @param atTenth at 0.1 cycles
 * @param atHundredth at 0.01 cycles
 * @param atThousandth at 0.001 cycles
 */
public record Derating(double atTenth, double atHundredth, double atThousandth) {

    /** Returns the error as a fraction of the range; between the decades the logarithms go straight. */
    public double errorAt(double powerLineCycles) {
        double decades = -Math.log10(powerLineCycles);
        if (decades <= 0) {
            return 0;
        } else if (decades <= 1) {
            return atTenth * decades;
        } else if (decades < 2) {
            return between(atTenth, atHundredth, decades - 1);
        }
        return between(atHundredth, atThousandth, decades - 2);
    }

    private static double between(double from, double to, double share) {
        return from * Math.pow(to / from, share);
    }
}
