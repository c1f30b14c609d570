package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Locale;
import java.util.function.Supplier;

/** The commands of the time base ({@code :TIMebase}). */
final class TimebaseCommands {
    private static final NumberRange TIME = new NumberRange(-1e9, 1e9, 0, Unit.SECOND);

    private TimebaseCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings) {
        commands.choice(
                ":TIMebase:MODE",
                TimebaseSettings.Mode.values(),
                c -> settings.get().timebase.mode(),
                (c, mode) -> settings.get().timebase.mode(mode));
        commands.choice(
                ":TIMebase:REFerence",
                TimebaseSettings.Reference.values(),
                c -> settings.get().timebase.reference,
                (c, reference) -> settings.get().timebase.reference = reference);
        commands.numberSetter(
                ":TIMebase[:MAIN]:RANGe",
                TIME,
                (c, range) -> settings.get().timebase.range(range));
        commands.question(
                ":TIMebase[:MAIN]:RANGe",
                a -> Answers.real(settings.get().timebase.range()));
        commands.numberSetter(
                ":TIMebase[:MAIN]:SCALe",
                TIME,
                (c, scale) -> settings.get().timebase.range(scale * TimebaseSettings.DIVISIONS));
        commands.question(
                ":TIMebase[:MAIN]:SCALe",
                a -> Answers.real(settings.get().timebase.range() / TimebaseSettings.DIVISIONS));
        for (String header : new String[] {":TIMebase:POSition", ":TIMebase:DELay"}) {
            commands.numberSetter(
                    header, TIME, (c, position) -> settings.get().timebase.position(position));
            commands.question(header, a -> Answers.real(settings.get().timebase.position()));
        }
        commands.question(":TIMebase", a -> Response.text(summary(settings.get().timebase)));
    }

    private static String summary(TimebaseSettings timebase) {
        return String.format(
                Locale.ROOT,
                ":TIM:MODE %s;REF %s;MAIN:RANG %s;POS %s",
                timebase.mode().shortForm(),
                timebase.reference.shortForm(),
                Answers.text(timebase.range()),
                Answers.text(timebase.position()));
    }
}
