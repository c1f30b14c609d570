package dev.crosspoint.driver.rigol;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.generator.GeneratorMainframe;
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
    public GeneratorMainframe open(Connection connection, DriverOptions options) {
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        Dg1000zModel model = Dg1000zModel.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + Dg1000zModel.names()));
        return GeneratorMainframe.open(link, identity, new Dg1000zFamily(model), options.timeout());
    }
}
