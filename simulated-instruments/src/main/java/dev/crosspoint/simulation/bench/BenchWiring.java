package dev.crosspoint.simulation.bench;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.DeviceCircuit;
import dev.crosspoint.simulation.device.OpenContact;
import dev.crosspoint.simulation.instrument.Twin;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.b2900.B2902ASettings;
import dev.crosspoint.simulation.instrument.b2900.B2902ATwin;
import dev.crosspoint.simulation.instrument.dg1000z.Dg1062zSettings;
import dev.crosspoint.simulation.instrument.dg1000z.Dg1062zTwin;
import dev.crosspoint.simulation.instrument.ds1000z.Ds1104zSettings;
import dev.crosspoint.simulation.instrument.ds1000z.Ds1104zTwin;
import dev.crosspoint.simulation.instrument.generator.GeneratorWiring;
import dev.crosspoint.simulation.instrument.infiniivision.Dsox3024tSettings;
import dev.crosspoint.simulation.instrument.infiniivision.Dsox3024tTwin;
import dev.crosspoint.simulation.instrument.k2400.Keithley2400Settings;
import dev.crosspoint.simulation.instrument.k2400.Keithley2400Twin;
import dev.crosspoint.simulation.instrument.k2450.Keithley2450Settings;
import dev.crosspoint.simulation.instrument.k2450.Keithley2450Twin;
import dev.crosspoint.simulation.instrument.k2600.Keithley2636BSettings;
import dev.crosspoint.simulation.instrument.k2600.Keithley2636BTwin;
import dev.crosspoint.simulation.instrument.oscilloscope.Probe;
import dev.crosspoint.simulation.instrument.ps6000.PicoScope6402CSettings;
import dev.crosspoint.simulation.instrument.ps6000.PicoScope6402CTwin;
import dev.crosspoint.simulation.instrument.tektronix.Dpo4104Settings;
import dev.crosspoint.simulation.instrument.tektronix.Dpo4104Twin;
import dev.crosspoint.simulation.instrument.trueform.Keysight33522bSettings;
import dev.crosspoint.simulation.instrument.trueform.Keysight33522bTwin;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return switch (settings.model()) {
            case KEYSIGHT_B2902A -> keysightB2902A(name, settings, seed);
            case KEITHLEY_2400 -> keithley2400(name, settings, seed);
            case KEITHLEY_2450 -> keithley2450(name, settings, seed);
            case KEITHLEY_2636B -> keithley2636B(name, settings, seed);
            case RIGOL_DG1062Z -> rigolDg1062z(name, settings, seed);
            case KEYSIGHT_33522B -> keysight33522b(name, settings, seed);
            case RIGOL_DS1104Z -> rigolDs1104z(name, settings, seed);
            case TEKTRONIX_DPO4104 -> tektronixDpo4104(name, settings, seed);
            case KEYSIGHT_DSOX3024T -> keysightDsox3024t(name, settings, seed);
            case PICOSCOPE_6402C ->
                throw new IllegalArgumentException(name + " is reached by a library, not by a port");
        };
    }

    private Twin keysightB2902A(String name, TwinSettings settings, long seed) {
        B2902ASettings unit = new B2902ASettings(
                name,
                settings.serialNumber(),
                settings.calibration(),
                settings.interlockClosed(),
                settings.edgeTime(),
                commandLatency,
                seed);
        return new B2902ATwin(timeline, unit, channels(settings, seed));
    }

    /** Returns what is at each channel of a source-measure unit, of which one is wired to the device. */
    private List<Wiring> channels(TwinSettings settings, long seed) {
        List<Wiring> wiring = new ArrayList<>();
        for (int channel = 1; channel <= settings.model().channels(); channel++) {
            DeviceCircuit wired = channel == settings.channel()
                    ? circuit
                    : new DeviceCircuit(UNWIRED, OpenContact.LIFTED_PROBES.create(seed));
            wiring.add(new Wiring(wired, wired.terminal()));
        }
        return wiring;
    }

    private Twin keithley2400(String name, TwinSettings settings, long seed) {
        Keithley2400Settings unit = new Keithley2400Settings(
                name, settings.serialNumber(), settings.calibration(), settings.edgeTime(), commandLatency, seed);
        return new Keithley2400Twin(timeline, unit, new Wiring(circuit, circuit.terminal()));
    }

    private Twin keithley2450(String name, TwinSettings settings, long seed) {
        Keithley2450Settings unit = new Keithley2450Settings(
                name,
                settings.serialNumber(),
                settings.calibration(),
                settings.interlockClosed(),
                settings.edgeTime(),
                lineFrequency,
                commandLatency,
                seed);
        return new Keithley2450Twin(timeline, unit, new Wiring(circuit, circuit.terminal()));
    }

    private Twin keithley2636B(String name, TwinSettings settings, long seed) {
        Keithley2636BSettings unit = new Keithley2636BSettings(
                name,
                settings.serialNumber(),
                settings.calibration(),
                settings.interlockClosed(),
                settings.edgeTime(),
                lineFrequency,
                commandLatency,
                seed);
        return new Keithley2636BTwin(timeline, unit, channels(settings, seed));
    }

    private Twin rigolDg1062z(String name, TwinSettings settings, long seed) {
        Dg1062zSettings unit =
                new Dg1062zSettings(name, settings.serialNumber(), settings.calibration(), commandLatency, seed);
        return new Dg1062zTwin(timeline, unit, output(settings, 1), output(settings, 2));
    }

    private Twin keysight33522b(String name, TwinSettings settings, long seed) {
        Keysight33522bSettings unit =
                new Keysight33522bSettings(name, settings.serialNumber(), settings.calibration(), commandLatency, seed);
        return new Keysight33522bTwin(timeline, unit, output(settings, 1), output(settings, 2));
    }

    /** Returns where a channel of a generator is connected: only one of them drives the circuit. */
    private Optional<GeneratorWiring> output(TwinSettings settings, int channel) {
        return settings.channel() == channel
                ? Optional.of(new GeneratorWiring(circuit, circuit.generator()))
                : Optional.empty();
    }

    private Twin rigolDs1104z(String name, TwinSettings settings, long seed) {
        Ds1104zSettings unit =
                new Ds1104zSettings(name, settings.serialNumber(), settings.calibration(), commandLatency, seed);
        Ds1104zTwin twin = new Ds1104zTwin(timeline, unit, circuit, probes(settings));
        circuit.observe(twin.observer());
        return twin;
    }

    private Twin tektronixDpo4104(String name, TwinSettings settings, long seed) {
        Dpo4104Settings unit =
                new Dpo4104Settings(name, settings.serialNumber(), settings.calibration(), commandLatency, seed);
        Dpo4104Twin twin = new Dpo4104Twin(timeline, unit, circuit, probes(settings));
        circuit.observe(twin.observer());
        return twin;
    }

    private Twin keysightDsox3024t(String name, TwinSettings settings, long seed) {
        Dsox3024tSettings unit =
                new Dsox3024tSettings(name, settings.serialNumber(), settings.calibration(), commandLatency, seed);
        Dsox3024tTwin twin = new Dsox3024tTwin(timeline, unit, circuit, probes(settings));
        circuit.observe(twin.observer());
        return twin;
    }

    /** Returns an oscilloscope that watches the circuit and is reached by the library of its maker. */
    PicoScope6402CTwin picoScope(TwinSettings settings, long seed) {
        PicoScope6402CSettings unit = new PicoScope6402CSettings(
                settings.serialNumber(), settings.calibration(), commandLatency, settings.faults(), seed);
        PicoScope6402CTwin twin = new PicoScope6402CTwin(timeline, unit, circuit, probes(settings));
        circuit.observe(twin.observer());
        return twin;
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
