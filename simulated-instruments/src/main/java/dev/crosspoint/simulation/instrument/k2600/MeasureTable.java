package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.tsp.TspArguments;
import dev.crosspoint.simulation.tsp.TspError;
import dev.crosspoint.simulation.tsp.TspException;
import dev.crosspoint.simulation.tsp.TspFunction;
import dev.crosspoint.simulation.tsp.TspTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The commands of a channel's meter (Reference Manual, section 7, smuX.measure). */
final class MeasureTable {
    private static final int MOST_READINGS = 60_000;
    private static final double LONGEST_DELAY = 10_000;
    private static final int MOST_FILTERED = 100;

    /** What each measuring command measures, by the end of its name. */
    static final Map<String, List<Measurand>> COMMANDS = commands();

    private final Timeline timeline;
    private final Smu smu;
    private final Runnable whenIdle;

    private MeasureTable(Timeline timeline, Smu smu, Runnable whenIdle) {
        this.timeline = timeline;
        this.smu = smu;
        this.whenIdle = whenIdle;
    }

    private static Map<String, List<Measurand>> commands() {
        Map<String, List<Measurand>> commands = new LinkedHashMap<>();
        for (Measurand measurand : Measurand.values()) {
            commands.put(measurand.letter(), List.of(measurand));
        }
        commands.put("iv", List.of(Measurand.CURRENT, Measurand.VOLTAGE));
        return commands;
    }

    /** Returns the commands of a channel; {@code whenIdle} is called when an overlapped measurement ends. */
    static TspTable of(Timeline timeline, Smu smu, Runnable whenIdle) {
        MeasureTable commands = new MeasureTable(timeline, smu, whenIdle);
        TspTable table = new TspTable();
        COMMANDS.forEach(
                (name, measurands) -> table.function(name, arguments -> commands.measure(measurands, arguments))
                        .action("overlapped" + name, arguments -> commands.measureOverlapped(measurands, arguments)));
        addTiming(table, smu.channel());
        addFilter(table, smu.channel());
        for (Quantity quantity : Quantity.values()) {
            addRange(table, smu.channel(), quantity);
        }
        table.table("rel", relative(smu.channel()));
        return table;
    }

    /** Returns a command that measures and goes to another level of what is sourced at once ({@code smuX.measureYandstep}). */
    static TspFunction andStep(Timeline timeline, Smu smu, List<Measurand> measurands) {
        MeasureTable commands = new MeasureTable(timeline, smu, () -> {});
        return arguments -> {
            double level = arguments.number(1);
            List<?> readings = commands.measure(new Acquisition(measurands, List.of()), arguments);
            smu.channel().level(smu.channel().function(), level);
            return readings;
        };
    }

    private List<?> measure(List<Measurand> measurands, TspArguments arguments) throws InterruptedException {
        return measure(Acquisition.of(measurands, arguments), arguments);
    }

    private List<?> measure(Acquisition acquisition, TspArguments arguments) throws InterruptedException {
        AtomicReference<Optional<Measurement>> last = new AtomicReference<>(Optional.empty());
        start(acquisition, measurement -> last.set(Optional.of(measurement)));
        try {
            timeline.awaitUntil(() -> last.get().isPresent(), arguments.client());
        } catch (InterruptedException e) {
            smu.acquirer().cancel();
            throw e;
        }
        return acquisition.readings(last.get().orElseThrow());
    }

    private void measureOverlapped(List<Measurand> measurands, TspArguments arguments) {
        arguments.requireAtLeast(measurands.size());
        start(Acquisition.of(measurands, arguments), last -> whenIdle.run());
    }

    private void start(Acquisition acquisition, Consumer<Measurement> receiver) {
        if (!smu.isIdle()) {
            throw new TspException(TspError.OVERLAPPED_MEASURE);
        }
        acquisition.begin();
        smu.acquirer().start(acquisition, receiver);
    }

    private static void addTiming(TspTable table, Channel channel) {
        table.number(
                        "nplc",
                        0.001,
                        25,
                        () -> channel.measuring().powerLineCycles,
                        value -> channel.measuring().powerLineCycles = value)
                .integer(
                        "count",
                        1,
                        MOST_READINGS,
                        () -> channel.measuring().count,
                        value -> channel.measuring().count = value)
                .number(
                        "interval",
                        0,
                        1,
                        () -> channel.measuring().interval,
                        value -> channel.measuring().interval = value)
                .number(
                        "delay",
                        MeasureSettings.DELAY_AUTO,
                        LONGEST_DELAY,
                        () -> channel.measuring().delay,
                        value -> channel.measuring().delay = value)
                .number(
                        "delayfactor",
                        0,
                        1000,
                        () -> channel.measuring().delayFactor,
                        value -> channel.measuring().delayFactor = value)
                .withoutEffect("highcrangedelayfactor", 1, 99, 10)
                // Zeros that were taken once are not taken again.
                .integer(
                        "autozero",
                        MeasureSettings.AUTOZERO_OFF,
                        MeasureSettings.AUTOZERO_AUTO,
                        () -> channel.measuring().autoZero,
                        value -> channel.measuring().autoZero =
                                value == MeasureSettings.AUTOZERO_ONCE ? MeasureSettings.AUTOZERO_OFF : value);
    }

    private static void addFilter(TspTable table, Channel channel) {
        table.table(
                "filter",
                new TspTable()
                        .flag("enable", () -> channel.measuring().filter, value -> channel.measuring().filter = value)
                        .integer("count", 1, MOST_FILTERED, () -> channel.measuring().filterCount, value -> {
                            if (value > 1 && channel.measuring().count > 1) {
                                throw new TspException(TspError.FILTER_WITH_COUNT);
                            }
                            channel.measuring().filterCount = value;
                        })
                        .integer(
                                "type",
                                0,
                                2,
                                () -> channel.measuring().filterType,
                                value -> channel.measuring().filterType = value));
    }

    private static void addRange(TspTable table, Channel channel, Quantity quantity) {
        String letter = quantity.letter();
        double largest = quantity.largestLevel();
        table.number(
                        "range" + letter,
                        -largest,
                        largest,
                        () -> channel.range(quantity).fullScale(),
                        value -> {
                            channel.of(quantity).autoRange = false;
                            channel.of(quantity).range = Ranging.holding(quantity.ranges(), value);
                        })
                .flag("autorange" + letter, () -> channel.of(quantity).autoRange, automatic -> {
                    if (!automatic) {
                        channel.of(quantity).range = channel.range(quantity);
                    }
                    channel.of(quantity).autoRange = automatic;
                })
                .number(
                        "lowrange" + letter,
                        0,
                        largest,
                        () -> channel.of(quantity).smallestRange.fullScale(),
                        value -> channel.of(quantity).smallestRange = Ranging.holding(quantity.ranges(), value));
    }

    private static TspTable relative(Channel channel) {
        TspTable table = new TspTable();
        for (Quantity quantity : Quantity.values()) {
            String letter = quantity.letter();
            table.flag(
                            "enable" + letter,
                            () -> channel.of(quantity).relative,
                            value -> channel.of(quantity).relative = value)
                    .number(
                            "level" + letter,
                            -quantity.largestLevel(),
                            quantity.largestLevel(),
                            () -> channel.of(quantity).relativeOffset,
                            value -> channel.of(quantity).relativeOffset = value);
        }
        return table;
    }
}
