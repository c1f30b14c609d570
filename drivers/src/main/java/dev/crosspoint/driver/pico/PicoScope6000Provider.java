package dev.crosspoint.driver.pico;

import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.LibraryDriverProvider;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.library.VendorLibrary;
import java.util.List;
import java.util.Optional;

/** Opens the PicoScope 6402, 6403 and 6404, {@code picoscope-6000} in a bench file. */
public final class PicoScope6000Provider implements LibraryDriverProvider {

    /** Where Pico's installers and packages put it. */
    private static final VendorLibrary LIBRARY = new VendorLibrary(
            "ps6000",
            List.of("/opt/picoscope/lib/libps6000.so"),
            List.of(
                    "/Library/Frameworks/PicoSDK.framework/Libraries/libps6000/libps6000.dylib",
                    "/Applications/PicoScope6.app/Contents/Resources/lib/libps6000.dylib"),
            List.of(
                    "C:\\Program Files\\Pico Technology\\SDK\\lib\\ps6000.dll",
                    "C:\\Program Files (x86)\\Pico Technology\\SDK\\lib\\ps6000.dll"),
            "PicoSDK (on Linux the package libps6000)");

    @Override
    public String name() {
        return "picoscope-6000";
    }

    @Override
    public List<String> models() {
        return PicoModel.names();
    }

    @Override
    public boolean drives(Identity identity) {
        return PicoModel.of(identity).isPresent();
    }

    @Override
    public String library() {
        return "PS6000";
    }

    @Override
    public Instrument open(Optional<String> serialNumber, NativeLibraries libraries, DriverOptions options) {
        return PicoScope6000.open(libraries.load(LIBRARY, Ps6000.class), serialNumber, options.clock());
    }
}
