package dev.crosspoint.driver.keysight;

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

/** The mainframe of a Keysight (Agilent) 33500 or 33600 series generator; its channels are the instruments. */
public final class Trueform implements Instrument, MultiChannel, PhaseAlignment {
    /** A reset takes about 1 s; nothing is answered meanwhile. */
    private static final Duration RESET = Duration.ofSeconds(10);

    private final ScpiLink link;
    private final Identity identity;
    private final List<GeneratorChannel> channels;

    private Trueform(ScpiLink link, Identity identity, TrueformModel model) {
        this.link = link;
        this.identity = identity;
        TrueformFamily family = new TrueformFamily(model);
        this.channels = IntStream.rangeClosed(1, model.channels())
                .mapToObj(number -> new GeneratorChannel(identity, new ScpiChannel(link, number), family))
                .toList();
    }

    /** Opens the instrument: asks who it is, switches its outputs off, and resets it. */
    static Trueform open(Connection connection, DriverOptions options) {
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        TrueformModel model = TrueformModel.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + TrueformModel.names()));
        Trueform instrument = new Trueform(link, identity, model);
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
        new ScpiChannel(link, 1).send(TrueformCommands.ALIGN_PHASES, "");
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
        link.group()
                .with(TrueformCommands.BYTE_ORDER, TrueformCommands.ByteOrder.BIG_ENDIAN)
                .with(TrueformCommands.SYNC_OUTPUT, false)
                .apply();
    }
}
