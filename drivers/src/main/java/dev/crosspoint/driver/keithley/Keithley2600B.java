package dev.crosspoint.driver.keithley;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.scpi.Mainframe;
import dev.crosspoint.scpi.SafeState;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.SmuChannel;
import dev.crosspoint.scpi.smu.SmuTiming;
import java.util.List;
import java.util.Map;

/** The mainframe of a 2600B with one channel or two; its channels are the instruments. */
final class Keithley2600B extends Mainframe<SmuChannel> {
    private static final List<String> NODES = List.of("smua", "smub");
    private static final TspSetting LINE_FREQUENCY =
            new TspSetting("line frequency", "localnode.linefreq", "Hz", 50, 60, 0);
    private static final TspSetting PRECISION =
            new TspSetting("digits of a number", "format.asciiprecision", "", 1, 16, 0);
    private static final TspSetting ASCII = TspSetting.choice("data format (1 ASCII)", "format.data", 3);
    private static final int DIGITS = 10;

    private final TspLink tsp;

    private Keithley2600B(TspLink tsp, Identity identity, List<SmuChannel> channels, SafeState safeState) {
        super(tsp.link(), identity, channels, safeState);
        this.tsp = tsp;
    }

    /** Asks who it is, switches its outputs off, resets it, and sets its data format and the line frequency. */
    static Keithley2600B open(Connection connection, DriverOptions options) {
        SmuTiming timing = SmuTiming.of(options.clock(), options.timeout(), options.lineFrequency());
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        Keithley2600BModel model = Keithley2600BModel.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + Keithley2600BModel.names()));
        TspLink tsp = new TspLink(link);
        List<Keithley2600BDialect> dialects = NODES.stream()
                .limit(model.channels())
                .map(node -> new Keithley2600BDialect(tsp, model, node))
                .toList();
        List<SmuChannel> channels = dialects.stream()
                .map(dialect -> new SmuChannel(identity, dialect, timing))
                .toList();
        SafeState safeState = new SafeState(link, channels, () -> switchOff(dialects));
        Keithley2600B instrument = new Keithley2600B(tsp, identity, channels, safeState);
        instrument.safe();
        instrument.prepare(timing.lineFrequency());
        return instrument;
    }

    @Override
    protected String nameOf(int number) {
        return NODES.get(number - 1);
    }

    @Override
    protected Map<String, String> settingsOfAllChannels() {
        return Map.of(LINE_FREQUENCY.name(), LINE_FREQUENCY.describe(tsp.number(LINE_FREQUENCY.attribute())));
    }

    private void prepare(int lineFrequency) {
        tsp.run("reset()");
        tsp.run("errorqueue.clear()");
        tsp.apply(List.of(ASCII.at(1), PRECISION.at(DIGITS), LINE_FREQUENCY.at(lineFrequency)));
    }

    /** Tells every output first, since nothing waits for a reply before that. */
    private static void switchOff(List<Keithley2600BDialect> dialects) {
        dialects.forEach(Keithley2600BDialect::tellOff);
        dialects.forEach(Keithley2600BDialect::verifyOff);
    }
}
