package dev.crosspoint.driver.keithley;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import java.util.List;

/** Opens the series 2600B, {@code keithley-2600b} in a bench file. */
public final class Keithley2600BProvider implements ConnectionDriverProvider {

    @Override
    public String name() {
        return "keithley-2600b";
    }

    @Override
    public List<String> models() {
        return Keithley2600BModel.names();
    }

    @Override
    public boolean drives(Identity identity) {
        return Keithley2600BModel.of(identity).isPresent();
    }

    @Override
    public Instrument open(Connection connection, DriverOptions options) {
        return Keithley2600B.open(connection, options);
    }
}
