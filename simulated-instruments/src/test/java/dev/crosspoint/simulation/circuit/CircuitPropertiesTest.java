package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.DeviceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What must hold for a circuit whatever is done to it. */
class CircuitPropertiesTest {

    /** A drive, and for how many ns. */
    private record Hold(Drive drive, long duration) {}

    private static final double CABLE = 100e-12;
    private static final double LEADS = 10;

    @Property(tries = 200, seed = "20250712", edgeCases = EdgeCasesMode.NONE)
    void resultsDoNotDependOnHowAWaitIsDivided(
            @ForAll("devices") String device, @ForAll("holds") List<Hold> holds, @ForAll long seed) {
        assertThat(run(device, seed, holds, 1)).isEqualTo(run(device, seed, holds, 7));
    }

    @Property(tries = 100, seed = "20250713", edgeCases = EdgeCasesMode.NONE)
    void chargeGoesThroughTheLoadOrOntoTheCable(@ForAll("holds") List<Hold> holds) {
        DeviceCircuit circuit = circuit("ohmic-resistor", 1);
        SourceTerminal terminal = circuit.terminal();
        for (Hold hold : holds) {
            terminal.drive(hold.drive());
            circuit.advanceTo(circuit.time() + hold.duration());
            double charge = terminal.voltageIntegral() / (1e6 + LEADS) + CABLE * terminal.voltage();
            assertThat(terminal.currentIntegral()).isCloseTo(charge, within(1e-15));
        }
    }

    @Property(tries = 100, seed = "20250714", edgeCases = EdgeCasesMode.NONE)
    void nothingGoesBeyondItsLimit(
            @ForAll("devices") String device, @ForAll("holds") List<Hold> holds, @ForAll long seed) {
        expectWithinLimits(circuit(device, seed), holds, 1e-8);
    }

    @Property(tries = 100, seed = "20250715", edgeCases = EdgeCasesMode.NONE)
    void nothingGoesBeyondItsLimitBesideAGenerator(
            @ForAll("devices") String device, @ForAll("holds") List<Hold> holds, @ForAll long seed) {
        DeviceCircuit circuit = Neuron.circuit(DeviceFiles.read(device).create(seed), Neuron.PROBE_RESISTANCE);
        circuit.generator().drive(Neuron.train(0.75, 5e-3, 30e-3), 10e3);
        // The edge of a pulse moves the current by 4 kA/s: the last bit of the time is some 1e-7 of a limit.
        expectWithinLimits(circuit, holds, 1e-6);
    }

    private static void expectWithinLimits(DeviceCircuit circuit, List<Hold> holds, double margin) {
        SourceTerminal terminal = circuit.terminal();
        for (Hold hold : holds) {
            terminal.drive(hold.drive());
            for (int look = 0; look < 20; look++) {
                if (hold.drive() instanceof Drive.Voltage source) {
                    assertThat(terminal.current())
                            .isBetween(source.negativeLimit() * (1 + margin), source.positiveLimit() * (1 + margin));
                } else if (hold.drive() instanceof Drive.Current source) {
                    assertThat(terminal.voltage())
                            .isBetween(source.negativeLimit() * (1 + margin), source.positiveLimit() * (1 + margin));
                }
                circuit.advanceTo(circuit.time() + hold.duration() / 20);
            }
        }
    }

    @Provide
    Arbitrary<String> devices() {
        return Arbitraries.of(
                "ohmic-resistor",
                "open-contact",
                "short-circuit",
                "volatile-switch",
                "volatile-switch-memoryless",
                "bipolar-synapse",
                "crossbar-cell",
                "analog-cell");
    }

    @Provide
    Arbitrary<List<Hold>> holds() {
        Arbitrary<Drive> voltage = Combinators.combine(
                        Arbitraries.doubles().between(-1.6, 1.6), ramps(), limits(), limits())
                .as((target, ramp, above, below) -> new Drive.Voltage(target, ramp, above, -below));
        Arbitrary<Drive> current = Combinators.combine(
                        Arbitraries.doubles().between(-1e-6, 1e-6).ofScale(9),
                        ramps(),
                        Arbitraries.doubles().between(0.05, 1.6))
                .as((target, ramp, limit) -> new Drive.Current(target, ramp, limit, -limit));
        Arbitrary<Drive> drives = Arbitraries.frequencyOf(
                Tuple.of(6, voltage), Tuple.of(2, current), Tuple.of(1, Arbitraries.just(new Drive.Open())));
        return Combinators.combine(drives, Arbitraries.longs().between(0, 100_000_000))
                .as(Hold::new)
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<Double> ramps() {
        return Arbitraries.of(0.0, 1e-6, 1e-4, 5e-3);
    }

    private static Arbitrary<Double> limits() {
        return Arbitraries.of(1e-7, 1e-6, 1e-3, 0.1);
    }

    /** Returns everything there is to see at the end of each hold, the wait in between divided at random. */
    private static List<Double> run(String device, long seed, List<Hold> holds, int divisions) {
        SplittableRandom random = new SplittableRandom(seed);
        DeviceCircuit circuit = circuit(device, seed);
        SourceTerminal terminal = circuit.terminal();
        List<Double> seen = new ArrayList<>();
        for (Hold hold : holds) {
            terminal.drive(hold.drive());
            long end = circuit.time() + hold.duration();
            for (int i = 1; i < divisions; i++) {
                circuit.advanceTo(circuit.time() + random.nextLong(end - circuit.time() + 1));
                terminal.currentIntegral();
            }
            circuit.advanceTo(end);
            seen.add(terminal.voltage());
            seen.add(terminal.current());
            seen.add(terminal.voltageIntegral());
            seen.add(terminal.currentIntegral());
            seen.add(terminal.limitedTime());
        }
        return seen;
    }

    private static DeviceCircuit circuit(String device, long seed) {
        return new DeviceCircuit(
                new CircuitParameters(CABLE, LEADS), DeviceFiles.read(device).create(seed));
    }
}
