package dev.crosspoint.station;

import dev.crosspoint.connection.Address;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.SystemLabClock;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.simulation.bench.SimulatedBench;
import dev.crosspoint.simulation.time.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A bench that can be worked on: its addresses and its time; closing it ends the twins, if it has any. */
public final class Station implements AutoCloseable {
    private final Map<String, Address> addresses;
    private final LabClock clock;
    private final NativeLibraries libraries;
    private final Optional<SimulatedBench> simulated;
    private final OptionalLong seed;

    private Station(
            Map<String, Address> addresses,
            LabClock clock,
            NativeLibraries libraries,
            Optional<SimulatedBench> simulated,
            OptionalLong seed) {
        this.addresses = Map.copyOf(addresses);
        this.clock = clock;
        this.libraries = libraries;
        this.simulated = simulated;
        this.seed = seed;
    }

    /**
     * Returns the station of a bench file; twins, if it has any, are started, in virtual time.
     *
     * @param seed seed of everything random in the simulation, in place of the one in the bench file
     */
    public static Station of(BenchFile bench, OptionalLong seed) {
        Map<String, Address> addresses = new LinkedHashMap<>();
        bench.settings()
                .instruments()
                .forEach((name, instrument) ->
                        instrument.address().ifPresent(address -> addresses.put(name, Address.parse(address))));
        if (bench.simulation().isEmpty()) {
            return new Station(
                    addresses,
                    new SystemLabClock(),
                    NativeLibraries.installed(),
                    Optional.empty(),
                    OptionalLong.empty());
        }
        Simulation simulation = bench.simulation().get();
        long chosen = seed.orElse(simulation.settings().seed());
        SimulatedBench twins = start(simulation, bench.temperature().orElseThrow(), chosen);
        twins.twins().forEach((name, twin) -> addresses.put(name, Address.parse(twin.resourceString())));
        return new Station(
                addresses,
                new SimulatedLabClock(twins.timeline()),
                new TwinLibraries(twins.picoScopes().values(), twins.timeline()),
                Optional.of(twins),
                OptionalLong.of(chosen));
    }

    private static SimulatedBench start(Simulation simulation, double temperature, long seed) {
        try {
            return SimulatedBench.start(
                    simulation.settings(),
                    simulation.device(),
                    temperature,
                    seed,
                    Pace.asFastAsPossible(),
                    OptionalInt.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("the twins could not be served on this computer: " + e.getMessage(), e);
        }
    }

    /** Returns where each instrument is, by its name in the bench file. */
    public Map<String, Address> addresses() {
        return addresses;
    }

    /** Returns the time that passes here. */
    public LabClock clock() {
        return clock;
    }

    /** Returns where drivers get the libraries of instrument makers from. */
    public NativeLibraries libraries() {
        return libraries;
    }

    /** Returns whether twins stand in for the instruments. */
    public boolean isSimulated() {
        return simulated.isPresent();
    }

    /** Returns the seed of the simulation; a real bench has none. */
    public OptionalLong seed() {
        return seed;
    }

    @Override
    public void close() {
        simulated.ifPresent(SimulatedBench::close);
    }
}
