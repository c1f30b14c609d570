package dev.crosspoint.driver.keysight;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import java.util.List;

/** Opens the InfiniiVision X series, {@code keysight-infiniivision} in a bench file. */
public final class InfiniiVisionProvider implements ConnectionDriverProvider {

    @Override
    public String name() {
        return "keysight-infiniivision";
    }

    @Override
    public List<String> models() {
        return InfiniiVisionModel.names();
    }

    @Override
    public boolean drives(Identity identity) {
        return InfiniiVisionModel.of(identity).isPresent();
    }

    @Override
    public Instrument open(Connection connection, DriverOptions options) {
        return InfiniiVision.open(connection, options);
    }
}
