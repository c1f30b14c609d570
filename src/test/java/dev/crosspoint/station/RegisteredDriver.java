package dev.crosspoint.station;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.connection.LibraryAddress;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.DriverProvider;
import dev.crosspoint.driver.LibraryDriverProvider;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.simulation.bench.TwinModel;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * A driver that users can name in a bench file, and one of the twins that it drives.
 *
 * @param provider opens it
 * @param twin empty if there is no twin of any of its instruments
 */
record RegisteredDriver(DriverProvider provider, Optional<TwinModel> twin) {

    /** Returns every registered driver, once for each of its twins. */
    static List<RegisteredDriver> all() {
        List<RegisteredDriver> drivers = new ArrayList<>();
        for (DriverProvider provider : ServiceLoader.load(DriverProvider.class)) {
            List<TwinModel> twins = Stream.of(TwinModel.values())
                    .filter(model -> drives(provider, model))
                    .toList();
            if (twins.isEmpty()) {
                drivers.add(new RegisteredDriver(provider, Optional.empty()));
            }
            twins.forEach(twin -> drivers.add(new RegisteredDriver(provider, Optional.of(twin))));
        }
        return drivers;
    }

    /** Returns those whose twins answer at a port. */
    static List<RegisteredDriver> withTwinAtAPort() {
        return all().stream()
                .filter(driver -> driver.twin().isPresent() && driver.provider() instanceof ConnectionDriverProvider)
                .toList();
    }

    private static boolean drives(DriverProvider provider, TwinModel model) {
        try (TwinBench bench = new TwinBench(model)) {
            if (bench.address() instanceof LibraryAddress address) {
                return provider instanceof LibraryDriverProvider library
                        && library.library().equals(address.library());
            }
            byte[] reply = bench.carryOut("*IDN?".getBytes(StandardCharsets.US_ASCII));
            return provider.drives(Identity.parse(new String(reply, StandardCharsets.US_ASCII)));
        }
    }

    /** Returns the file with the traffic of {@link RoleExercise} that stands in for a missing twin, if it is there. */
    Optional<Path> transcript() {
        URL file = RegisteredDriver.class.getResource("contract/" + provider.name() + ".log");
        try {
            return file == null ? Optional.empty() : Optional.of(Path.of(file.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    TwinBench bench() {
        return new TwinBench(twin.orElseThrow());
    }

    Instrument open(Connection connection, DriverOptions options) {
        return ((ConnectionDriverProvider) provider).open(connection, options);
    }

    @Override
    public String toString() {
        return provider.name()
                + twin.map(model -> " with the twin of a " + model.title()).orElse("");
    }
}
