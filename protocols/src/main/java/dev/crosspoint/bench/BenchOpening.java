package dev.crosspoint.bench;

import com.sun.jna.Library;
import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import dev.crosspoint.connection.Connections;
import dev.crosspoint.connection.LibraryAddress;
import dev.crosspoint.connection.SerialSettings;
import dev.crosspoint.connection.VisaAccess;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.DriverProvider;
import dev.crosspoint.driver.LibraryDriverProvider;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.MultiChannel;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.library.VendorLibrary;
import dev.crosspoint.library.VisaLibrary;
import dev.crosspoint.visa.VisaResourceManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The opening of a bench: goes on after a failure, so that all failures can be reported together. */
final class BenchOpening {
    private final BenchSettings settings;
    private final Map<String, Address> addresses;
    private final LabClock clock;
    private final NativeLibraries libraries;
    private final ConnectionWrapper wrapper;
    private final Map<Optional<String>, VisaResourceManager> visaByFile = new HashMap<>();
    private final Map<String, Instrument> byAddress = new LinkedHashMap<>();
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, RuntimeException> failures = new LinkedHashMap<>();

    BenchOpening(
            BenchSettings settings,
            Map<String, Address> addresses,
            LabClock clock,
            NativeLibraries libraries,
            ConnectionWrapper wrapper) {
        this.settings = settings;
        this.addresses = addresses;
        this.clock = clock;
        this.libraries = libraries;
        this.wrapper = wrapper;
    }

    void openAll() {
        settings.instruments().forEach((name, instrument) -> {
            try {
                instruments.put(name, open(name, instrument));
            } catch (RuntimeException e) {
                failures.put(name, e);
            }
        });
    }

    Map<String, Instrument> instruments() {
        return instruments;
    }

    /** Returns what owns the connections, in the order they were opened. */
    List<Instrument> mainframes() {
        return new ArrayList<>(byAddress.values());
    }

    Map<String, RuntimeException> failures() {
        return failures;
    }

    private Instrument open(String name, InstrumentSettings instrument) {
        Address address = addresses.get(name);
        if (address == null) {
            throw new InstrumentException("the bench file gives no address for " + name);
        }
        Instrument mainframe = byAddress.get(address.resourceString());
        if (mainframe == null) {
            mainframe = connect(name, instrument, address);
            byAddress.put(address.resourceString(), mainframe);
        }
        if (!(mainframe instanceof MultiChannel multiChannel)) {
            return mainframe;
        }
        List<? extends Instrument> channels = multiChannel.channels();
        if (instrument.channel() > channels.size()) {
            throw new InstrumentException(name + ": " + mainframe.identity().model() + " has " + channels.size()
                    + " channels, but the bench file asks for channel " + instrument.channel());
        }
        return channels.get(instrument.channel() - 1);
    }

    private Instrument connect(String name, InstrumentSettings instrument, Address address) {
        DriverProvider provider = provider(instrument.driver());
        Duration timeout = Duration.ofNanos(Math.round(instrument.timeout() * 1e9));
        DriverOptions options = new DriverOptions(clock, settings.lineFrequency(), timeout);
        if (provider instanceof LibraryDriverProvider driver) {
            return connect(name, instrument, libraryAddress(driver, address), driver, options);
        }
        return connect(name, instrument, address, (ConnectionDriverProvider) provider, options);
    }

    private Instrument connect(
            String name,
            InstrumentSettings instrument,
            Address address,
            ConnectionDriverProvider driver,
            DriverOptions options) {
        SerialSettings serial =
                instrument.serial().map(SerialLineSettings::toSerialSettings).orElse(SerialSettings.DEFAULT);
        VisaAccess visa = new VisaAccess(settings.visa(), () -> visa(instrument));
        Connection connection = wrapper.wrap(name, () -> Connections.open(address, options.timeout(), serial, visa));
        try {
            return driver.open(connection, options);
        } catch (RuntimeException e) {
            closeAfter(connection, e);
            throw e;
        }
    }

    private Instrument connect(
            String name,
            InstrumentSettings instrument,
            LibraryAddress address,
            LibraryDriverProvider driver,
            DriverOptions options) {
        NativeLibraries source = libraries(instrument);
        NativeLibraries wrapped = new NativeLibraries() {
            @Override
            public <L extends Library> L load(VendorLibrary library, Class<L> type) {
                return wrapper.wrap(name, address, () -> source.load(library, type), type);
            }
        };
        return driver.open(address.serialNumber(), wrapped, options);
    }

    private NativeLibraries libraries(InstrumentSettings instrument) {
        return instrument.library().map(file -> libraries.at(Path.of(file))).orElse(libraries);
    }

    /** Returns the one resource manager of all instruments that use the same library. */
    private VisaResourceManager visa(InstrumentSettings instrument) {
        return visaByFile.computeIfAbsent(instrument.library(), file -> VisaLibrary.load(libraries(instrument)));
    }

    private static LibraryAddress libraryAddress(LibraryDriverProvider driver, Address address) {
        if (address instanceof LibraryAddress library && library.library().equals(driver.library())) {
            return library;
        }
        throw new InstrumentException("the driver " + driver.name() + " opens " + driver.library()
                + "::serial-number or " + driver.library() + ", not " + address.resourceString());
    }

    private static void closeAfter(Connection connection, RuntimeException cause) {
        try {
            connection.close();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private static DriverProvider provider(String name) {
        Map<String, DriverProvider> known = Drivers.byName();
        DriverProvider provider = known.get(name);
        if (provider == null) {
            throw new InstrumentException(
                    "there is no driver \"" + name + "\"; the drivers are " + String.join(", ", known.keySet()));
        }
        return provider;
    }
}
