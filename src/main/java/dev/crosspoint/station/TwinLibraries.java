package dev.crosspoint.station;

import com.sun.jna.Library;
import dev.crosspoint.driver.pico.Ps6000;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.library.VendorLibrary;
import dev.crosspoint.simulation.instrument.ps6000.PicoScope6402CTwin;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.visa.Visa;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The libraries of instrument makers on a simulated bench: twins that answer as the library would. VISA is the installed one,
 * because it reaches twins as it reaches instruments.
 */
final class TwinLibraries implements NativeLibraries {
    private final List<PicoScope6402CTwin> picoScopes;
    private final Timeline timeline;
    private final NativeLibraries installed;

    TwinLibraries(Collection<PicoScope6402CTwin> picoScopes, Timeline timeline) {
        this(List.copyOf(picoScopes), timeline, NativeLibraries.installed());
    }

    private TwinLibraries(List<PicoScope6402CTwin> picoScopes, Timeline timeline, NativeLibraries installed) {
        this.picoScopes = picoScopes;
        this.timeline = timeline;
        this.installed = installed;
    }

    @Override
    public NativeLibraries at(Path file) {
        return new TwinLibraries(picoScopes, timeline, installed.at(file));
    }

    @Override
    public <L extends Library> L load(VendorLibrary library, Class<L> type) {
        if (type == Visa.class) {
            return installed.load(library, type);
        }
        if (type == Ps6000.class && !picoScopes.isEmpty()) {
            return type.cast(new SimulatedPs6000(picoScopes, timeline));
        }
        throw new InstrumentConnectionException(
                "no twin on the simulated bench stands behind the library " + library.name());
    }
}
