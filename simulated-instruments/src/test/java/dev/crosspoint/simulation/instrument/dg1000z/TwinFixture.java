package dev.crosspoint.simulation.instrument.dg1000z;

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
import java.util.Optional;

/** A DG1062Z whose outputs are recorded, served on a loopback port. */
final class TwinFixture implements ConformanceCases.Fixture {
    /** In ns. */
    static final long COMMAND_LATENCY = 100_000;

    final Timeline timeline = new Timeline(Pace.asFastAsPossible());
    final RecordedTerminal first = new RecordedTerminal();
    final RecordedTerminal second = new RecordedTerminal();
    final Dg1062zTwin twin;
    final TwinServer server;
    final RawClient client;

    TwinFixture(Calibration calibration, long seed) throws IOException {
        UnitSettings unit = new UnitSettings("generator", "DG1ZA232603118", calibration, COMMAND_LATENCY, seed);
        twin = new Dg1062zTwin(
                timeline,
                unit,
                Optional.of(new GeneratorWiring(first, first)),
                Optional.of(new GeneratorWiring(second, second)));
        server = TwinServer.start("generator", twin, timeline, 0, 1 << 20);
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
        for (String line : lines) {
            client.write(line);
        }
        String error = client.query("SYST:ERR?");
        if (!error.equals("0,\"No error\"")) {
            throw new AssertionError(error + " after " + String.join(" / ", lines));
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        timeline.close();
        server.close();
    }
}
