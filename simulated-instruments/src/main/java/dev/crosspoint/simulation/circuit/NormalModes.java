package dev.crosspoint.simulation.circuit;

/**
 * The two ways in which the voltages of two coupled nodes decay: M dv/dt = -K v with the symmetric matrices M of the
 * capacitances and K of the conductances. Written so that no digits are lost when one decay is a million times the other.
 */
final class NormalModes {

    private final double[] decays = new double[2];
    private final double[] driveShapes = new double[2];
    private final double[] capacitorShapes = new double[2];

    /**
     * Solves for the modes.
     *
     * @param drive capacitance in F and conductance in S from the drive node to common
     * @param capacitor the same from the capacitor's node to common
     * @param between the same between the two nodes
     */
    void solve(Admittance drive, Admittance capacitor, Admittance between) {
        double c = drive.capacitance() + between.capacitance();
        double share = between.capacitance() / c;
        double rest = drive.capacitance() / c;
        double determinant = drive.capacitance() * capacitor.capacitance()
                + between.capacitance() * (drive.capacitance() + capacitor.capacitance());
        double reduced = determinant / c;
        // The conductances in coordinates in which M is the unit matrix (its factor of Cholesky taken out).
        double g = between.conductance();
        double upper = (drive.conductance() + g) / c;
        double lower = (drive.conductance() * share * share + g * rest * rest + capacitor.conductance()) / reduced;
        double coupling = (drive.conductance() * share - g * rest) / Math.sqrt(determinant);
        double difference = (upper - lower) / 2;
        double radius = Math.hypot(difference, coupling);
        double product =
                (drive.conductance() * capacitor.conductance() + g * (drive.conductance() + capacitor.conductance()))
                        / determinant;
        decays[0] = (upper + lower) / 2 + radius;
        decays[1] = product / decays[0];
        double x = difference >= 0 ? difference + radius : coupling;
        double y = difference >= 0 ? coupling : radius - difference;
        double length = Math.hypot(x, y);
        double cosine = length == 0 ? 1 : x / length;
        double sine = length == 0 ? 0 : y / length;
        setShape(0, cosine, sine, c, share, reduced);
        setShape(1, -sine, cosine, c, share, reduced);
    }

    private void setShape(int mode, double x, double y, double c, double share, double reduced) {
        capacitorShapes[mode] = y / Math.sqrt(reduced);
        driveShapes[mode] = x / Math.sqrt(c) + share * capacitorShapes[mode];
    }

    /** Returns the decay of a mode in 1/s; mode 0 is the faster one. */
    double decay(int mode) {
        return decays[mode];
    }

    /** Returns the share of the drive node in a mode, in F^(-1/2). */
    double driveShape(int mode) {
        return driveShapes[mode];
    }

    /** Returns the share of the capacitor's node in a mode, in F^(-1/2). */
    double capacitorShape(int mode) {
        return capacitorShapes[mode];
    }

    /** Returns how fast currents in A into the two nodes make a mode grow, so that its shares of that are in V/s. */
    double projection(int mode, double driveCurrent, double capacitorCurrent) {
        return driveShapes[mode] * driveCurrent + capacitorShapes[mode] * capacitorCurrent;
    }
}
