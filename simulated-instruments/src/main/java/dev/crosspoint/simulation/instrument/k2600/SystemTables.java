package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.scpi.ErrorQueue;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.tsp.TspArguments;
import dev.crosspoint.simulation.tsp.TspTable;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** The tables about the instrument as a whole: error queue, local node, stop watch, bits, beeper, display. */
final class SystemTables {
    private static final double NODE = 1;
    private static final double NO_SEVERITY = 0;

    /** All errors that the twin reports are of this severity. */
    private static final double RECOVERABLE = 20;

    private static final int ALL_BITS = 32;

    private SystemTables() {}

    static TspTable errorQueue(ErrorQueue errors) {
        return new TspTable()
                .attribute("count", errors::count)
                .action("clear", arguments -> errors.clear())
                .function("next", arguments -> {
                    if (errors.count() == 0) {
                        return List.of(0.0, "Queue Is Empty", NO_SEVERITY, NODE);
                    }
                    ErrorQueue.Entry error = errors.next();
                    return List.of((double) error.code(), error.text(), RECOVERABLE, NODE);
                });
    }

    /** Returns the table of a stop watch that counts from the last reset, or since the instrument was switched on. */
    static TspTable stopWatch(Timeline timeline) {
        long[] start = {timeline.time()};
        return new TspTable()
                .action("reset", arguments -> start[0] = timeline.time())
                .table(
                        "measure",
                        new TspTable().function("t", arguments -> List.of((timeline.time() - start[0]) * 1e-9)));
    }

    /** Returns the functions on whole numbers as bits; a bit's number counts from 1. */
    static TspTable bits() {
        return new TspTable()
                .function("bitand", arguments -> combine(arguments, (a, b) -> a & b))
                .function("bitor", arguments -> combine(arguments, (a, b) -> a | b))
                .function("bitxor", arguments -> combine(arguments, (a, b) -> a ^ b))
                .function("test", arguments -> List.of((value(arguments) & bit(arguments)) != 0))
                .function("set", arguments -> List.of((double) (value(arguments) | bit(arguments))))
                .function("clear", arguments -> List.of((double) (value(arguments) & ~bit(arguments))))
                .function("toggle", arguments -> List.of((double) (value(arguments) ^ bit(arguments))));
    }

    private static List<?> combine(TspArguments arguments, IntBinaryOperator operator) {
        return List.of((double) operator.applyAsInt(value(arguments), (int) (long) arguments.number(2)));
    }

    private static int value(TspArguments arguments) {
        return (int) (long) arguments.number(1);
    }

    private static int bit(TspArguments arguments) {
        return 1 << arguments.integer(2, 1, ALL_BITS) - 1;
    }

    /** Returns what can be said about the instrument, but for its mains and its channels. */
    static TspTable localNode(String model, String serialNumber, String version) {
        return new TspTable()
                .attribute("model", () -> model)
                .attribute("serialno", () -> serialNumber)
                .attribute("version", () -> version)
                .attribute("revision", () -> version)
                .attribute("description", () -> "Keithley Instruments SMU " + model + " - " + serialNumber)
                // Replies that nobody has asked for are not simulated.
                .withoutEffect("prompts", 0, 0, 0)
                .withoutEffect("prompts4882", 0, 1, 1)
                .withoutEffect("showerrors", 0, 0, 0);
    }

    static TspTable beeper() {
        return new TspTable()
                .constant("OFF", 0)
                .constant("ON", 1)
                .withoutEffect("enable", 0, 1, 1)
                .action("beep", a -> {
                    a.number(1, 0.001, 100);
                    a.number(2, 20, 20_000);
                });
    }

    /** Returns the commands of the front panel that have no answer. */
    static TspTable display(List<Smu> channels) {
        TspTable table = new TspTable()
                .constant("SMUA", 0)
                .constant("SMUB", 1)
                .constant("SMUA_SMUB", 2)
                .constant("USER", 3)
                .constant("MEASURE_DCAMPS", 0)
                .constant("MEASURE_DCVOLTS", 1)
                .constant("MEASURE_OHMS", 2)
                .constant("MEASURE_WATTS", 3)
                .constant("DIGITS_4_5", 4)
                .constant("DIGITS_5_5", 5)
                .constant("DIGITS_6_5", 6)
                .withoutEffect("screen", 0, 3, 0)
                .withoutEffect("locallockout", 0, 1, 0)
                .action("clear", arguments -> {})
                .action("setcursor", arguments -> {})
                .action("settext", arguments -> {});
        for (Smu smu : channels) {
            table.table(
                    smu.name(),
                    new TspTable()
                            .withoutEffect("digits", 4, 6, 5)
                            .table("measure", new TspTable().withoutEffect("func", 0, 3, 1))
                            .table("limit", new TspTable().withoutEffect("func", 0, 1, 0)));
        }
        return table;
    }
}
