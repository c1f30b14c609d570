package dev.crosspoint.simulation.instrument.trueform;

import static dev.crosspoint.simulation.instrument.trueform.FunctionCommands.SOURCE;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.Polarity;
import dev.crosspoint.simulation.instrument.trueform.SettingCommands.Number;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of bursts ({@code BURS}). */
final class BurstCommands {
    private static final String BURST = SOURCE + ":BURSt";

    private final Channels channels;
    private final SystemSettings system;
    private final Notices notices;
    private final SettingCommands settings;

    private BurstCommands(CommandSet commands, Channels channels, SystemSettings system, Notices notices) {
        this.channels = channels;
        this.system = system;
        this.notices = notices;
        this.settings = new SettingCommands(commands, notices, channels::changed);
    }

    static void add(CommandSet commands, Channels channels, SystemSettings system, Notices notices) {
        BurstCommands group = new BurstCommands(commands, channels, system, notices);
        group.addState();
        group.addCycles(commands);
        group.addTimes();
    }

    private BurstSettings burst(int channel) {
        return channels.get(channel).burst();
    }

    private void addState() {
        settings.flag(BURST + ":STATe", c -> burst(c).on, (c, on) -> {
            burst(c).on = on;
            if (on && channels.get(c).sweep().on) {
                channels.get(c).sweep().on = false;
                notices.conflict("sweep turned off by selection of other mode or modulation");
            }
        });
        settings.choice(
                BURST + ":MODE", BurstSettings.Mode.values(), c -> burst(c).mode, (c, mode) -> burst(c).mode = mode);
        settings.choice(
                BURST + ":GATE:POLarity",
                Polarity.values(),
                c -> burst(c).gatePolarity,
                (c, polarity) -> burst(c).gatePolarity = polarity);
    }

    private void addCycles(CommandSet commands) {
        Number counts = new Number(Unit.NONE, 1, new Limits(1, BurstSettings.MOST_CYCLES));
        commands.command(BURST + ":NCYCles", arguments -> {
            double cycles = takeCycles(arguments, counts);
            arguments.end();
            if (cycles != burst(arguments.channel()).cycles) {
                burst(arguments.channel()).cycles = cycles;
                channels.changed(arguments.channel());
            }
        });
        commands.query(BURST + ":NCYCles", arguments -> {
            double cycles = arguments.hasNext() ? takeCycles(arguments, counts) : burst(arguments.channel()).cycles;
            arguments.end();
            return Replies.answer(cycles);
        });
    }

    private double takeCycles(Arguments arguments, Number counts) {
        ProgramData sent = arguments.next();
        if (sent instanceof ProgramData.Word word
                && (word.text().equals("INF") || word.text().equals("INFINITY"))) {
            return Double.POSITIVE_INFINITY;
        } else if (sent instanceof ProgramData.Numeric number && number.value() >= Replies.INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.rint(counts.understand(sent, arguments.channel(), notices));
    }

    private void addTimes() {
        settings.number(
                BURST + ":INTernal:PERiod",
                new Number(
                        Unit.SECOND,
                        10e-3,
                        c -> burst(c).periods(
                                        channels.get(c).trigger(),
                                        channels.get(c).carrierPeriod()),
                        "burst period limited by length of burst; "),
                c -> burst(c).period,
                (c, period) -> burst(c).period = period);
        settings.number(
                BURST + ":PHASe",
                new Number(Unit.DEGREE, 0, c -> system.angles(channels.get(c).carrierPeriod())),
                c -> system.told(burst(c).phase, channels.get(c).carrierPeriod()),
                (c, phase) ->
                        burst(c).phase = system.degrees(phase, channels.get(c).carrierPeriod()));
    }
}
