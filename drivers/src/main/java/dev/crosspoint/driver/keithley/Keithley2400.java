package dev.crosspoint.driver.keithley;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.SmuChannel;
import dev.crosspoint.scpi.smu.SmuTiming;

/** Opens a 2400 or 2401. */
final class Keithley2400 {
    private Keithley2400() {}

    /** Asks who it is, switches its output off, resets it, and sets its data format and the line frequency. */
    static SmuChannel open(Connection connection, DriverOptions options) {
        SmuTiming timing = SmuTiming.of(options.clock(), options.timeout(), options.lineFrequency());
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        Keithley2400Model model = Keithley2400Model.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + Keithley2400Model.names()));
        SmuChannel channel = new SmuChannel(identity, new Keithley2400Dialect(link, model), timing, link::close);
        channel.safe();
        link.send("*RST");
        link.send("*CLS");
        link.group()
                .with(Keithley2400Commands.FORMAT, Keithley2400Commands.Format.ASCII)
                .with(Keithley2400Commands.LINE_FREQUENCY, timing.lineFrequency())
                .apply();
        link.send(Keithley2400Commands.ELEMENTS.shortForm() + " " + Keithley2400Readings.ELEMENTS);
        link.checkErrors();
        return channel;
    }
}
