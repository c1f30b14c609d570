package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.LevelMode;
import dev.crosspoint.simulation.instrument.sourcemeasure.OutputOffMode;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The commands of the source's levels and its output ({@code :SOUR}, {@code :OUTP}). */
final class SourceCommands {
    private static final int MOST_LEVELS_OF_A_LINE = 100;
    private static final NumberRange PROTECTION = new NumberRange(-210, 210, 210, Unit.VOLT);

    private final Channel channel;

    private SourceCommands(Channel channel) {
        this.channel = channel;
    }

    static void add(CommandSet commands, Channel channel, Runnable switchOn) {
        SourceCommands group = new SourceCommands(channel);
        commands.choice(
                ":SOURce[c]:FUNCtion[:MODE]",
                Quantity.values(),
                c -> channel.function(),
                (c, quantity) -> channel.function(quantity));
        for (Quantity quantity : Quantity.values()) {
            group.addLevels(commands, quantity);
            group.addList(commands, quantity);
        }
        commands.flag(":OUTPut[c][:STATe]", c -> channel.isOn(), (c, on) -> {
            if (on) {
                switchOn.run();
            } else {
                channel.switchOff();
            }
        });
        commands.choice(
                ":OUTPut[c]:SMODe", OutputOffMode.values(), c -> channel.offMode, (c, mode) -> channel.offMode = mode);
        commands.event(":SOURce[c]:CLEar[:IMMediate]", arguments -> channel.switchOff());
        group.addProtection(commands);
    }

    private void addProtection(CommandSet commands) {
        String header = ":SOURce[c]:VOLTage:PROTection[:LEVel]";
        commands.command(header, arguments -> {
            ProgramData wanted = arguments.next();
            arguments.end();
            channel.protect(
                    wanted instanceof ProgramData.Word word && word.text().equals("NONE")
                            ? PROTECTION.maximum()
                            : Arguments.number(wanted, PROTECTION));
        });
        commands.numberQuery(header, PROTECTION, c -> channel.protection());
        commands.question(":SOURce[c]:VOLTage:PROTection:TRIPped", arguments -> Response.flag(channel.isProtecting()));
    }

    private void addLevels(CommandSet commands, Quantity quantity) {
        String prefix = ":SOURce[c]:" + quantity.keyword();
        commands.number(
                prefix + "[:LEVel][:IMMediate][:AMPLitude]",
                quantity.levels(),
                c -> channel.of(quantity).level,
                (c, level) -> channel.level(quantity, level));
        commands.number(
                prefix + "[:LEVel]:TRIGgered[:AMPLitude]",
                quantity.levels(),
                c -> channel.of(quantity).triggeredLevel,
                (c, level) -> channel.triggeredLevel(quantity, level));
        commands.choice(
                prefix + ":MODE",
                LevelMode.values(),
                c -> channel.of(quantity).mode,
                (c, mode) -> channel.mode(quantity, mode));
        commands.number(
                prefix + ":RANGe",
                quantity.levels(),
                c -> channel.rangeFor(quantity, channel.of(quantity).level).fullScale(),
                (c, value) -> channel.sourceRange(quantity, value));
        commands.flag(prefix + ":RANGe:AUTO", c -> channel.of(quantity).autoSourceRange, (c, automatic) -> {
            QuantitySettings settings = channel.of(quantity);
            settings.sourceRange = channel.rangeFor(quantity, settings.level);
            settings.autoSourceRange = automatic;
        });
    }

    private void addList(CommandSet commands, Quantity quantity) {
        String prefix = ":SOURce[c]:LIST:" + quantity.keyword();
        commands.command(prefix, arguments -> channel.of(quantity).list = levels(quantity, arguments));
        commands.command(prefix + ":APPend", arguments -> {
            List<Double> list = channel.of(quantity).list;
            List<Double> more = levels(quantity, arguments);
            if (list.size() + more.size() > SourceMeasureCycles.MOST) {
                throw new ScpiException(ScpiError.TOO_MUCH_DATA);
            }
            list.addAll(more);
        });
        commands.question(
                prefix + ":POINts",
                arguments -> Response.integer(channel.of(quantity).list.size()));
        commands.question(
                prefix,
                arguments -> Response.text(
                        channel.of(quantity).list.stream().map(Element::number).collect(Collectors.joining(","))));
    }

    private static List<Double> levels(Quantity quantity, Arguments arguments) {
        List<Double> levels = arguments.numbers(quantity.levels());
        if (levels.size() > MOST_LEVELS_OF_A_LINE) {
            throw new ScpiException(ScpiError.TOO_MUCH_DATA);
        }
        return new ArrayList<>(levels);
    }
}
