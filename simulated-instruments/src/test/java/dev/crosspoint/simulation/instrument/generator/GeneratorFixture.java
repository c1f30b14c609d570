package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.instrument.Twin;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.server.ConformanceCases;
import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A generator with two channels whose outputs are recorded, served on a loopback port. */
public abstract class GeneratorFixture<T extends Twin> implements ConformanceCases.Fixture {

    /** Switches a unit on, its channels connected to {@code first} and {@code second}. */
    @FunctionalInterface
    protected interface Switch<T> {
        T on(Timeline timeline, UnitSettings unit, Optional<GeneratorWiring> first, Optional<GeneratorWiring> second);
    }

    public final Timeline timeline = new Timeline(Pace.asFastAsPossible());
    public final RecordedTerminal first = new RecordedTerminal();
    public final RecordedTerminal second = new RecordedTerminal();
    public final T twin;
    public final TwinServer server;
    public final RawClient client;

    /**
     * Serves a unit.
     *
     * @param longestMessage bytes that its input buffer holds
     */
    protected GeneratorFixture(Switch<T> unitSwitch, UnitSettings unit, int longestMessage) throws IOException {
        twin = unitSwitch.on(
                timeline,
                unit,
                Optional.of(new GeneratorWiring(first, first)),
                Optional.of(new GeneratorWiring(second, second)));
        server = TwinServer.start(unit.name(), twin, timeline, 0, longestMessage);
        client = new RawClient(server.port());
    }

    @Override
    public final RawClient client() {
        return client;
    }

    /** Sends each line; requires that none of them is answered or causes an error. */
    public final void set(String... lines) throws IOException {
        List<String> errors = errors(lines);
        if (!errors.isEmpty()) {
            throw new AssertionError(errors + " after " + String.join(" / ", lines));
        }
    }

    /** Sends each line; returns the errors, oldest first. */
    public final List<String> errors(String... lines) throws IOException {
        for (String line : lines) {
            client.write(line);
        }
        List<String> errors = new ArrayList<>();
        for (String error = nextError(); !error.endsWith("0,\"No error\""); error = nextError()) {
            errors.add(error);
        }
        return errors;
    }

    private String nextError() throws IOException {
        return client.query("SYST:ERR?");
    }

    /** Returns the number that a query is answered with. */
    public final double number(String query) throws IOException {
        return Double.parseDouble(client.query(query));
    }

    @Override
    public final void close() throws IOException {
        client.close();
        timeline.close();
        server.close();
    }
}
