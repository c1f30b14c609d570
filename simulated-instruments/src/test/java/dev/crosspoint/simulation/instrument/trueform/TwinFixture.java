package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.generator.GeneratorWiring;
import dev.crosspoint.simulation.instrument.generator.RecordedTerminal;
import dev.crosspoint.simulation.server.ConformanceCases;
import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A 33522B whose outputs are recorded, served on a loopback port. */
final class TwinFixture implements ConformanceCases.Fixture {
    private static final String NO_ERROR = "+0,\"No error\"";

    final Timeline timeline = new Timeline(Pace.asFastAsPossible());
    final RecordedTerminal first = new RecordedTerminal();
    final RecordedTerminal second = new RecordedTerminal();
    final Keysight33522bTwin twin;
    final TwinServer server;
    final RawClient client;

    TwinFixture(Calibration calibration, long seed) throws IOException {
        UnitSettings unit = new UnitSettings("generator", "MY57800256", calibration, 100_000, seed);
        twin = new Keysight33522bTwin(
                timeline,
                unit,
                Optional.of(new GeneratorWiring(first, first)),
                Optional.of(new GeneratorWiring(second, second)));
        server = TwinServer.start("generator", twin, timeline, 0, 1 << 23);
        client = new RawClient(server.port());
    }

    TwinFixture() throws IOException {
        this(Calibration.IDEAL, 1);
    }

    @Override
    public RawClient client() {
        return client;
    }

    /** Sends each line; requires that none of them is answered or causes an error. */
    void set(String... lines) throws IOException {
        if (!errors(lines).isEmpty()) {
            throw new AssertionError("an error after " + String.join(" / ", lines));
        }
    }

    /** Sends each line; returns the errors, oldest first. */
    List<String> errors(String... lines) throws IOException {
        for (String line : lines) {
            client.write(line);
        }
        List<String> errors = new ArrayList<>();
        for (String error = client.query("SYST:ERR?"); !error.equals(NO_ERROR); error = client.query("SYST:ERR?")) {
            errors.add(error);
        }
        return errors;
    }

    /** Returns the number that a query is answered with. */
    double number(String query) throws IOException {
        return Double.parseDouble(client.query(query));
    }

    @Override
    public void close() throws IOException {
        client.close();
        timeline.close();
        server.close();
    }
}
