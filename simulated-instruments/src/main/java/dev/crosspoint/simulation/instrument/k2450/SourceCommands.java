package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.OutputOffMode;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.List;
import java.util.stream.Collectors;

/** The commands of the source and its output ({@code :SOUR}, {@code :OUTP}). */
final class SourceCommands {
    private static final int MOST_LEVELS_OF_A_LINE = 100;
    private static final NumberRange DELAY = new NumberRange(0, 10_000, 0, Unit.SECOND);
    private static final NumberRange CURRENT_LIMIT = new NumberRange(1e-9, 1.05, 105e-6, Unit.AMPERE);
    private static final NumberRange VOLTAGE_LIMIT = new NumberRange(20e-3, 210, 21, Unit.VOLT);

    private final Channel channel;
    private final ConfigurationLists lists;

    private SourceCommands(Channel channel, ConfigurationLists lists) {
        this.channel = channel;
        this.lists = lists;
    }

    static void add(CommandSet commands, Channel channel, ConfigurationLists lists, boolean interlockClosed) {
        SourceCommands group = new SourceCommands(channel, lists);
        commands.choice(
                ":SOURce[c]:FUNCtion[:MODE]",
                Quantity.values(),
                c -> channel.function(),
                (c, quantity) -> channel.function(quantity));
        for (Quantity quantity : Quantity.values()) {
            group.addLevels(commands, quantity);
            group.addTiming(commands, quantity);
            group.addList(commands, quantity);
        }
        commands.flag(":OUTPut[c][:STATe]", c -> channel.isOn(), (c, on) -> {
            if (on) {
                channel.switchOn();
            } else {
                channel.switchOff();
            }
        });
        commands.question(":OUTPut[c]:INTerlock:TRIPped", arguments -> Response.flag(interlockClosed));
    }

    private void addLevels(CommandSet commands, Quantity quantity) {
        String prefix = ":SOURce[c]:" + quantity.keyword();
        boolean voltage = quantity == Quantity.VOLTAGE;
        commands.number(
                prefix + "[:LEVel][:IMMediate][:AMPLitude]",
                levels(quantity),
                c -> channel.of(quantity).level,
                (c, level) -> channel.level(quantity, level));
        commands.number(
                prefix + ":RANGe",
                levels(quantity),
                c -> channel.of(quantity)
                        .point(channel.of(quantity).level)
                        .range()
                        .fullScale(),
                (c, value) -> channel.sourceRange(quantity, value));
        commands.flag(
                prefix + ":RANGe:AUTO",
                c -> channel.of(quantity).autoSourceRange,
                (c, automatic) -> channel.autoSourceRange(quantity, automatic));
        String limit = prefix + (voltage ? ":ILIMit" : ":VLIMit") + "[:LEVel]";
        commands.number(
                limit,
                voltage ? CURRENT_LIMIT : VOLTAGE_LIMIT,
                c -> channel.of(quantity).limit,
                (c, value) -> channel.limit(quantity, value));
        commands.question(
                limit + ":TRIPped", arguments -> Response.flag(channel.function() == quantity && channel.isLimited()));
    }

    private void addTiming(CommandSet commands, Quantity quantity) {
        String prefix = ":SOURce[c]:" + quantity.keyword();
        commands.number(prefix + ":DELay", DELAY, c -> channel.of(quantity).sourceDelay, (c, seconds) -> {
            channel.of(quantity).sourceDelay = seconds;
            channel.of(quantity).autoSourceDelay = false;
        });
        commands.flag(
                prefix + ":DELay:AUTO",
                c -> channel.of(quantity).autoSourceDelay,
                (c, automatic) -> channel.of(quantity).autoSourceDelay = automatic);
        UserDelays.add(commands, ":SOURce:" + quantity.keyword(), () -> channel.of(quantity).delays);
        commands.flag(
                prefix + ":READ:BACK",
                c -> channel.of(quantity).readsBack,
                (c, readsBack) -> channel.of(quantity).readsBack = readsBack);
        commands.choice(
                ":OUTPut[c]:" + quantity.keyword() + "[:DC]:SMODe",
                OutputOffMode.values(),
                c -> channel.of(quantity).offMode,
                (c, mode) -> channel.of(quantity).offMode = mode);
    }

    private void addList(CommandSet commands, Quantity quantity) {
        String prefix = ":SOURce[c]:LIST:" + quantity.keyword();
        String name = ConfigurationLists.customList(quantity);
        commands.command(prefix, arguments -> lists.replace(name, configurations(quantity, arguments)));
        commands.command(prefix + ":APPend", arguments -> lists.append(name, configurations(quantity, arguments)));
        commands.question(prefix + ":POINts", arguments -> Response.integer(lists.size(name)));
        commands.question(
                prefix,
                arguments -> Response.text(lists.get(name).stream()
                        .map(entry -> Numbers.text(entry.level()))
                        .collect(Collectors.joining(","))));
    }

    private List<SourceConfiguration> configurations(Quantity quantity, Arguments arguments) {
        List<Double> levels = arguments.numbers(levels(quantity));
        if (levels.size() > MOST_LEVELS_OF_A_LINE) {
            throw new ScpiException(ScpiError.TOO_MUCH_DATA);
        }
        levels.forEach(level -> channel.requireInRange(quantity, level));
        return levels.stream()
                .map(level -> SourceConfiguration.of(channel.of(quantity), level))
                .toList();
    }

    private static NumberRange levels(Quantity quantity) {
        return new NumberRange(-quantity.largestLevel(), quantity.largestLevel(), 0, quantity.unit());
    }
}
