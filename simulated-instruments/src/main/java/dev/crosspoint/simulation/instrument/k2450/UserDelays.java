package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** The commands of the delays that a user stores by their numbers ({@code :DEL:USER1}). */
final class UserDelays {
    private static final NumberRange SECONDS = new NumberRange(0, 10_000, 0, Unit.SECOND);

    private UserDelays() {}

    /** Adds them below {@code prefix}. */
    static void add(CommandSet commands, String prefix, Supplier<double[]> delays) {
        for (int number = 1; number <= ReadingSettings.DELAYS; number++) {
            int index = number - 1;
            commands.number(
                    prefix + ":DELay:USER" + number,
                    SECONDS,
                    c -> delays.get()[index],
                    (c, seconds) -> delays.get()[index] = seconds);
        }
    }
}
