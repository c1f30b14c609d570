package dev.crosspoint.bench;

import dev.crosspoint.connection.LibraryAddress;
import dev.crosspoint.connection.VisaUse;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.site.InputWiring;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One instrument of a bench file, or one channel of it. */
public record InstrumentSettings(
        @Setting("driver, one of those that \"crosspoint list drivers\" shows")
        String driver,

        @Setting(
                "VISA resource string, such as TCPIP0::192.168.0.5::5025::SOCKET or ASRL1::INSTR, GPIB0::17::INSTR, or PS6000::serial-number for a PicoScope (PS6000 alone is the first one found); left out where a twin stands in")
        Optional<String> address,

        @Setting("how the line is set where the address is a serial port; left out, it is 9600 baud, 8N1")
        Optional<SerialLineSettings> serial,

        @Setting(
                "file of the library that the instrument is reached through, its maker's or VISA; left out, it is searched for")
        Optional<String> library,

        @Setting(value = "channel of the instrument that is wired to the device", min = 1, max = 64, byDefault = "1")
        int channel,

        @Setting(value = "how long a plain query may take", unit = "s", min = 0.1, max = 600, byDefault = "5 s")
        double timeout,

        @Setting(value = "sensing of the voltage: two-wire or four-wire", byDefault = "two-wire")
        SenseMode sense,

        @Setting(
                value =
                        "terminals when the output is off: normal (0 V, relay open), zero (0 V, relay closed) or high-z",
                byDefault = "normal")
        OffMode offMode,

        @Setting(
                value =
                        "inputs of an oscilloscope, by the names that protocols use for what they watch (drive, capacitor)",
                byDefault = "{}")
        Map<String, InputWiring> inputs) {

    /**
     * Checks that what is given fits together.
     *
     * @throws IllegalArgumentException if a line is given that the address does not have, or an input has two names
     */
    public InstrumentSettings {
        if (serial.isPresent() && isOtherThan("ASRL", address)) {
            throw new IllegalArgumentException("serial is given, but " + address.get()
                    + " is no serial port; leave serial out, or give an address such as ASRL/dev/ttyUSB0::INSTR");
        }
        if (inputs.values().stream().map(InputWiring::channel).distinct().count() != inputs.size()) {
            throw new IllegalArgumentException("two of the inputs " + String.join(", ", inputs.keySet())
                    + " are one and the same channel of the oscilloscope");
        }
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /** Returns whether a library stands between us and this instrument, or may do so where no address is given. */
    boolean mayUseLibrary(VisaUse visa) {
        Set<String> kinds = new HashSet<>(LibraryAddress.LIBRARIES);
        switch (visa) {
            case SYSTEM -> kinds.addAll(List.of("GPIB", "USB", "TCPIP", "ASRL"));
            case AUTO -> kinds.addAll(List.of("GPIB", "USB"));
            case BUILTIN -> {}
        }
        return kinds.stream().anyMatch(kind -> !isOtherThan(kind, address));
    }

    private static boolean isOtherThan(String kind, Optional<String> address) {
        return address.isPresent() && !address.get().toUpperCase(Locale.ROOT).startsWith(kind);
    }
}
