package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.SerialPorts;
import java.time.Duration;
import java.util.List;

/** The serial ports of this computer. */
public final class SerialPortSearch implements AddressSearch {

    @Override
    public String name() {
        return "serial ports";
    }

    @Override
    public List<? extends Address> search(Duration time) {
        return SerialPorts.present();
    }
}
