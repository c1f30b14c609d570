package dev.crosspoint.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Library;
import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.SystemLabClock;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.library.VendorLibrary;
import dev.crosspoint.settings.Settings;
import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.settings.SettingsFile;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an instrument behind a library of its maker is opened. */
class LibraryInstrumentTest {
    private final List<String> events = new ArrayList<>();
    private String bench = "";

    /** Hands out a library that finds no instrument. */
    private final class NoUnits implements NativeLibraries {
        @Override
        public <L extends Library> L load(VendorLibrary library, Class<L> type) {
            events.add("load " + library.name());
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, function, arguments) -> {
                        events.add("call " + function.getName());
                        return 3;
                    }));
        }

        @Override
        public NativeLibraries at(Path file) {
            events.add("at " + file);
            return this;
        }
    }

    private final ConnectionWrapper recorder = new ConnectionWrapper() {
        @Override
        public Connection wrap(String instrument, Supplier<Connection> connection) {
            return connection.get();
        }

        @Override
        public <L extends Library> L wrap(String instrument, Address address, Supplier<L> library, Class<L> type) {
            L loaded = library.get();
            events.add("wrap " + instrument + " at " + address.resourceString() + " as " + type.getSimpleName());
            return loaded;
        }
    };

    private void open(String driver, String address, String more) {
        String text = """
                name: test bench
                device: resistor
                %s
                site-limits: {voltage: 1 V, current: 1 mA}
                instruments:
                  oscilloscope: {driver: %s, address: "%s"%s}
                """.formatted(bench, driver, address, more);
        BenchSettings settings = Settings.bind(SettingsFile.parse("bench.yaml", text), BenchSettings.class);
        Bench.open(
                        settings,
                        Map.of("oscilloscope", Address.parse(address)),
                        new SystemLabClock(),
                        new NoUnits(),
                        recorder)
                .close();
    }

    @Test
    void itIsLoadedRecordedAndAskedForItsSerialNumber() {
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> open("picoscope-6000", "PS6000::AB123/001", ""))
                .withMessageContaining("oscilloscope: PS6000::AB123/001 could not be opened");
        assertThat(events)
                .startsWith("load ps6000", "wrap oscilloscope at PS6000::AB123/001 as Ps6000", "call ps6000OpenUnit");
    }

    @Test
    void theFileThatABenchNamesIsLoaded() {
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> open("picoscope-6000", "PS6000", ", library: /lab/libps6000.so"));
        assertThat(events).startsWith("at " + Path.of("/lab/libps6000.so"), "load ps6000");
    }

    @Test
    void anAddressOfAnotherKindLoadsNothing() {
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> open("picoscope-6000", "TCPIP0::127.0.0.1::1::SOCKET", ""))
                .withMessageContaining(
                        "oscilloscope: the driver picoscope-6000 opens PS6000::serial-number or PS6000, not"
                                + " TCPIP0::127.0.0.1::1::SOCKET");
        assertThat(events).isEmpty();
    }

    @Test
    void aDriverThatNeedsALinkDoesNotGetALibrary() {
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> open("rigol-dg1000z", "PS6000", ""))
                .withMessageContaining("PS6000 is an instrument behind a library of its maker, not a link");
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPIB0::17::INSTR", "USB0::0x1AB1::0x0642::DG1ZA1::INSTR"})
    void visaIsLoadedFromTheFileThatABenchNames(String address) {
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> open("rigol-dg1000z", address, ", library: /lab/libvisa.so"));
        assertThat(events).startsWith("at " + Path.of("/lab/libvisa.so"), "load visa", "call viOpenDefaultRM");
    }

    @Test
    void allInstrumentsGoThroughVisaWhereABenchWantsThat() {
        bench = "visa: system";
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> open("rigol-dg1000z", "TCPIP0::127.0.0.1::1::SOCKET", ""));
        assertThat(events).startsWith("load visa", "call viOpenDefaultRM");
    }

    @Test
    void noVisaIsLoadedWhereABenchForbidsIt() {
        bench = "visa: builtin";
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> open("rigol-dg1000z", "GPIB0::17::INSTR", ""))
                .withMessageContaining("GPIB0::17::INSTR needs VISA");
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCPIP0::127.0.0.1::1::SOCKET", "ASRL1::INSTR"})
    void aLibraryThatNothingNeedsIsRefused(String address) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> open("rigol-dg1000z", address, ", library: /lab/libps6000.so"))
                .withMessageContaining("library is given for oscilloscope, but " + address + " is not reached by one");
    }
}
