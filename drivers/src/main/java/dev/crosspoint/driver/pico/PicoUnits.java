package dev.crosspoint.driver.pico;

import com.sun.jna.Native;
import com.sun.jna.ptr.ShortByReference;
import dev.crosspoint.instrument.InstrumentConnectionException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The units that are connected to this computer. */
final class PicoUnits {
    private static final short LONGEST_LIST = 4096;

    private PicoUnits() {}

    /**
     * Opens a unit.
     *
     * @param serialNumber which one, or empty for the first one found
     * @throws InstrumentConnectionException if it cannot be opened, naming the units that there are
     */
    static PicoUnit open(Ps6000 library, Optional<String> serialNumber) {
        String wanted = serialNumber.map(serial -> "PS6000::" + serial).orElse("PS6000");
        ShortByReference handle = new ShortByReference();
        int status;
        try {
            status = library.ps6000OpenUnit(handle, serialNumber.orElse(null));
        } catch (LinkageError e) {
            throw new InstrumentConnectionException(wanted + ": the library that was loaded is not ps6000", e);
        }
        if (PicoStatus.OK.is(status) && handle.getValue() > 0) {
            return new PicoUnit(library, handle.getValue(), wanted);
        }
        InstrumentConnectionException failure =
                new InstrumentConnectionException(wanted + " could not be opened: ps6000OpenUnit: "
                        + PicoStatus.describe(status) + hint(status) + "; " + found(library));
        if (handle.getValue() > 0) {
            closeAfter(failure, new PicoUnit(library, handle.getValue(), wanted));
        }
        throw failure;
    }

    /** Closes a unit that turned out not to be usable. */
    static void closeAfter(RuntimeException failure, PicoUnit unit) {
        try {
            unit.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static String hint(int status) {
        return PicoStatus.USB3_0_DEVICE_NON_USB3_0_PORT.is(status) ? " (plug it into a USB 3.0 port)" : "";
    }

    private static String found(Ps6000 library) {
        ShortByReference count = new ShortByReference();
        ShortByReference length = new ShortByReference(LONGEST_LIST);
        byte[] serials = new byte[LONGEST_LIST];
        int status = library.ps6000EnumerateUnits(count, serials, length);
        if (!PicoStatus.OK.is(status) || count.getValue() == 0) {
            return "no unit was found that is free";
        }
        return "these units are free: " + Native.toString(serials, StandardCharsets.ISO_8859_1);
    }
}
