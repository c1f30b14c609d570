package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** The commands of the ranges of resistance ({@code :SENS:RES}). */
public final class OhmsCommands {
    private static final String RESISTANCE = "[:SENSe[c]]:RESistance";

    private OhmsCommands() {}

    /**
     * Adds them.
     *
     * @param requireRanges refuses ranges where there are none
     * @param shown what a range is answered as, as a multiple of its name
     */
    public static void add(CommandSet commands, Supplier<OhmsSettings> settings, Runnable requireRanges, double shown) {
        NumberRange ohms = new NumberRange(0, 2.1e8, 2.1e5, Unit.NONE);
        commands.number(
                RESISTANCE + ":RANGe[:UPPer]",
                ohms,
                c -> shown * settings.get().range().fullScale(),
                (c, value) -> {
                    requireRanges.run();
                    settings.get().choose(value);
                });
        commands.flag(
                RESISTANCE + ":RANGe:AUTO",
                c -> settings.get().isAutomatic(),
                (c, automatic) -> settings.get().automatic(automatic));
        commands.flagSetter(RESISTANCE + ":OCOMpensated", (c, compensated) -> requireOff(compensated));
        commands.question(RESISTANCE + ":OCOMpensated", arguments -> Response.flag(false));
    }

    /** The measurement with the source at two levels is not simulated, and asking for it is an error. */
    private static void requireOff(boolean compensated) {
        if (compensated) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }
}
