package dev.crosspoint.driver.rigol;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.MultiChannel;
import dev.crosspoint.instrument.PhaseAlignment;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.generator.GeneratorChannel;
import dev.crosspoint.scpi.generator.GeneratorSafeState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The mainframe of a Rigol DG1062Z, DG1032Z or DG1022Z; its channels are the instruments. */
public final class Dg1000z implements Instrument, MultiChannel, PhaseAlignment {
    /** A reset takes about 2 s; nothing is answered meanwhile. */
    private static final Duration RESET = Duration.ofSeconds(10);

    private final ScpiLink link;
    private final Identity identity;
    private final List<GeneratorChannel> channels;

    private Dg1000z(ScpiLink link, Identity identity, Dg1000zModel model) {
        this.link = link;
        this.identity = identity;
        Dg1000zFamily family = new Dg1000zFamily(model);
        this.channels = IntStream.rangeClosed(1, Dg1000zModel.CHANNELS)
                .mapToObj(number -> new GeneratorChannel(identity, new ScpiChannel(link, number), family))
                .toList();
    }

    /** Opens the instrument: asks who it is, switches its outputs off, and resets it. */
    static Dg1000z open(Connection connection, DriverOptions options) {
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        Dg1000zModel model = Dg1000zModel.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + Dg1000zModel.names()));
        Dg1000z instrument = new Dg1000z(link, identity, model);
        instrument.safe();
        instrument.reset(options.timeout().plus(RESET));
        return instrument;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public List<GeneratorChannel> channels() {
        return channels;
    }

    @Override
    public void alignPhases() {
        new ScpiChannel(link, 1).send(Dg1000zCommands.ALIGN_PHASES, "");
        link.checkErrors();
    }

    @Override
    public void safe() {
        channels.forEach(GeneratorChannel::disarm);
        GeneratorSafeState.of(link, channels).reach();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> snapshot = new LinkedHashMap<>();
        for (int i = 0; i < channels.size(); i++) {
            String prefix = "channel " + (i + 1) + " ";
            channels.get(i).settings().forEach((name, value) -> snapshot.put(prefix + name, value));
        }
        return snapshot;
    }

    @Override
    public void close() {
        try {
            safe();
        } finally {
            link.close();
        }
    }

    /** Ends what an earlier user left, such as modulation and coupled channels, once nothing is energised. */
    private void reset(Duration deadline) {
        link.send("*RST");
        link.queryBytes("*OPC?", deadline);
        link.send("*CLS");
        link.checkErrors();
    }
}
