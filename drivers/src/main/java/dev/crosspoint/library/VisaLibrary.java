package dev.crosspoint.library;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.visa.Visa;
import dev.crosspoint.visa.VisaResourceManager;
import java.util.List;

/**
 * The VISA library of whichever maker is installed: the entry that all makers share first, then those of National Instruments,
 * Keysight, Rohde &amp; Schwarz and Tektronix.
 */
public final class VisaLibrary {
    private static final VendorLibrary VISA = new VendorLibrary(
            "visa",
            List.of(
                    "/usr/lib/x86_64-linux-gnu/libvisa.so",
                    "/usr/lib/libvisa.so.7",
                    "/usr/local/vxipnp/linux/lib64/libvisa.so",
                    "/usr/local/vxipnp/linux/bin/libvisa.so.7",
                    "ktvisa32",
                    "/opt/keysight/iolibs/libktvisa32.so",
                    "/usr/lib/x86_64-linux-gnu/libktvisa32.so.0",
                    "rsvisa",
                    "/usr/lib/x86_64-linux-gnu/librsvisa.so",
                    "/usr/lib/librsvisa.so",
                    "/usr/local/lib/librsvisa.so"),
            List.of("/Library/Frameworks/VISA.framework/VISA", "/Library/Frameworks/RsVisa.framework/RsVisa"),
            List.of(
                    "visa64",
                    "visa32",
                    "nivisa64",
                    "agvisa32",
                    "C:\\Program Files\\IVI Foundation\\VISA\\WinNT\\ktvisa\\ktbin\\visa32.dll",
                    "C:\\Program Files (x86)\\IVI Foundation\\VISA\\WinNT\\ktvisa\\ktbin\\visa32.dll",
                    "C:\\Program Files (x86)\\IVI Foundation\\VISA\\WinNT\\agvisa\\agbin\\visa32.dll",
                    "RsVisa32",
                    "C:\\Program Files (x86)\\IVI Foundation\\VISA\\WinNT\\RsVisa\\bin\\visa32.dll",
                    "tkVisa64",
                    "tkVisa32"),
            "NI-VISA, Keysight IO Libraries Suite or R&S VISA");

    private VisaLibrary() {}

    /**
     * Returns the resource manager of the library.
     *
     * @throws InstrumentConnectionException if no such library is here, saying what was looked for
     */
    public static VisaResourceManager load(NativeLibraries libraries) {
        return new VisaResourceManager(libraries.load(VISA, Visa.class));
    }
}
