package dev.crosspoint.driver.keithley;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import java.util.List;

/** Opens the 2400 and 2401, {@code keithley-2400} in a bench file. */
public final class Keithley2400Provider implements ConnectionDriverProvider {

    @Override
    public String name() {
        return "keithley-2400";
    }

    @Override
    public List<String> models() {
        return Keithley2400Model.names();
    }

    @Override
    public boolean drives(Identity identity) {
        return Keithley2400Model.of(identity).isPresent();
    }

    @Override
    public Instrument open(Connection connection, DriverOptions options) {
        return Keithley2400.open(connection, options);
    }
}
