package dev.crosspoint.simulation.circuit;

/** The source holds the current; the voltages relax to where the rest of the circuit takes all of it. */
final class CurrentStep implements Step {

    /** Less than any conductance of interest in S, so that a load without any still has a time constant. */
    private static final double LEAST_CONDUCTANCE = 1e-24;

    private final Network network;
    private final NormalModes normalModes = new NormalModes();
    private final Mode[] modes;
    private final NodeVoltage drive;
    private final NodeVoltage capacitor;
    private final NodeVoltage across;

    private double current;

    CurrentStep(Network network) {
        this.network = network;
        this.modes = network.hasCapacitor() ? new Mode[] {new Mode(), new Mode()} : new Mode[] {new Mode()};
        this.drive = new NodeVoltage(modes);
        this.capacitor = new NodeVoltage(modes);
        this.across = new NodeVoltage(modes);
    }

    /** Begins a step in which the source delivers {@code current} A. */
    void begin(double current) {
        this.current = current;
        double loadVoltage = network.loadVoltage();
        double loadCurrent = network.load().current(loadVoltage);
        double conductance =
                Math.max(network.load().differentialConductance(loadVoltage, loadCurrent), LEAST_CONDUCTANCE);
        drive.begin(network.driveVoltage(), 0);
        capacitor.begin(network.capacitorVoltage(), 0);
        across.begin(loadVoltage, 0);
        double intoDrive = current - network.driveCurrent() - loadCurrent;
        if (network.hasCapacitor()) {
            beginBoth(conductance, intoDrive, loadCurrent - network.capacitorLeakage());
        } else {
            double capacitance = network.drive().capacitance();
            modes[0].begin(
                    (network.drive().conductance() + conductance) / capacitance,
                    intoDrive / capacitance,
                    network.generatorPush() / capacitance);
            setShares(0, 1, 0);
        }
    }

    private void beginBoth(double conductance, double intoDrive, double intoCapacitor) {
        normalModes.solve(
                network.drive(), network.capacitor(), network.feedThrough().withConductance(conductance));
        for (int i = 0; i < modes.length; i++) {
            double driveShape = normalModes.driveShape(i);
            double capacitorShape = normalModes.capacitorShape(i);
            double scale = Math.max(Math.abs(driveShape), Math.abs(capacitorShape));
            modes[i].begin(
                    normalModes.decay(i),
                    scale * normalModes.projection(i, intoDrive, intoCapacitor),
                    scale * normalModes.projection(i, network.generatorPush(), 0));
            setShares(i, driveShape / scale, capacitorShape / scale);
        }
    }

    private void setShares(int mode, double driveShare, double capacitorShare) {
        drive.setShare(mode, driveShare);
        capacitor.setShare(mode, capacitorShare);
        across.setShare(mode, driveShare - capacitorShare);
    }

    @Override
    public NodeVoltage voltage(Node node) {
        return node == Node.DRIVE ? drive : capacitor;
    }

    @Override
    public NodeVoltage loadVoltage() {
        return across;
    }

    @Override
    public double current(double time) {
        return current;
    }

    @Override
    public double currentIntegral(double time) {
        return current * time;
    }
}
