package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.SweepRanging;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The commands that set up a sweep ({@code :SOUR:SWE}): a configuration list and the trigger model that goes through it. */
final class SweepCommands {
    private static final NumberRange POINTS = new NumberRange(2, ConfigurationLists.MOST_ENTRIES, 2, Unit.NONE);
    private static final NumberRange COUNT = new NumberRange(1, 1_000_000, 1, Unit.NONE);
    private static final NumberRange INDEX = new NumberRange(1, ConfigurationLists.MOST_ENTRIES, 1, Unit.NONE);
    private static final NumberRange DELAY = new NumberRange(-1, 10_000, -1, Unit.SECOND);

    /** What is waited where the instrument chooses it, in s; an assumption, its table goes by ranges. */
    private static final double AUTOMATIC_DELAY = 1e-3;

    /** Turns the bounds of a sweep and its third parameter into levels. */
    @FunctionalInterface
    private interface Levels {
        List<Double> between(double start, double stop, Arguments arguments);
    }

    private final Channel channel;
    private final TriggerModel model;
    private final ReadingBuffers buffers;
    private final ConfigurationLists lists;

    private SweepCommands(Channel channel, TriggerModel model, ReadingBuffers buffers, ConfigurationLists lists) {
        this.channel = channel;
        this.model = model;
        this.buffers = buffers;
        this.lists = lists;
    }

    static void add(
            CommandSet commands,
            Channel channel,
            TriggerModel model,
            ReadingBuffers buffers,
            ConfigurationLists lists) {
        SweepCommands group = new SweepCommands(channel, model, buffers, lists);
        for (Quantity quantity : Quantity.values()) {
            String prefix = ":SOURce[c]:SWEep:" + quantity.keyword();
            commands.command(
                    prefix + ":LINear", arguments -> group.sweep(quantity, "Linear", SweepCommands::linear, arguments));
            commands.command(
                    prefix + ":LINear:STEP",
                    arguments -> group.sweep(quantity, "LinearStep", SweepCommands::stepped, arguments));
            commands.command(
                    prefix + ":LOG", arguments -> group.sweep(quantity, "Log", SweepCommands::logarithmic, arguments));
            commands.command(prefix + ":LIST", arguments -> group.list(quantity, arguments));
        }
    }

    private static List<Double> linear(double start, double stop, Arguments arguments) {
        return spaced(start, stop, arguments.integer(POINTS));
    }

    private static List<Double> spaced(double start, double stop, int points) {
        List<Double> levels = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            levels.add(start + i * (stop - start) / (points - 1));
        }
        return levels;
    }

    private static List<Double> stepped(double start, double stop, Arguments arguments) {
        double span = Math.abs(stop - start);
        double step = arguments.number(new NumberRange(Double.MIN_NORMAL, 420, 1, Unit.NONE));
        double points = Math.floor(span / step + 1e-9) + 1;
        if (points > POINTS.maximum()) {
            throw new ScpiException(ScpiError.TOO_MUCH_DATA);
        }
        List<Double> levels = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            levels.add(start + i * Math.copySign(step, stop - start));
        }
        return levels;
    }

    private static List<Double> logarithmic(double start, double stop, Arguments arguments) {
        if (!(start * stop > 0)) {
            throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
        }
        return spaced(0, 1, arguments.integer(POINTS)).stream()
                .map(share -> start * Math.pow(stop / start, share))
                .toList();
    }

    /** Start, stop, points or step; then delay, count, range, whether a limit aborts, whether it goes back, buffer. */
    private void sweep(Quantity quantity, String kind, Levels shape, Arguments arguments) {
        NumberRange bounds = new NumberRange(-quantity.largestLevel(), quantity.largestLevel(), 0, quantity.unit());
        double start = arguments.number(bounds);
        double stop = arguments.number(bounds);
        List<Double> levels = new ArrayList<>(shape.between(start, stop, arguments));
        double delay = delay(arguments);
        int count = arguments.hasNext() ? arguments.integer(COUNT) : 1;
        SweepRanging ranging = arguments.hasNext() ? arguments.choice(SweepRanging.values()) : SweepRanging.BEST;
        boolean abortsAtLimit = !arguments.hasNext() || arguments.flag();
        if (arguments.hasNext() && arguments.flag()) {
            List<Double> back = new ArrayList<>(levels);
            Collections.reverse(back);
            levels.addAll(back);
        }
        String buffer = buffers.takeName(arguments);
        arguments.end();
        String list = (quantity == Quantity.VOLTAGE ? "Volt" : "Curr") + kind + "SweepList";
        List<SourceConfiguration> entries = configurations(quantity, levels, ranging);
        entries.forEach(channel::require);
        lists.replace(list, entries);
        load(list, 1, delay, count, abortsAtLimit, buffer);
    }

    /** Start index, delay, count, whether a limit aborts, buffer. */
    private void list(Quantity quantity, Arguments arguments) {
        String list = ConfigurationLists.customList(quantity);
        int start = arguments.integer(INDEX);
        double delay = delay(arguments);
        int count = arguments.hasNext() ? arguments.integer(COUNT) : 1;
        boolean abortsAtLimit = !arguments.hasNext() || arguments.flag();
        String buffer = buffers.takeName(arguments);
        arguments.end();
        load(list, start, delay, count, abortsAtLimit, buffer);
    }

    private static double delay(Arguments arguments) {
        double seconds = arguments.hasNext() ? arguments.number(DELAY) : DELAY.preset();
        if (seconds < 0 && seconds != DELAY.minimum()) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        return seconds < 0 ? AUTOMATIC_DELAY : seconds;
    }

    private List<SourceConfiguration> configurations(Quantity quantity, List<Double> levels, SweepRanging ranging) {
        QuantitySettings present = channel.of(quantity);
        double largest = levels.stream().mapToDouble(Math::abs).max().orElseThrow();
        Range best = Ranging.holding(quantity.ranges(), largest);
        return levels.stream()
                .map(level -> switch (ranging) {
                    case AUTOMATIC -> new SourceConfiguration(quantity, level, true, best, present.limit);
                    case BEST -> new SourceConfiguration(quantity, level, false, best, present.limit);
                    case FIXED ->
                        new SourceConfiguration(
                                quantity,
                                level,
                                false,
                                present.point(present.level).range(),
                                present.limit);
                })
                .toList();
    }

    private void load(String list, int start, double delay, int count, boolean abortsAtLimit, String buffer) {
        int readings = (lists.get(list).size() - start + 1) * count;
        model.load(
                new Block.ClearBuffer(buffer),
                new Block.RecallConfiguration(list, start),
                new Block.SwitchOutput(true),
                new Block.GoTo(6),
                new Block.NextConfiguration(list),
                new Block.Wait(delay),
                new Block.Measure(buffer, 1),
                abortsAtLimit ? new Block.GoToIfLimited(10) : new Block.Nothing(),
                new Block.Repeat(readings, 5),
                new Block.SwitchOutput(false));
    }
}
