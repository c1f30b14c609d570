package dev.crosspoint.driver.tektronix;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import java.util.List;

/** Opens the 3000 and 4000 series, {@code tektronix-mso-dpo} in a bench file. */
public final class TektronixProvider implements ConnectionDriverProvider {

    @Override
    public String name() {
        return "tektronix-mso-dpo";
    }

    @Override
    public List<String> models() {
        return TektronixModel.names();
    }

    @Override
    public boolean drives(Identity identity) {
        return TektronixModel.of(identity).isPresent();
    }

    @Override
    public Instrument open(Connection connection, DriverOptions options) {
        return Tektronix.open(connection, options);
    }
}
