package dev.crosspoint.driver.keithley;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import java.util.List;

/** Opens the 2450 and 2460, {@code keithley-2450} in a bench file. */
public final class Keithley2450Provider implements ConnectionDriverProvider {

    @Override
    public String name() {
        return "keithley-2450";
    }

    @Override
    public List<String> models() {
        return Keithley2450Model.names();
    }

    @Override
    public boolean drives(Identity identity) {
        return Keithley2450Model.of(identity).isPresent();
    }

    @Override
    public Instrument open(Connection connection, DriverOptions options) {
        return Keithley2450.open(connection, options);
    }
}
