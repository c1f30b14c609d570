package dev.crosspoint.simulation.bench;

import dev.crosspoint.simulation.circuit.CircuitObserver;
import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.DeviceCircuit;
import dev.crosspoint.simulation.device.OpenContact;
import dev.crosspoint.simulation.instrument.Twin;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.b2900.B2902ATwin;
import dev.crosspoint.simulation.instrument.dg1000z.Dg1062zTwin;
import dev.crosspoint.simulation.instrument.ds1000z.Ds1104zTwin;
import dev.crosspoint.simulation.instrument.generator.GeneratorWiring;
import dev.crosspoint.simulation.instrument.infiniivision.Dsox3024tTwin;
import dev.crosspoint.simulation.instrument.k2400.Keithley2400Twin;
import dev.crosspoint.simulation.instrument.k2450.Keithley2450Twin;
import dev.crosspoint.simulation.instrument.k2600.Keithley2636BTwin;
import dev.crosspoint.simulation.instrument.oscilloscope.Probe;
import dev.crosspoint.simulation.instrument.ps6000.PicoScope6402CSettings;
import dev.crosspoint.simulation.instrument.ps6000.PicoScope6402CTwin;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureSettings;
import dev.crosspoint.simulation.instrument.tektronix.Dpo4104Twin;
import dev.crosspoint.simulation.instrument.trueform.Keysight33522bTwin;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the twins of a bench and wires them to its circuit. */
final class BenchWiring {
    /** What is at the terminals of a source-measure channel that is wired to nothing. */
    private static final CircuitParameters UNWIRED = new CircuitParameters(10e-12, 0);

    private final Timeline timeline;
    private final DeviceCircuit circuit;
    private final long commandLatency;
    private final double lineFrequency;

    /**
     * Wires nothing yet.
     *
     * @param commandLatency time in s that an instrument takes to carry out a command
     * @param lineFrequency frequency of the mains in Hz
     */
    BenchWiring(Timeline timeline, DeviceCircuit circuit, double commandLatency, double lineFrequency) {
        this.timeline = timeline;
        this.circuit = circuit;
        this.commandLatency = Math.round(commandLatency * 1e9);
        this.lineFrequency = lineFrequency;
    }

    /** Returns a twin that answers on a port. */
    Twin twin(String name, TwinSettings settings, long seed) {
        UnitSettings unit =
                new UnitSettings(name, settings.serialNumber(), settings.calibration(), commandLatency, seed);
        return switch (settings.model()) {
            case KEYSIGHT_B2902A -> new B2902ATwin(timeline, sourceMeasure(unit, settings), channels(settings, seed));
            case KEITHLEY_2400 -> new Keithley2400Twin(timeline, sourceMeasure(unit, settings), device());
            case KEITHLEY_2450 -> new Keithley2450Twin(timeline, sourceMeasure(unit, settings), device());
            case KEITHLEY_2636B ->
                new Keithley2636BTwin(timeline, sourceMeasure(unit, settings), channels(settings, seed));
            case RIGOL_DG1062Z -> new Dg1062zTwin(timeline, unit, output(settings, 1), output(settings, 2));
            case KEYSIGHT_33522B -> new Keysight33522bTwin(timeline, unit, output(settings, 1), output(settings, 2));
            case RIGOL_DS1104Z ->
                watching(new Ds1104zTwin(timeline, unit, circuit, probes(settings)), Ds1104zTwin::observer);
            case TEKTRONIX_DPO4104 ->
                watching(new Dpo4104Twin(timeline, unit, circuit, probes(settings)), Dpo4104Twin::observer);
            case KEYSIGHT_DSOX3024T ->
                watching(new Dsox3024tTwin(timeline, unit, circuit, probes(settings)), Dsox3024tTwin::observer);
            case PICOSCOPE_6402C ->
                throw new IllegalArgumentException(name + " is reached by a library, not by a port");
        };
    }

    /** Returns an oscilloscope that watches the circuit and is reached by the library of its maker. */
    PicoScope6402CTwin picoScope(TwinSettings settings, long seed) {
        PicoScope6402CSettings unit = new PicoScope6402CSettings(
                settings.serialNumber(), settings.calibration(), commandLatency, settings.faults(), seed);
        return watching(
                new PicoScope6402CTwin(timeline, unit, circuit, probes(settings)), PicoScope6402CTwin::observer);
    }

    private SourceMeasureSettings sourceMeasure(UnitSettings unit, TwinSettings settings) {
        return new SourceMeasureSettings(unit, settings.interlockClosed(), settings.edgeTime(), lineFrequency);
    }

    private Wiring device() {
        return new Wiring(circuit, circuit.terminal());
    }

    /** Returns what is at each channel of a source-measure unit, of which one is wired to the device. */
    private List<Wiring> channels(TwinSettings settings, long seed) {
        List<Wiring> wiring = new ArrayList<>();
        for (int channel = 1; channel <= settings.model().channels(); channel++) {
            wiring.add(channel == settings.channel() ? device() : nothing(seed));
        }
        return wiring;
    }

    private static Wiring nothing(long seed) {
        DeviceCircuit open = new DeviceCircuit(UNWIRED, OpenContact.LIFTED_PROBES.create(seed));
        return new Wiring(open, open.terminal());
    }

    /** Returns where a channel of a generator is connected: only one of them drives the circuit. */
    private Optional<GeneratorWiring> output(TwinSettings settings, int channel) {
        return settings.channel() == channel
                ? Optional.of(new GeneratorWiring(circuit, circuit.generator()))
                : Optional.empty();
    }

    /** Has an oscilloscope see what passes in the circuit. */
    private <T> T watching(T oscilloscope, Function<T, CircuitObserver> observer) {
        circuit.observe(observer.apply(oscilloscope));
        return oscilloscope;
    }

    /** Connects the inputs of an oscilloscope, which load the circuit, and returns where each is. */
    private List<Probe> probes(TwinSettings settings) {
        List<Probe> probes = new ArrayList<>();
        for (int channel = 1; channel <= settings.model().channels(); channel++) {
            int number = channel;
            probes.add(settings.inputs().stream()
                    .filter(input -> input.channel() == number)
                    .findFirst()
                    .map(this::connect)
                    .orElse(Probe.NONE));
        }
        return probes;
    }

    private Probe connect(TwinInput input) {
        circuit.load(input.node(), input.resistance(), input.capacitance());
        return Probe.at(input.node(), input.probeAttenuation());
    }
}
