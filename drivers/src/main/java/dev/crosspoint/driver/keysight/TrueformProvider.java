package dev.crosspoint.driver.keysight;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.generator.GeneratorMainframe;
import java.util.List;

/** Opens the 33500 and 33600 series, {@code keysight-trueform} in a bench file. */
public final class TrueformProvider implements ConnectionDriverProvider {

    @Override
    public String name() {
        return "keysight-trueform";
    }

    @Override
    public List<String> models() {
        return TrueformModel.names();
    }

    @Override
    public boolean drives(Identity identity) {
        return TrueformModel.of(identity).isPresent();
    }

    @Override
    public GeneratorMainframe open(Connection connection, DriverOptions options) {
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        TrueformModel model = TrueformModel.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + TrueformModel.names()));
        return GeneratorMainframe.open(link, identity, new TrueformFamily(model), options.timeout());
    }
}
