package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.RecordAcquisition;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.ErrorQueue;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import java.util.Locale;

/** The commands of the instrument as a whole ({@code :SYST}, {@code :DISP}). */
final class SystemCommands {
    private SystemCommands() {}

    static void add(CommandSet commands, ErrorQueue errors, RecordAcquisition<Setup, Trace> acquisition) {
        commands.question(":SYSTem:ERRor[:NEXT]", a -> Response.text(text(errors.next())));
        commands.query(":DISPlay:DATA", arguments -> {
            // Colour, inversion and format: all pictures are PNG in colour.
            while (arguments.hasNext()) {
                arguments.next();
            }
            return Readout.block(Screen.png(acquisition.trace()));
        });
    }

    /** Firmware 00.04.04.SP1 says more of an unknown header than the standard does. */
    private static String text(ErrorQueue.Entry entry) {
        boolean unknown = entry.code() == ScpiError.UNDEFINED_HEADER.code();
        String text = unknown ? entry.text() + "; keyword cannot be found" : entry.text();
        return String.format(Locale.ROOT, "%d,\"%s\"", entry.code(), text);
    }
}
