package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.IntFunction;

/** The wait times of source and meter, which have the same commands. */
final class WaitCommands {
    private static final NumberRange GAIN = new NumberRange(0, 100, 1, Unit.NONE);
    private static final NumberRange OFFSET = new NumberRange(0, 1, 0, Unit.SECOND);

    private WaitCommands() {}

    static void add(CommandSet commands, String prefix, IntFunction<WaitSettings> wait) {
        commands.flag(
                prefix + ":WAIT[:STATe]", c -> wait.apply(c).enabled, (c, enabled) -> wait.apply(c).enabled = enabled);
        commands.flag(
                prefix + ":WAIT:AUTO",
                c -> wait.apply(c).automatic,
                (c, automatic) -> wait.apply(c).automatic = automatic);
        commands.number(prefix + ":WAIT:GAIN", GAIN, c -> wait.apply(c).gain, (c, gain) -> wait.apply(c).gain = gain);
        commands.number(
                prefix + ":WAIT:OFFSet",
                OFFSET,
                c -> wait.apply(c).offset,
                (c, offset) -> wait.apply(c).offset = offset);
    }
}
