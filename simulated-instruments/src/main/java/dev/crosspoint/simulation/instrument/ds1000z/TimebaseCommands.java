package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** The commands of the time base ({@code :TIM}). */
final class TimebaseCommands {
    private static final NumberRange SCALE =
            new NumberRange(TimebaseSettings.SMALLEST_SCALE, TimebaseSettings.LARGEST_SCALE, 1e-6, Unit.SECOND);
    private static final NumberRange OFFSET = new NumberRange(-5000, 5000, 0, Unit.SECOND);

    private TimebaseCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings) {
        commands.numberSetter(
                ":TIMebase[:MAIN]:SCALe",
                SCALE,
                (c, scale) -> settings.get().timebase.scale(scale));
        commands.question(
                ":TIMebase[:MAIN]:SCALe",
                a -> Answers.real(settings.get().timebase.scale()));
        commands.numberSetter(
                ":TIMebase[:MAIN]:OFFSet",
                OFFSET,
                (c, offset) -> settings.get()
                        .timebase
                        .offset(offset, settings.get().memory().duration()));
        commands.question(
                ":TIMebase[:MAIN]:OFFSet",
                a -> Answers.real(settings.get().timebase.offset()));
        commands.choice(
                ":TIMebase:MODE",
                TimebaseSettings.Mode.values(),
                c -> settings.get().timebase.mode(),
                (c, mode) -> settings.get().timebase.mode(mode));
    }
}
