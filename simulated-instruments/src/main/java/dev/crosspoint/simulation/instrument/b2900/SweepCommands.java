package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.sourcemeasure.SweepShape;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberFormat;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.ArrayList;
import java.util.List;

/** The commands of sweeps and lists. */
final class SweepCommands {
    private static final String SOURCE = "[:SOURce[c]]";
    private static final NumberRange POINTS = new NumberRange(1, SweepSettings.MOST_LEVELS, 1, Unit.NONE);

    private final Channels channels;

    private SweepCommands(Channels channels) {
        this.channels = channels;
    }

    static void add(CommandSet commands, Channels channels) {
        SweepCommands group = new SweepCommands(channels);
        group.addSweep(commands);
        for (Quantity quantity : Quantity.values()) {
            group.addEnds(commands, quantity);
            group.addList(commands, quantity);
        }
    }

    private SweepSettings sweep(int channel) {
        return channels.get(channel).source().sweep;
    }

    private LevelSettings levels(int channel, Quantity quantity) {
        return channels.get(channel).source().of(quantity);
    }

    private void addSweep(CommandSet commands) {
        commands.integer(
                SOURCE + ":SWEep:POINts", POINTS, c -> sweep(c).points(), (c, points) -> sweep(c).points((int) points));
        SweepShape.add(commands, SOURCE + ":SWEep", this::sweep);
        commands.choice(
                SOURCE + ":SWEep:STAir",
                SweepSettings.Stair.values(),
                c -> sweep(c).stair,
                (c, stair) -> sweep(c).stair = stair);
    }

    private void addEnds(CommandSet commands, Quantity quantity) {
        String prefix = SOURCE + ":" + quantity.keyword();
        NumberRange level = SourceCommands.levelRange(quantity);
        NumberRange difference = new NumberRange(2 * level.minimum(), 2 * level.maximum(), 0, quantity.unit());
        commands.number(
                prefix + ":STARt",
                level,
                c -> levels(c, quantity).start(),
                (c, start) ->
                        levels(c, quantity).ends(start, levels(c, quantity).stop()));
        commands.number(
                prefix + ":STOP",
                level,
                c -> levels(c, quantity).stop(),
                (c, stop) -> levels(c, quantity).ends(levels(c, quantity).start(), stop));
        commands.number(
                prefix + ":CENTer",
                level,
                c -> levels(c, quantity).center(),
                (c, center) -> around(
                        quantity,
                        levels(c, quantity),
                        center,
                        levels(c, quantity).span()));
        commands.number(
                prefix + ":SPAN",
                difference,
                c -> levels(c, quantity).span(),
                (c, span) -> around(
                        quantity, levels(c, quantity), levels(c, quantity).center(), span));
        commands.number(
                prefix + ":STEP",
                difference,
                c -> levels(c, quantity).step(),
                (c, step) -> levels(c, quantity).step(step));
        commands.integer(
                prefix + ":POINts", POINTS, c -> sweep(c).points(), (c, points) -> sweep(c).points((int) points));
    }

    private static void around(Quantity quantity, LevelSettings levels, double center, double span) {
        double start = center - span / 2;
        double stop = center + span / 2;
        if (Math.max(Math.abs(start), Math.abs(stop)) > quantity.largestLevel()) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        levels.ends(start, stop);
    }

    private void addList(CommandSet commands, Quantity quantity) {
        String list = SOURCE + ":LIST:" + quantity.keyword();
        NumberRange level = SourceCommands.levelRange(quantity);
        commands.command(list, arguments -> {
            List<Double> values = arguments.numbers(level);
            requireFits(values.size());
            levels(arguments.channel(), quantity).list = values;
        });
        commands.question(list, arguments -> answer(levels(arguments.channel(), quantity).list));
        commands.command(list + ":APPend", arguments -> {
            LevelSettings levels = levels(arguments.channel(), quantity);
            List<Double> values = new ArrayList<>(levels.list);
            values.addAll(arguments.numbers(level));
            requireFits(values.size());
            levels.list = values;
        });
        commands.question(
                list + ":POINts",
                arguments -> Response.integer(
                        levels(arguments.channel(), quantity).list.size()));
    }

    private static void requireFits(int size) {
        if (size > SweepSettings.MOST_LEVELS) {
            throw new ScpiException(ScpiError.TOO_MUCH_DATA);
        }
    }

    private static Response answer(List<Double> values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            if (text.length() > 0) {
                text.append(',');
            }
            NumberFormat.SETTING.append(text, value);
        }
        return Response.text(text.toString());
    }
}
