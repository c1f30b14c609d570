package dev.crosspoint.run;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import java.util.List;

/** Opens a scripted generator and oscilloscope; nothing goes through the connection. */
public final class ScriptedNeuronProvider implements ConnectionDriverProvider {

    @Override
    public String name() {
        return "scripted-neuron";
    }

    @Override
    public List<String> models() {
        return List.of("scripted");
    }

    @Override
    public boolean drives(Identity identity) {
        return true;
    }

    @Override
    public Instrument open(Connection connection, DriverOptions options) {
        return new ScriptedNeuron(options.clock());
    }
}
