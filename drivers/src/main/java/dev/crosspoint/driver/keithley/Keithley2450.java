package dev.crosspoint.driver.keithley;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.SmuChannel;
import dev.crosspoint.scpi.smu.SmuTiming;

/** Opens a 2450 or 2460. */
final class Keithley2450 {
    private static final String OWN_LANGUAGE = "SCPI";

    /** More than the instrument resolves, so that nothing is lost in a reply. */
    private static final int DIGITS = 12;

    private Keithley2450() {}

    /** Asks who it is and which language it speaks, switches its output off, resets it, and sets its data format. */
    static SmuChannel open(Connection connection, DriverOptions options) {
        SmuTiming timing = SmuTiming.of(options.clock(), options.timeout(), options.lineFrequency());
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        Keithley2450Model model = Keithley2450Model.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + Keithley2450Model.names()));
        requireOwnLanguage(link);
        SmuChannel channel = new SmuChannel(identity, new Keithley2450Dialect(link, model), timing, link::close);
        channel.safe();
        link.send("*RST");
        link.send("*CLS");
        link.group()
                .with(Keithley2450Commands.FORMAT, Keithley2450Commands.Format.ASCII)
                .with(Keithley2450Commands.PRECISION, DIGITS)
                .apply();
        requireSameMains(link, timing.lineFrequency());
        return channel;
    }

    private static void requireOwnLanguage(ScpiLink link) {
        String language = link.query(Keithley2450Commands.LANGUAGE.shortForm());
        if (!language.equals(OWN_LANGUAGE)) {
            throw new InstrumentException(link.where() + " is set to the commands of " + language
                    + "; send *LANG SCPI or choose SCPI in its menu, and switch it off and on again");
        }
    }

    /** The instrument measures the frequency of its mains when it is switched on; it cannot be told. */
    private static void requireSameMains(ScpiLink link, int hertz) {
        int found = link.get(Keithley2450Commands.LINE_FREQUENCY);
        if (found != hertz) {
            throw new InstrumentException(link.where() + " found mains of " + found + " Hz, but the bench says " + hertz
                    + " Hz; an integration time of 1 PLC would not be what it seems");
        }
    }
}
