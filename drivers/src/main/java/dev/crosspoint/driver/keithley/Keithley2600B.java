package dev.crosspoint.driver.keithley;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.MultiChannel;
import dev.crosspoint.scpi.SafeState;
import dev.crosspoint.scpi.ScpiLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mainframe of a 2600B with one channel or two; its channels are the instruments. */
final class Keithley2600B implements Instrument, MultiChannel {
    private static final List<String> NODES = List.of("smua", "smub");
    private static final Runnable LEAVE_THE_LINK_OPEN = () -> {};
    private static final TspSetting LINE_FREQUENCY =
            new TspSetting("line frequency", "localnode.linefreq", "Hz", 50, 60, 0);
    private static final TspSetting PRECISION =
            new TspSetting("digits of a number", "format.asciiprecision", "", 1, 16, 0);
    private static final TspSetting ASCII = TspSetting.choice("data format (1 ASCII)", "format.data", 3);
    private static final int DIGITS = 10;

    private final Identity identity;
    private final TspLink tsp;
    private final List<Keithley2600BDialect> dialects;
    private final List<SourceMeter> channels;

    private Keithley2600B(Identity identity, TspLink tsp, Keithley2600BModel model, DriverOptions options) {
        this.identity = identity;
        this.tsp = tsp;
        this.dialects = NODES.stream()
                .limit(model.channels())
                .map(node -> new Keithley2600BDialect(tsp, model, node))
                .toList();
        this.channels = dialects.stream()
                .map(dialect -> new SourceMeter(identity, dialect, options, LEAVE_THE_LINK_OPEN))
                .toList();
    }

    /** Asks who it is, switches its outputs off, resets it, and sets its data format and the line frequency. */
    static Keithley2600B open(Connection connection, DriverOptions options) {
        int lineFrequency = Mains.require(options.lineFrequency());
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        Keithley2600BModel model = Keithley2600BModel.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + Keithley2600BModel.names()));
        Keithley2600B instrument = new Keithley2600B(identity, new TspLink(link), model, options);
        instrument.safe();
        instrument.prepare(lineFrequency);
        return instrument;
    }

    private void prepare(int lineFrequency) {
        tsp.run("reset()");
        tsp.run("errorqueue.clear()");
        tsp.apply(List.of(ASCII.at(1), PRECISION.at(DIGITS), LINE_FREQUENCY.at(lineFrequency)));
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public List<SourceMeter> channels() {
        return channels;
    }

    /** Tells every output first, since nothing waits for a reply before that. */
    @Override
    public void safe() {
        new SafeState(tsp.link(), channels, () -> {
                    dialects.forEach(Keithley2600BDialect::tellOff);
                    dialects.forEach(Keithley2600BDialect::verifyOff);
                })
                .reach();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> snapshot = new LinkedHashMap<>();
        snapshot.put(LINE_FREQUENCY.name(), LINE_FREQUENCY.describe(tsp.number(LINE_FREQUENCY.attribute())));
        dialects.forEach(dialect ->
                dialect.settings().forEach((name, value) -> snapshot.put(dialect.node() + " " + name, value)));
        return snapshot;
    }

    @Override
    public void close() {
        try {
            safe();
        } finally {
            tsp.link().close();
        }
    }
}
