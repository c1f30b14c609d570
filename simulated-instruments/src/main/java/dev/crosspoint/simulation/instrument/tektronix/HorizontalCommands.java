package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** The commands of the time base ({@code HORizontal}). */
final class HorizontalCommands {
    private static final NumberRange SCALE =
            new NumberRange(HorizontalSettings.SMALLEST_SCALE, HorizontalSettings.LARGEST_SCALE, 4e-6, Unit.SECOND);
    private static final NumberRange POSITION = new NumberRange(0, 100, 10, Unit.NONE);
    private static final NumberRange DELAY = new NumberRange(-5000, 5000, 0, Unit.SECOND);
    private static final NumberRange RECORD_LENGTH = new NumberRange(1000, 10_000_000, 10_000, Unit.NONE);

    private HorizontalCommands() {}

    static void add(Commands commands, Supplier<Settings> settings) {
        commands.real(
                "HORizontal:POSition",
                POSITION,
                c -> settings.get().horizontal.position,
                (c, percent) -> settings.get().horizontal.position = percent);
        commands.real(
                "HORizontal:SCAle",
                SCALE,
                c -> settings.get().horizontal.scale(),
                (c, scale) -> settings.get().horizontal.scale(scale));
        commands.flag(
                "HORizontal:DELay:MODe",
                c -> settings.get().horizontal.delayed,
                (c, on) -> settings.get().horizontal.delayed = on);
        commands.real(
                "HORizontal:DELay:TIMe",
                DELAY,
                c -> settings.get().horizontal.delay(),
                (c, delay) -> settings.get().horizontal.delay(delay));
        commands.group("HORizontal:DELay", Settings.CHANNELS);
        commands.integer(
                "HORizontal:RECOrdlength",
                RECORD_LENGTH,
                c -> settings.get().horizontal.recordLength(),
                (c, length) -> settings.get().horizontal.recordLength(length));
        commands.question(
                "HORizontal:SAMPLERate",
                c -> ReplyStyle.real(1 / settings.get().horizontal.interval()));
        commands.group("HORizontal", Settings.CHANNELS);
    }
}
