package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.tsp.TspArguments;
import dev.crosspoint.simulation.tsp.TspError;
import dev.crosspoint.simulation.tsp.TspException;
import dev.crosspoint.simulation.tsp.TspTable;
import java.util.List;
import java.util.stream.IntStream;

/** The commands of a channel's trigger model (Reference Manual, section 7, smuX.trigger). */
final class SweepTable {
    private static final int MOST_POINTS = 1_000_000;
    private static final int HOLD = 1;

    private SweepTable() {}

    static TspTable of(Sweep sweep, EventBus bus) {
        return new TspTable()
                .constant("SWEEPING_EVENT_ID", sweep.events.sweeping())
                .constant("ARMED_EVENT_ID", sweep.events.armed())
                .constant("SOURCE_COMPLETE_EVENT_ID", sweep.events.sourceComplete())
                .constant("MEASURE_COMPLETE_EVENT_ID", sweep.events.measureComplete())
                .constant("PULSE_COMPLETE_EVENT_ID", sweep.events.pulseComplete())
                .constant("SWEEP_COMPLETE_EVENT_ID", sweep.events.sweepComplete())
                .constant("IDLE_EVENT_ID", sweep.events.idle())
                .integer("count", 0, MOST_POINTS, () -> sweep.count, value -> sweep.count = value)
                .withoutEffect("autoclear", 0, 1, 0)
                .table(
                        "arm",
                        layer(sweep.arm, bus)
                                .integer(
                                        "count", 0, MOST_POINTS, () -> sweep.armCount, value -> sweep.armCount = value))
                .table("source", source(sweep, bus))
                .table("measure", measure(sweep, bus))
                .table(
                        "endpulse",
                        layer(sweep.endPulse, bus)
                                .integer(
                                        "action",
                                        0,
                                        HOLD,
                                        () -> sweep.holdsBehindPulse ? HOLD : 0,
                                        value -> sweep.holdsBehindPulse = value == HOLD))
                .table(
                        "endsweep",
                        new TspTable()
                                .integer(
                                        "action",
                                        0,
                                        HOLD,
                                        () -> sweep.holdsBehindSweep ? HOLD : 0,
                                        value -> sweep.holdsBehindSweep = value == HOLD))
                .action("initiate", arguments -> sweep.initiate());
    }

    /** Returns the commands of what waits for an event. */
    private static TspTable layer(EventDetector detector, EventBus bus) {
        return new TspTable()
                .integer("stimulus", EventBus.NO_EVENT, bus.lastEvent(), detector::stimulus, detector::stimulus)
                .action("set", arguments -> detector.triggered());
    }

    private static TspTable source(Sweep sweep, EventBus bus) {
        TspTable table = layer(sweep.source, bus)
                .flag("action", () -> sweep.sources, value -> sweep.sources = value)
                // Only the limit that holds outside a sweep, too, is simulated; 0 stands for it.
                .withoutEffect("limitv", 0, 0, 0)
                .withoutEffect("limiti", 0, 0, 0);
        for (Quantity quantity : Quantity.values()) {
            String letter = quantity.letter();
            table.action("linear" + letter, arguments -> levels(sweep, quantity, linear(arguments)))
                    .action("log" + letter, arguments -> levels(sweep, quantity, logarithmic(arguments)))
                    .action("list" + letter, arguments -> levels(sweep, quantity, arguments.numbers(1)));
        }
        return table;
    }

    private static void levels(Sweep sweep, Quantity quantity, List<Double> levels) {
        if (levels.isEmpty()) {
            throw new TspException(TspError.INVALID_PARAMETER, 1);
        }
        double largest = quantity.largestLevel();
        for (double level : levels) {
            if (Math.abs(level) > largest) {
                throw new TspException(level > 0 ? TspError.TOO_BIG : TspError.TOO_SMALL);
            }
        }
        sweep.levels(new Sweep.Levels(quantity, levels));
    }

    private static List<Double> linear(TspArguments arguments) {
        double start = arguments.number(1);
        double stop = arguments.number(2);
        int points = arguments.integer(3, 1, MOST_POINTS);
        return IntStream.range(0, points)
                .mapToObj(i -> points == 1 ? start : start + (stop - start) * i / (points - 1))
                .toList();
    }

    /** The asymptote is what the levels approach where their distances shrink. */
    private static List<Double> logarithmic(TspArguments arguments) {
        double start = arguments.number(1);
        double stop = arguments.number(2);
        int points = arguments.integer(3, 1, MOST_POINTS);
        double asymptote = arguments.has(4) ? arguments.number(4) : 0;
        double ratio = (stop - asymptote) / (start - asymptote);
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            throw arguments.invalid(4);
        }
        return IntStream.range(0, points)
                .mapToObj(i ->
                        points == 1 ? start : asymptote + (start - asymptote) * Math.pow(ratio, i / (points - 1.0)))
                .toList();
    }

    private static TspTable measure(Sweep sweep, EventBus bus) {
        TspTable table =
                layer(sweep.measure, bus).flag("action", () -> sweep.measures, value -> sweep.measures = value);
        MeasureTable.COMMANDS.forEach((name, measurands) -> table.action(name, arguments -> {
            arguments.requireAtLeast(measurands.size());
            sweep.acquisition(Acquisition.of(measurands, arguments));
        }));
        return table;
    }
}
