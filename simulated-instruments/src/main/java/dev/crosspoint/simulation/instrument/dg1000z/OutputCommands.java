package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.OutputMode;
import dev.crosspoint.simulation.instrument.generator.OutputStage;
import dev.crosspoint.simulation.instrument.generator.Polarity;
import dev.crosspoint.simulation.instrument.generator.Sign;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of the output and its sync output ({@code :OUTP}). */
final class OutputCommands {
    private static final String OUTPUT = ":OUTPut[c]";
    private static final Limits LOADS = new Limits(1, 10_000);

    private final Channels channels;

    private OutputCommands(Channels channels) {
        this.channels = channels;
    }

    static void add(CommandSet commands, Channels channels) {
        OutputCommands group = new OutputCommands(channels);
        SettingCommands settings = new SettingCommands(commands, channels::changed);
        group.addSwitching(settings);
        group.addLoad(commands, OUTPUT + ":LOAD");
        group.addLoad(commands, OUTPUT + ":IMPedance");
        // The sync output changes nothing about the waveform.
        group.addSync(new SettingCommands(commands, c -> {}));
    }

    private OutputSettings output(int channel) {
        return channels.get(channel).output();
    }

    private void addSwitching(SettingCommands settings) {
        settings.flag(OUTPUT + "[:STATe]", c -> output(c).on, (c, on) -> output(c).on = on);
        settings.choice(
                OUTPUT + ":POLarity",
                Polarity.values(),
                c -> output(c).polarity,
                (c, polarity) -> output(c).polarity = polarity);
        settings.choice(OUTPUT + ":MODE", OutputMode.values(), c -> output(c).mode, (c, mode) -> output(c).mode = mode);
        settings.choice(
                OUTPUT + ":GATe:POLarity",
                Sign.values(),
                c -> output(c).gatePolarity,
                (c, polarity) -> output(c).gatePolarity = polarity);
    }

    /** What is driven stays the same: it is told in other numbers. */
    private void addLoad(CommandSet commands, String header) {
        commands.command(header, arguments -> {
            LevelSettings levels = channels.get(arguments.channel()).levels();
            double load = takeLoad(arguments);
            arguments.end();
            levels.load(load);
            channels.follow();
        });
        commands.query(header, arguments -> {
            LevelSettings levels = channels.get(arguments.channel()).levels();
            double load = arguments.hasNext() ? takeLoad(arguments) : levels.load;
            arguments.end();
            return Response.text(Replies.number(load));
        });
    }

    private static double takeLoad(Arguments arguments) {
        NumberRange anything = SettingCommands.anything(OutputStage.RESISTANCE, Unit.OHM);
        ProgramData sent = arguments.next();
        if (sent instanceof ProgramData.Word word) {
            boolean open = word.text().equals("INF") || word.text().equals("INFINITY");
            return open ? Double.POSITIVE_INFINITY : LOADS.clamp(anything.named(word.text()));
        } else if (sent instanceof ProgramData.Numeric number) {
            double ohms = number.value() * Unit.OHM.scale(number.suffix());
            return ohms >= Replies.INFINITY ? Double.POSITIVE_INFINITY : LOADS.clamp(ohms);
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    private void addSync(SettingCommands settings) {
        settings.flag(OUTPUT + ":SYNC[:STATe]", c -> output(c).sync, (c, on) -> output(c).sync = on);
        settings.choice(
                OUTPUT + ":SYNC:POLarity",
                Sign.values(),
                c -> output(c).syncPolarity,
                (c, polarity) -> output(c).syncPolarity = polarity);
        settings.number(
                OUTPUT + ":SYNC:DELay",
                Unit.SECOND,
                0,
                c -> new Limits(0, channels.get(c).waveform().period),
                c -> output(c).syncDelay,
                (c, delay) -> output(c).syncDelay = delay);
    }
}
