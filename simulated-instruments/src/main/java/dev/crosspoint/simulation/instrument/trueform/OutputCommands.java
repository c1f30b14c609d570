package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.OutputMode;
import dev.crosspoint.simulation.instrument.generator.OutputStage;
import dev.crosspoint.simulation.instrument.generator.Polarity;
import dev.crosspoint.simulation.instrument.generator.Tracking;
import dev.crosspoint.simulation.instrument.trueform.SettingCommands.Number;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of the output, its load and its sync output ({@code OUTP}). */
final class OutputCommands {
    private static final String OUTPUT = ":OUTPut[c]";
    private static final Limits LOADS = new Limits(1, 10_000);
    private static final Number LOAD = new Number(Unit.OHM, OutputStage.RESISTANCE, LOADS);

    private final Channels channels;
    private final Notices notices;

    private OutputCommands(Channels channels, Notices notices) {
        this.channels = channels;
        this.notices = notices;
    }

    static void add(CommandSet commands, Channels channels, SystemSettings system, Notices notices) {
        OutputCommands group = new OutputCommands(channels, notices);
        SettingCommands settings = new SettingCommands(commands, notices, channels::changed);
        group.addSwitching(settings);
        group.addLoad(commands);
        // The sync output changes nothing about the waveform.
        group.addSync(new SettingCommands(commands, notices, c -> {}), system);
        settings.choice(
                FunctionCommands.SOURCE + ":TRACk",
                Tracking.values(),
                channels::tracking,
                (c, tracking) -> channels.track(c, tracking));
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
    }

    /** What is driven stays the same: it is told in other numbers. */
    private void addLoad(CommandSet commands) {
        commands.command(OUTPUT + ":LOAD", arguments -> {
            LevelSettings levels = channels.get(arguments.channel()).levels();
            double load = takeLoad(arguments);
            arguments.end();
            levels.load(load, notices);
            channels.follow();
        });
        commands.query(OUTPUT + ":LOAD", arguments -> {
            LevelSettings levels = channels.get(arguments.channel()).levels();
            double load = arguments.hasNext() ? named(arguments.word(), arguments.channel()) : levels.load;
            arguments.end();
            return Replies.answer(load);
        });
    }

    private double takeLoad(Arguments arguments) {
        ProgramData sent = arguments.next();
        if (sent instanceof ProgramData.Word word) {
            return named(word.text(), arguments.channel());
        } else if (sent instanceof ProgramData.Numeric number) {
            double ohms = number.value() * Unit.OHM.scale(number.suffix());
            return ohms >= Replies.INFINITY ? Double.POSITIVE_INFINITY : notices.clip(ohms, LOADS);
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    private static double named(String word, int channel) {
        boolean open = word.equals("INF") || word.equals("INFINITY");
        return open ? Double.POSITIVE_INFINITY : SettingCommands.legally(() -> LOAD.named(word, channel));
    }

    private void addSync(SettingCommands settings, SystemSettings system) {
        settings.flag(OUTPUT + ":SYNC[:STATe]", c -> system.sync, (c, on) -> system.sync = on);
        settings.choice(
                OUTPUT + ":SYNC:MODE",
                OutputSettings.SyncMode.values(),
                c -> output(c).syncMode,
                (c, mode) -> output(c).syncMode = mode);
        settings.choice(
                OUTPUT + ":SYNC:POLarity",
                Polarity.values(),
                c -> output(c).syncPolarity,
                (c, polarity) -> output(c).syncPolarity = polarity);
        settings.flag(OUTPUT + ":TRIGger[:STATe]", c -> system.triggerOut, (c, on) -> system.triggerOut = on);
    }
}
