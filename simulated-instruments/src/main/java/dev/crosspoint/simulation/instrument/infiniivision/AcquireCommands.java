package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Locale;
import java.util.function.Supplier;

/** The commands of the acquisition ({@code :ACQuire}). */
final class AcquireCommands {
    private static final NumberRange COUNT = new NumberRange(2, 65_536, 8, Unit.NONE);

    /** Part in percent of a record that has to be there; nothing but all of it. */
    private static final NumberRange COMPLETE = new NumberRange(100, 100, 100, Unit.NONE);

    private AcquireCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings, RunControl control) {
        commands.choice(
                ":ACQuire:TYPE",
                AcquireSettings.Type.values(),
                c -> settings.get().acquire.type,
                (c, type) -> type(settings.get(), type, control));
        commands.numberSetter(
                ":ACQuire:COUNt", COUNT, (c, count) -> settings.get().acquire.averages = (int) Math.rint(count));
        commands.question(":ACQuire:COUNt", a -> Answers.integer(settings.get().acquire.averages));
        commands.numberSetter(":ACQuire:COMPlete", COMPLETE, (c, percent) -> {});
        commands.question(":ACQuire:COMPlete", a -> Answers.integer(100));
        commands.command(":ACQuire:MODE", a -> {
            String mode = a.word();
            a.end();
            if (mode.startsWith("SEGM")) {
                // Segmented memory is an option that this unit does not have.
                throw new ScpiException(ScpiError.HARDWARE_MISSING);
            } else if (!mode.equals("RTIM") && !mode.equals("RTIME")) {
                throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
            }
        });
        commands.question(":ACQuire:MODE", a -> Response.text("RTIM"));
        commands.question(
                ":ACQuire:POINts", a -> Answers.integer(control.present().screenLength()));
        commands.question(
                ":ACQuire:SRATe",
                a -> Answers.real(1 / control.present().block().interval()));
        commands.question(":ACQuire", a -> Response.text(summary(settings.get().acquire)));
    }

    /** What has been taken another way is forgotten. */
    private static void type(Settings settings, AcquireSettings.Type type, RunControl control) {
        if (type != settings.acquire.type) {
            settings.acquire.type = type;
            control.clear();
        }
    }

    private static String summary(AcquireSettings acquire) {
        return String.format(
                Locale.ROOT,
                ":ACQ:MODE RTIM;TYPE %s;COMP 100;COUN %d;SEGM:COUN 2",
                acquire.type.shortForm(),
                acquire.averages);
    }
}
