package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Sign;
import dev.crosspoint.simulation.instrument.trueform.SettingCommands.Number;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of what sets off bursts and sweeps ({@code TRIG}, {@code ABOR}). */
final class TriggerCommands {
    private static final String TRIGGER = ":TRIGger[c]";

    private final Channels channels;
    private final Notices notices;
    private final SettingCommands settings;

    private TriggerCommands(CommandSet commands, Channels channels, Notices notices) {
        this.channels = channels;
        this.notices = notices;
        this.settings = new SettingCommands(commands, notices, channels::changed);
    }

    static void add(CommandSet commands, Channels channels, Notices notices) {
        TriggerCommands group = new TriggerCommands(commands, channels, notices);
        group.addSource();
        group.addTimes();
        // A general-purpose override: it triggers whatever the source.
        commands.event(TRIGGER + "[:IMMediate]", arguments -> {
            Channel channel = channels.get(arguments.channel());
            if (!channel.isTriggered()) {
                throw new ScpiException(ScpiError.TRIGGER_IGNORED);
            }
            channel.force();
        });
        commands.event(
                ":ABORt",
                arguments -> channels.all().stream()
                        .filter(Channel::isTriggered)
                        .forEach(channel -> channel.stage().restart()));
    }

    private TriggerSettings trigger(int channel) {
        return channels.get(channel).trigger();
    }

    private void addSource() {
        settings.choice(TRIGGER + ":SOURce", TriggerSettings.Source.values(), c -> trigger(c).source, (c, source) -> {
            trigger(c).source = source;
            channels.get(c).burst().allow(source, notices);
        });
        settings.choice(
                TRIGGER + ":SLOPe", Sign.values(), c -> trigger(c).slope, (c, slope) -> trigger(c).slope = slope);
    }

    private void addTimes() {
        settings.number(
                TRIGGER + ":COUNt",
                new Number(Unit.NONE, 1, TriggerSettings.COUNTS),
                c -> trigger(c).count,
                (c, count) -> trigger(c).count = Math.rint(count));
        settings.number(
                TRIGGER + ":TIMer",
                new Number(Unit.SECOND, 1, TriggerSettings.TIMERS),
                c -> trigger(c).timer,
                (c, timer) -> trigger(c).timer = timer);
        settings.number(
                TRIGGER + ":DELay",
                new Number(Unit.SECOND, 0, TriggerSettings.DELAYS),
                c -> trigger(c).delay,
                (c, delay) -> trigger(c).delay = delay);
    }
}
