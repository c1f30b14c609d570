package dev.crosspoint.simulation.circuit;

import dev.crosspoint.simulation.device.DeviceModel;

/**
 * The circuit of a bench: a drive node with the terminals of a source and of a generator and the capacitance of the cables, and
 * behind the resistance of the leads the device, which ends at common or at a series capacitor.
 *
 * <p>Time goes in steps whose ends follow from the physics alone. A look at the circuit within a step evaluates the step and
 * commits nothing, so no result depends on when and how often somebody looks.
 */
public final class DeviceCircuit implements Circuit {

    private static final double SECONDS_PER_NANOSECOND = 1e-9;
    private static final int MOST_EVENTS_AT_ONCE = 100;

    private final DeviceModel device;
    private final Network network;
    private final StepPlanner planner;
    private final Observation observation;
    private final Source source = new Source();
    private final Generator generator = new Generator();

    private long time;

    /** The time in ns of the last change of a drive; {@code elapsed} is the start of the present step in s after it. */
    private long origin;

    private double elapsed;

    /** The present step, and until when in s after the origin it lasts. */
    private Step step;

    private double stepDuration;

    /** Makes a circuit at time 0 with nothing driving it and no charge on it. */
    public DeviceCircuit(CircuitParameters parameters, DeviceModel device) {
        this.device = device;
        this.network = new Network(parameters, device);
        this.planner = new StepPlanner(network, device);
        this.observation = new Observation(MainsPickUp.of(parameters));
        planStep();
    }

    /** Returns the terminals of the source-measure unit. */
    public SourceTerminal terminal() {
        return source;
    }

    /** Returns the terminals of the waveform generator. */
    public GeneratorTerminal generator() {
        return generator;
    }

    /**
     * Connects a load from a node to common, such as the input of an oscilloscope with its probe, before anything happens. At
     * a node that is common itself it changes nothing.
     *
     * @param resistance in ohm; infinity for none
     * @param capacitance in F
     * @throws IllegalStateException once time has passed or something was driven
     */
    public void load(Node node, double resistance, double capacitance) {
        if (!(resistance > 0 && capacitance >= 0 && capacitance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a load has a resistance above 0 and a capacitance of 0 or more, not "
                    + resistance + " ohm and " + capacitance + " F");
        }
        if (time > 0 || !(source.drive instanceof Drive.Open) || generator.drive.conductance() > 0) {
            throw new IllegalStateException("loads are connected before anything happens to a circuit");
        }
        network.connect(node, new Admittance(capacitance, 1 / resistance));
        planStep();
    }

    /** Lets an observer watch from the present time on. */
    public void observe(CircuitObserver observer) {
        observation.add(observer);
    }

    /** Lets an observer watch no longer. */
    public void ignore(CircuitObserver observer) {
        observation.remove(observer);
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public void advanceTo(long time) {
        if (time < this.time) {
            throw new IllegalArgumentException("time runs forward: at " + this.time + " ns, asked for " + time + " ns");
        }
        this.time = time;
        double until = sinceOrigin();
        while (elapsed + stepDuration <= until) {
            observation.see(step, elapsed, elapsed + stepDuration);
            commit(stepDuration);
            planStep();
        }
        observation.see(step, elapsed, until);
    }

    private double sinceOrigin() {
        return (time - origin) * SECONDS_PER_NANOSECOND;
    }

    /** Returns the time in s from the start of the present step to now. */
    private double sinceStep() {
        return sinceOrigin() - elapsed;
    }

    private void commit(double duration) {
        source.commit(duration);
        network.setVoltages(
                step.voltage(Node.DRIVE).at(duration),
                step.voltage(Node.CAPACITOR).at(duration));
        elapsed += duration;
        device.advance(planner.deviceVoltage(), duration);
    }

    /** Ends the present step now and counts time from here, for a drive that changes. */
    private void interrupt() {
        if (sinceStep() > 0) {
            commit(sinceStep());
        }
        origin = time;
        elapsed = 0;
        generator.drive.countFrom(origin);
        observation.countFrom(origin);
    }

    /** Plans the step that starts now; what the device does at once, it does before. */
    private void planStep() {
        GeneratorDrive driving = generator.drive;
        driving.advanceTo(elapsed);
        network.setGenerator(driving.level(elapsed), driving.slope(), driving.conductance());
        for (int events = 0; events < MOST_EVENTS_AT_ONCE; events++) {
            planner.plan(source.drive, source.levelAtDrive, source.elapsed(), driving.end() - elapsed);
            source.charge += planner.chargeAtOnce();
            step = planner.step();
            stepDuration = planner.duration();
            if (stepDuration > 0) {
                return;
            }
            device.advance(planner.deviceVoltage(), 0);
        }
        throw new IllegalStateException(
                "the device does not come to rest at " + planner.deviceVoltage() + " V, " + time + " ns");
    }

    /** The terminals of the source-measure unit. */
    private final class Source implements SourceTerminal {

        private Drive drive = new Drive.Open();
        private long driveTime;
        private double levelAtDrive;
        private double flux;
        private double charge;
        private double limitedTime;

        @Override
        public void drive(Drive next) {
            double level = next instanceof Drive.Current ? current() : voltage();
            interrupt();
            drive = next;
            driveTime = time;
            levelAtDrive = level;
            planStep();
        }

        /** Returns how long the present drive has lasted at the start of the present step, in s. */
        double elapsed() {
            return (origin - driveTime) * SECONDS_PER_NANOSECOND + elapsed;
        }

        void commit(double duration) {
            flux += step.voltage(Node.DRIVE).integral(duration);
            charge += step.currentIntegral(duration);
            limitedTime += planner.limited() ? duration : 0;
        }

        @Override
        public double voltage() {
            return step.voltage(Node.DRIVE).at(sinceStep());
        }

        @Override
        public double current() {
            return step.current(sinceStep());
        }

        @Override
        public double voltageIntegral() {
            return flux + step.voltage(Node.DRIVE).integral(sinceStep());
        }

        @Override
        public double currentIntegral() {
            return charge + step.currentIntegral(sinceStep());
        }

        @Override
        public double limitedTime() {
            return limitedTime + (planner.limited() ? sinceStep() : 0);
        }
    }

    /** The terminals of the waveform generator. */
    private final class Generator implements GeneratorTerminal {

        private GeneratorDrive drive = GeneratorDrive.disconnected();

        @Override
        public void drive(SegmentedVoltage openCircuitVoltage, double outputResistance) {
            change(GeneratorDrive.of(openCircuitVoltage, outputResistance, time));
        }

        @Override
        public void disconnect() {
            change(GeneratorDrive.disconnected());
        }

        private void change(GeneratorDrive next) {
            interrupt();
            drive = next;
            drive.countFrom(origin);
            planStep();
        }
    }
}
