package dev.crosspoint.driver.keysight;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.MultiChannel;
import dev.crosspoint.scpi.SafeState;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The mainframe of a Keysight (Agilent) B2901A, B2902A, B2911A or B2912A; its channels are the instruments. */
public final class B2900 implements Instrument, MultiChannel {
    private final ScpiLink link;
    private final Identity identity;
    private final SafeState safeState;
    private final List<B2900Channel> channels;

    private B2900(ScpiLink link, Identity identity, B2900Model model, DriverOptions options) {
        this.link = link;
        this.identity = identity;
        this.channels = IntStream.rangeClosed(1, model.channels())
                .mapToObj(number -> new B2900Channel(identity, new ScpiChannel(link, number), model, options))
                .toList();
        this.safeState = B2900SafeState.of(link, channels);
    }

    /**
     * Opens the instrument: asks who it is, switches its outputs off, resets it, and sets its data format and the line
     * frequency.
     */
    static B2900 open(Connection connection, DriverOptions options) {
        int lineFrequency = lineFrequency(options.lineFrequency());
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        B2900Model model = B2900Model.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + B2900Model.names()));
        B2900 instrument = new B2900(link, identity, model, options);
        instrument.safeState.reach();
        instrument.prepare(lineFrequency);
        return instrument;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public List<B2900Channel> channels() {
        return channels;
    }

    @Override
    public void safe() {
        safeState.reach();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> snapshot = new LinkedHashMap<>();
        snapshot.put(
                B2900Commands.LINE_FREQUENCY.name(),
                link.get(B2900Commands.LINE_FREQUENCY).toString());
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

    /** Resets what an earlier user left, such as arm counts and pulse shapes, once nothing is energised. */
    private void prepare(int lineFrequency) {
        link.send("*RST");
        link.send("*CLS");
        link.group()
                .with(B2900Commands.DATA_FORMAT, B2900Commands.DataFormat.REAL_64)
                .with(B2900Commands.BYTE_ORDER, B2900Commands.ByteOrder.BIG_ENDIAN)
                .with(B2900Commands.LINE_FREQUENCY, lineFrequency)
                .apply();
        link.send(B2900Commands.ELEMENTS.shortForm() + " " + B2900Readings.ELEMENTS);
        link.checkErrors();
    }

    private static int lineFrequency(double hertz) {
        if (hertz != 50 && hertz != 60) {
            throw new LimitException("the line frequency can be 50 Hz or 60 Hz, not " + hertz + " Hz");
        }
        return (int) hertz;
    }
}
