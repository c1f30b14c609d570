package dev.crosspoint.station;

import com.sun.jna.Library;
import dev.crosspoint.driver.pico.Ps6000;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.library.VendorLibrary;
import dev.crosspoint.simulation.instrument.ps6000.PicoScope6402CTwin;
import java.util.Collection;
import java.util.List;

/** The libraries of instrument makers on a simulated bench: twins that answer as the library would. */
final class TwinLibraries implements NativeLibraries {
    private final List<PicoScope6402CTwin> picoScopes;

    TwinLibraries(Collection<PicoScope6402CTwin> picoScopes) {
        this.picoScopes = List.copyOf(picoScopes);
    }

    @Override
    public <L extends Library> L load(VendorLibrary library, Class<L> type) {
        if (type == Ps6000.class) {
            return type.cast(new TwinPs6000(picoScopes));
        }
        throw new InstrumentConnectionException(
                "no twin on the simulated bench stands behind the library " + library.name());
    }
}
