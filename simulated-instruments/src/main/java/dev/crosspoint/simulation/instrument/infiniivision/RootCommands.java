package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.ChannelSource;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.StatusRegister;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The commands that start and stop, and those of the registers. */
final class RootCommands {
    /** What is carried out while a digitisation keeps everything else waiting, as users of an MSO-X 2014A have noted. */
    private static final Set<String> ANSWERED_MEANWHILE =
            Set.of("OPER", "OPEREGISTER", "OPEE", "TER", "AER", "STOP", "*STB", "*SRE", "*ESR", "*ESE", "*CLS", "*RST");

    private static final NumberRange MASK = new NumberRange(0, 32_767, 0, Unit.NONE);

    private RootCommands() {}

    /** Returns whether a header, in upper case, is one of those that do not have to wait for a digitisation. */
    static boolean isAnsweredMeanwhile(List<String> header) {
        return ANSWERED_MEANWHILE.contains(header.get(0));
    }

    static void add(CommandSet commands, Supplier<Settings> settings, RunControl control, StatusRegister operation) {
        commands.event(":RUN", a -> control.run());
        commands.event(":STOP", a -> control.stop());
        commands.event(":SINGle", a -> control.single());
        commands.command(":DIGitize", a -> digitize(settings.get(), sources(a), control));
        commands.event(":CDISplay", a -> control.clear());
        // The twin is a unit on which somebody has switched it off.
        commands.command(":AUToscale", a -> {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        });
        commands.command(":VIEW", a -> display(settings.get(), a, true));
        commands.command(":BLANk", a -> display(settings.get(), a, false));
        commands.query(":STATus", a -> {
            ChannelSource source = a.choice(ChannelSource.values());
            a.end();
            return Answers.integer(settings.get().channel(source.channel()).displayed ? 1 : 0);
        });
        commands.question(":TER", a -> Answers.integer(control.readTriggerEvent()));
        commands.question(":AER", a -> Answers.integer(control.readArmEvent()));
        commands.question(":OPERegister:CONDition", a -> Answers.integer(operation.condition()));
        commands.question(":OPERegister[:EVENt]", a -> Answers.integer(operation.readEvent()));
        commands.numberSetter(":OPEE", MASK, (c, mask) -> operation.enable((int) Math.rint(mask)));
        commands.question(":OPEE", a -> Answers.integer(operation.enable()));
    }

    private static List<ChannelSource> sources(Arguments arguments) {
        List<ChannelSource> sources = new ArrayList<>();
        while (arguments.hasNext()) {
            sources.add(arguments.choice(ChannelSource.values()));
        }
        return sources;
    }

    /** Channels that are named are on then, and no others; that the others go off is an assumption. */
    private static void digitize(Settings settings, List<ChannelSource> sources, RunControl control) {
        if (!settings.timebase.mode().hasRecords()) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        if (!sources.isEmpty()) {
            settings.channels.forEach(channel -> channel.displayed = false);
            sources.forEach(source -> settings.channel(source.channel()).displayed = true);
        }
        control.digitize();
    }

    private static void display(Settings settings, Arguments arguments, boolean on) {
        ChannelSource source = arguments.choice(ChannelSource.values());
        arguments.end();
        settings.channel(source.channel()).displayed = on;
    }
}
