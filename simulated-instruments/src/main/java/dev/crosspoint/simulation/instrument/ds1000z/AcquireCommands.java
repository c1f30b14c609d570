package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** The commands of the acquisition ({@code :ACQ}). */
final class AcquireCommands {
    private static final NumberRange AVERAGES = new NumberRange(2, 1024, 2, Unit.NONE);

    private AcquireCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings) {
        commands.choice(
                ":ACQuire:TYPE",
                AcquireSettings.Type.values(),
                c -> settings.get().acquire.type,
                (c, type) -> settings.get().acquire.type = type);
        commands.numberSetter(":ACQuire:AVERages", AVERAGES, (c, count) -> {
            if (Integer.bitCount((int) count) != 1 || count != Math.rint(count)) {
                throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
            }
            settings.get().acquire.averages = (int) count;
        });
        commands.question(":ACQuire:AVERages", a -> Response.integer(settings.get().acquire.averages));
        commands.command(":ACQuire:MDEPth", a -> depth(settings.get(), a));
        commands.question(":ACQuire:MDEPth", a -> {
            boolean automatic = settings.get().acquire.sharedDepth == SampleMemory.AUTOMATIC;
            return automatic
                    ? Response.text("AUTO")
                    : Response.integer(settings.get().memory().length());
        });
        commands.question(
                ":ACQuire:SRATe", a -> Answers.real(1 / settings.get().memory().interval()));
    }

    /** A depth that is not offered is ignored, without an error, as real units do. */
    private static void depth(Settings settings, Arguments arguments) {
        ProgramData wanted = arguments.next();
        arguments.end();
        if (wanted.equals(new ProgramData.Word("AUTO"))) {
            settings.acquire.sharedDepth = SampleMemory.AUTOMATIC;
        } else if (wanted instanceof ProgramData.Numeric number) {
            SampleMemory.shared(number.value(), settings.displayedChannels())
                    .ifPresent(shared -> settings.acquire.sharedDepth = shared);
        } else {
            throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
        }
    }
}
