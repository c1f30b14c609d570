package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** How several conversions become one reading ({@code :SENS:AVER}), as it is after a reset. */
public final class AveragingSettings {
    private static final NumberRange COUNT = new NumberRange(1, 100, 10, Unit.NONE);

    private boolean on;
    private int count = (int) COUNT.preset();
    private AveragingFilter filter = AveragingFilter.REPEATING;

    /** Adds the commands of these settings below {@code header}. */
    public static void add(CommandSet commands, String header, Supplier<AveragingSettings> settings) {
        commands.flag(header + "[:STATe]", c -> settings.get().on, (c, on) -> settings.get().on = on);
        commands.integer(
                header + ":COUNt", COUNT, c -> settings.get().count, (c, count) -> settings.get().count = (int) count);
        commands.choice(
                header + ":TCONtrol",
                AveragingFilter.values(),
                c -> settings.get().filter,
                (c, filter) -> settings.get().filter = filter);
    }

    /** Returns whether readings are averaged at all. */
    public boolean isOn() {
        return on;
    }

    /** Returns how many conversions each reading has of its own. */
    public int conversions() {
        return on && filter == AveragingFilter.REPEATING ? count : 1;
    }

    /** Returns over how many readings back the mean goes. */
    public int readings() {
        return on && filter == AveragingFilter.MOVING ? count : 1;
    }
}
