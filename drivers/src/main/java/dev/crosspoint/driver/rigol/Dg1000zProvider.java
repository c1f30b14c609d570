package dev.crosspoint.driver.rigol;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import java.util.List;

/** Opens the DG1000Z family, {@code rigol-dg1000z} in a bench file. */
public final class Dg1000zProvider implements ConnectionDriverProvider {

    @Override
    public String name() {
        return "rigol-dg1000z";
    }

    @Override
    public List<String> models() {
        return Dg1000zModel.names();
    }

    @Override
    public boolean drives(Identity identity) {
        return Dg1000zModel.of(identity).isPresent();
    }

    @Override
    public Instrument open(Connection connection, DriverOptions options) {
        return Dg1000z.open(connection, options);
    }
}
