package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.tsp.TspArguments;
import dev.crosspoint.simulation.tsp.TspError;
import dev.crosspoint.simulation.tsp.TspException;
import dev.crosspoint.simulation.tsp.TspTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The trigger objects beside the channels: timers, generators, blenders, and the trigger of
 * the bus (Reference Manual, section 7, trigger). */
final class TriggerTable {
    private static final int TIMERS = 8;
    private static final int GENERATORS = 2;
    private static final int BLENDERS = 6;
    private static final double LONGEST_WAIT = 1e6;

    private final Timeline timeline;
    private final EventBus bus;
    private final List<EventTimer> timers = new ArrayList<>();
    private final List<Integer> generators = new ArrayList<>();
    private final List<EventBlender> blenders = new ArrayList<>();
    private final EventDetector command = new EventDetector();

    TriggerTable(Timeline timeline, EventBus bus) {
        this.timeline = timeline;
        this.bus = bus;
        for (int i = 0; i < TIMERS; i++) {
            timers.add(new EventTimer(timeline, bus));
        }
        for (int i = 0; i < GENERATORS; i++) {
            generators.add(bus.newEvent());
        }
        for (int i = 0; i < BLENDERS; i++) {
            blenders.add(new EventBlender(bus));
        }
        command.stimulus(bus.newEvent());
        bus.add(command);
    }

    /** Lets the trigger of the bus happen ({@code *TRG}). */
    void trigger() {
        bus.fire(command.stimulus());
    }

    void reset() {
        timers.forEach(EventTimer::reset);
        blenders.forEach(EventBlender::reset);
        command.clear();
    }

    /** Returns the commands, once all events of the instrument have their numbers. */
    TspTable table() {
        TspTable timerTables = new TspTable();
        for (int i = 0; i < TIMERS; i++) {
            timerTables.table(i + 1, timer(timers.get(i)));
        }
        TspTable generatorTables = new TspTable();
        for (int i = 0; i < GENERATORS; i++) {
            int event = generators.get(i);
            generatorTables.table(
                    i + 1, new TspTable().constant("EVENT_ID", event).action("assert", arguments -> bus.fire(event)));
        }
        TspTable blenderTables = new TspTable();
        for (int i = 0; i < BLENDERS; i++) {
            blenderTables.table(i + 1, blender(blenders.get(i)));
        }
        return new TspTable()
                .constant("EVENT_ID", command.stimulus())
                .function("wait", arguments -> await(command::isDetected, command::clear, arguments))
                .action("clear", arguments -> command.clear())
                .table("timer", timerTables)
                .table("generator", generatorTables)
                .table("blender", blenderTables);
    }

    private TspTable blender(EventBlender blender) {
        TspTable stimuli = new TspTable()
                .elements(
                        input -> isInput(input) ? Optional.of((double) blender.stimulus(input)) : Optional.empty(),
                        (input, value) -> {
                            int event = (int) TspTable.requireNumber(value);
                            if (!isInput(input) || event < EventBus.NO_EVENT || event > bus.lastEvent()) {
                                throw new TspException(TspError.INVALID_PARAMETER, 1);
                            }
                            blender.stimulus(input, event);
                        });
        return new TspTable()
                .constant("EVENT_ID", blender.event())
                .attribute("orenable", blender::any, value -> blender.any(requireBoolean(value)))
                .table("stimulus", stimuli)
                .action("clear", arguments -> blender.clear())
                .action("reset", arguments -> blender.reset());
    }

    private static boolean isInput(int input) {
        return input >= 1 && input <= EventBlender.STIMULI;
    }

    private TspTable timer(EventTimer timer) {
        return new TspTable()
                .constant("EVENT_ID", timer.event())
                .number(
                        "delay",
                        EventTimer.SHORTEST_DELAY,
                        EventTimer.LONGEST_DELAY,
                        () -> timer.delays().get(0),
                        seconds -> timer.delays(List.of(seconds)))
                .attribute("delaylist", timer::delays, value -> timer.delays(requireDelays(value)))
                .integer("count", 0, 1_048_575, timer::count, timer::count)
                .attribute("passthrough", timer::passesThrough, value -> timer.passesThrough(requireBoolean(value)))
                .integer("stimulus", EventBus.NO_EVENT, bus.lastEvent(), timer::stimulus, timer::stimulus)
                .attribute("overrun", timer::overrun)
                .function("wait", arguments -> await(timer::hasFired, timer::clear, arguments))
                .action("clear", arguments -> timer.clear())
                .action("reset", arguments -> timer.reset());
    }

    private static List<Double> requireDelays(Object value) {
        return TspTable.numbers(value)
                .filter(delays -> !delays.isEmpty()
                        && delays.stream()
                                .allMatch(delay ->
                                        delay >= EventTimer.SHORTEST_DELAY && delay <= EventTimer.LONGEST_DELAY))
                .orElseThrow(() -> new TspException(TspError.INVALID_PARAMETER, 1));
    }

    private static boolean requireBoolean(Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new TspException(TspError.DATA_TYPE);
    }

    /** Waits for something, so long as a command says; returns whether it came. */
    private List<?> await(BooleanSupplier happened, Runnable clear, TspArguments arguments)
            throws InterruptedException {
        long deadline = timeline.time() + Math.round(arguments.number(1, 0, LONGEST_WAIT) * 1e9);
        // Somebody has to be there at the deadline, for time to come to it.
        timeline.plan(deadline, () -> {});
        timeline.awaitUntil(() -> happened.getAsBoolean() || timeline.time() >= deadline, arguments.client());
        boolean came = happened.getAsBoolean();
        clear.run();
        return List.of(came);
    }
}
