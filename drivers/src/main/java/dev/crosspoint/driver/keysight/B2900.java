package dev.crosspoint.driver.keysight;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.scpi.Mainframe;
import dev.crosspoint.scpi.SafeState;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.SmuTiming;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The mainframe of a Keysight (Agilent) B2901A, B2902A, B2911A or B2912A; its channels are the instruments. */
public final class B2900 extends Mainframe<B2900Channel> {

    private B2900(ScpiLink link, Identity identity, List<B2900Channel> channels, SafeState safeState) {
        super(link, identity, channels, safeState);
    }

    /**
     * Opens the instrument: asks who it is, switches its outputs off, resets it, and sets its data format and the line
     * frequency.
     */
    static B2900 open(Connection connection, DriverOptions options) {
        SmuTiming timing = SmuTiming.of(options.clock(), options.timeout(), options.lineFrequency());
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        B2900Model model = B2900Model.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + B2900Model.names()));
        List<B2900Dialect> dialects = IntStream.rangeClosed(1, model.channels())
                .mapToObj(number -> new B2900Dialect(new ScpiChannel(link, number), model, timing.lineFrequency()))
                .toList();
        List<B2900Channel> channels = dialects.stream()
                .map(dialect -> new B2900Channel(identity, dialect, timing))
                .toList();
        SafeState safeState = new SafeState(link, channels, () -> switchOff(dialects));
        B2900 instrument = new B2900(link, identity, channels, safeState);
        instrument.safe();
        instrument.prepare(timing.lineFrequency());
        return instrument;
    }

    @Override
    protected Map<String, String> settingsOfAllChannels() {
        return Map.of(
                B2900Commands.LINE_FREQUENCY.name(),
                link().get(B2900Commands.LINE_FREQUENCY).toString());
    }

    /** Resets what an earlier user left, such as arm counts and pulse shapes, once nothing is energised. */
    private void prepare(int lineFrequency) {
        link().send("*RST");
        link().send("*CLS");
        link().group()
                .with(B2900Commands.DATA_FORMAT, B2900Commands.DataFormat.REAL_64)
                .with(B2900Commands.BYTE_ORDER, B2900Commands.ByteOrder.BIG_ENDIAN)
                .with(B2900Commands.LINE_FREQUENCY, lineFrequency)
                .apply();
        link().send(B2900Commands.ELEMENTS.shortForm() + " " + B2900Readings.ELEMENTS);
        link().checkErrors();
    }

    /** Tells every output first, since nothing waits for a reply before that. */
    private static void switchOff(List<B2900Dialect> dialects) {
        dialects.forEach(B2900Dialect::tellOff);
        dialects.forEach(B2900Dialect::abort);
        dialects.forEach(B2900Dialect::verifyOff);
    }
}
