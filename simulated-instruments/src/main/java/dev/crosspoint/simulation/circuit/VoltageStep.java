package dev.crosspoint.simulation.circuit;

/** The source holds the voltage, constant or in a straight ramp; the rest of the circuit takes what current it takes. */
final class VoltageStep implements Step {

    private final Network network;
    private final Mode mode = new Mode();
    private final NodeVoltage drive = new NodeVoltage();
    private final NodeVoltage capacitor;
    private final NodeVoltage across;

    private double slope;
    private double loadCurrent;

    VoltageStep(Network network) {
        this.network = network;
        this.capacitor = network.hasCapacitor() ? new NodeVoltage(mode) : new NodeVoltage();
        this.across = network.hasCapacitor() ? new NodeVoltage(mode) : new NodeVoltage();
    }

    /** Begins a step in which the drive node changes by {@code slope} V/s. */
    void begin(double slope) {
        this.slope = slope;
        double loadVoltage = network.loadVoltage();
        loadCurrent = network.load().current(loadVoltage);
        drive.begin(network.driveVoltage(), slope);
        capacitor.begin(network.capacitorVoltage(), 0);
        across.begin(loadVoltage, slope);
        if (network.hasCapacitor()) {
            double conductance = network.load().differentialConductance(loadVoltage, loadCurrent);
            double feedThrough = network.feedThrough().capacitance();
            double capacitance = network.capacitor().capacitance() + feedThrough;
            mode.begin(
                    (network.capacitor().conductance() + conductance) / capacitance,
                    (loadCurrent - network.capacitorLeakage() + feedThrough * slope) / capacitance,
                    conductance * slope / capacitance);
            capacitor.setShare(0, 1);
            across.setShare(0, -1);
        }
    }

    @Override
    public NodeVoltage voltage(Node node) {
        return node == Node.DRIVE ? drive : capacitor;
    }

    @Override
    public NodeVoltage loadVoltage() {
        return across;
    }

    /** What goes to the cable, the loads and the generator, and what goes through the device. */
    @Override
    public double current(double time) {
        double beside = network.drive().capacitance() * slope
                + network.driveCurrent()
                + (network.drive().conductance() * slope - network.generatorPush()) * time;
        if (network.hasCapacitor()) {
            return beside
                    + network.capacitor().capacitance() * mode.slope(time)
                    + network.capacitor().conductance() * capacitor.at(time);
        }
        return beside + (slope == 0 || time == 0 ? loadCurrent : network.load().current(drive.at(time)));
    }

    /**
     * By the rule of the midpoint where the device is on common: exact for an ohmic one, good to 1e-6 over the few mV of a
     * step for any other. What goes onto a series capacitor is known by the charge on it.
     */
    @Override
    public double currentIntegral(double time) {
        if (!network.hasCapacitor()) {
            return current(time / 2) * time;
        }
        double conductance = network.drive().conductance() * slope - network.generatorPush();
        return (network.drive().capacitance() * slope + network.driveCurrent() + conductance * time / 2) * time
                + network.capacitor().capacitance() * mode.change(time)
                + network.capacitor().conductance() * capacitor.integral(time);
    }
}
