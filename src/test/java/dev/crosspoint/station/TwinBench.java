package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import dev.crosspoint.connection.Connections;
import dev.crosspoint.connection.LibraryAddress;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.settings.Settings;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.simulation.bench.SimulatedBench;
import dev.crosspoint.simulation.bench.SimulatedBenchSettings;
import dev.crosspoint.simulation.bench.TwinModel;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.server.MessageHandler;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A bench in virtual time with one twin, wired to a resistor of 1 MOhm; where it watches and does not drive, a generator stands
 * beside it and drives the resistor with a square wave.
 */
final class TwinBench implements AutoCloseable {
    static final double RESISTANCE = 1e6;

    private static final String TWIN = "twin";
    private static final String GENERATOR = "generator";
    private static final List<String> OFF = List.of("0", "0.00000e+00", "0.000000000e+00", "OFF");
    private static final Map<TwinModel, SimulatedBenchSettings> SETTINGS = new ConcurrentHashMap<>();

    private final TwinModel model;
    private final SimulatedBench bench;

    /** Starts a bench; all that is random on it is the same each time. */
    TwinBench(TwinModel model) {
        this.model = model;
        try {
            bench = SimulatedBench.start(
                    SETTINGS.computeIfAbsent(model, TwinBench::settings),
                    new OhmicResistor(RESISTANCE),
                    DeviceParameters.ROOM_TEMPERATURE,
                    1,
                    Pace.asFastAsPossible(),
                    OptionalInt.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (isOscilloscope(model)) {
            for (String command : List.of(":OUTP1:LOAD INF", ":SOUR1:APPL:SQU 100,1,0", ":OUTP1 ON")) {
                carryOut(GENERATOR, command.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static SimulatedBenchSettings settings(TwinModel model) {
        String name = model.name().toLowerCase(Locale.ROOT).replace('_', '-');
        // An oscilloscope samples all the time that commands take, which is dear where there are thousands of sessions.
        String bench = isOscilloscope(model)
                ? "command-latency: 1 us, twins: {twin: {model: %s,"
                        + " inputs: [{channel: 1, node: drive}, {channel: 2, node: drive}]},"
                        + " generator: {model: rigol-dg1062z}}"
                : "twins: {twin: {model: %s}}";
        return Settings.bind(
                SettingsFile.parse("twin-bench", "{device: resistor, " + bench.formatted(name) + "}"),
                SimulatedBenchSettings.class,
                Simulation.READER);
    }

    private static boolean isOscilloscope(TwinModel model) {
        return model.role().equals("oscilloscope");
    }

    Address address() {
        return Address.parse(bench.twins().get(TWIN).resourceString());
    }

    /** Returns a link to the twin over a socket; empty if only a library leads to it. */
    Optional<Connection> connect(Duration timeout) {
        Address address = address();
        return address instanceof LibraryAddress ? Optional.empty() : Optional.of(Connections.open(address, timeout));
    }

    LabClock clock() {
        return new SimulatedLabClock(bench.timeline());
    }

    DriverOptions options(Duration timeout) {
        return new DriverOptions(clock(), 50, timeout);
    }

    NativeLibraries libraries() {
        return new TwinLibraries(bench.picoScopes().values(), bench.timeline());
    }

    /** Has the twin carry out one message without its terminator; returns the reply with its own, or nothing. */
    byte[] carryOut(byte[] message) {
        return carryOut(TWIN, message);
    }

    private byte[] carryOut(String name, byte[] message) {
        MessageHandler twin = bench.instruments().get(name);
        try {
            return twin.handle(message, Waiter.IMPATIENT).bytes();
        } catch (InterruptedException e) {
            // What it waits for is not going to happen, so that it never answers.
            return new byte[0];
        }
    }

    /** Asks the twin itself, past all links, whether an output is on; one without outputs has none that is. */
    boolean isAnyOutputOn() {
        if (isOscilloscope(model)) {
            return false;
        } else if (model == TwinModel.KEITHLEY_2636B) {
            return isOn("print(smua.source.output)") || isOn("print(smub.source.output)");
        } else if (model.channels() == 1) {
            return isOn(":OUTP?");
        }
        return IntStream.rangeClosed(1, model.channels()).anyMatch(channel -> isOn(":OUTP" + channel + "?"));
    }

    private boolean isOn(String query) {
        String reply =
                new String(carryOut(query.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII).strip();
        assertThat(reply).as(query).matches("[01](\\.0+)?(e[+]00)?|ON|OFF");
        return reply.startsWith("1") || reply.equals("ON");
    }

    @Override
    public void close() {
        bench.close();
    }
}
