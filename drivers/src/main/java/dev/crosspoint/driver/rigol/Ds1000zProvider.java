package dev.crosspoint.driver.rigol;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import java.util.List;

/** Opens the DS1000Z family, {@code rigol-ds1000z} in a bench file. */
public final class Ds1000zProvider implements ConnectionDriverProvider {

    @Override
    public String name() {
        return "rigol-ds1000z";
    }

    @Override
    public List<String> models() {
        return Ds1000zModel.names();
    }

    @Override
    public boolean drives(Identity identity) {
        return Ds1000zModel.of(identity).isPresent();
    }

    @Override
    public Instrument open(Connection connection, DriverOptions options) {
        return Ds1000z.open(connection, options);
    }
}
