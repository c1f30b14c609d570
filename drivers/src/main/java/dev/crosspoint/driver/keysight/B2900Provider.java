package dev.crosspoint.driver.keysight;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import java.util.List;

/** Opens the B2900A series, {@code keysight-b2900} in a bench file. */
public final class B2900Provider implements ConnectionDriverProvider {

    @Override
    public String name() {
        return "keysight-b2900";
    }

    @Override
    public List<String> models() {
        return B2900Model.names();
    }

    @Override
    public boolean drives(Identity identity) {
        return B2900Model.of(identity).isPresent();
    }

    @Override
    public Instrument open(Connection connection, DriverOptions options) {
        return B2900.open(connection, options);
    }
}
