package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of the trigger model ({@code :TRIG}, {@code :INIT}, {@code :ABOR}). */
final class TriggerCommands {
    private static final String BLOCK = ":TRIGger:BLOCk:";
    private static final NumberRange NUMBER = new NumberRange(1, TriggerModel.MOST_BLOCKS, 1, Unit.NONE);
    private static final NumberRange TARGET = new NumberRange(0, TriggerModel.MOST_BLOCKS, 1, Unit.NONE);
    private static final NumberRange COUNT = new NumberRange(1, 1_000_000, 1, Unit.NONE);
    private static final NumberRange INDEX = new NumberRange(1, ConfigurationLists.MOST_ENTRIES, 1, Unit.NONE);
    private static final NumberRange SECONDS = new NumberRange(0, 10_000, 0, Unit.SECOND);

    /** Turns parameters into a block. */
    @FunctionalInterface
    private interface BlockParser {
        Block parse(Arguments arguments);
    }

    private final TriggerModel model;
    private final ReadingBuffers buffers;
    private final ConfigurationLists lists;

    private TriggerCommands(TriggerModel model, ReadingBuffers buffers, ConfigurationLists lists) {
        this.model = model;
        this.buffers = buffers;
        this.lists = lists;
    }

    static void add(CommandSet commands, TriggerModel model, ReadingBuffers buffers, ConfigurationLists lists) {
        TriggerCommands group = new TriggerCommands(model, buffers, lists);
        commands.event(":INITiate[:IMMediate]", arguments -> model.initiate());
        commands.event(":ABORt", arguments -> model.abort());
        commands.question(
                ":TRIGger:STATe",
                arguments -> Response.text(model.isIdle() ? "IDLE;IDLE;" + model.size() : "RUNNING;RUNNING;1"));
        commands.command(":TRIGger:LOAD", group::load);
        group.addBlocks(commands);
    }

    private void addBlocks(CommandSet commands) {
        block(commands, "BUFFer:CLEar", arguments -> new Block.ClearBuffer(buffers.takeName(arguments)));
        block(commands, "CONFig:RECall", arguments -> {
            String list = takeList(arguments);
            return new Block.RecallConfiguration(list, arguments.hasNext() ? arguments.integer(INDEX) : 1);
        });
        block(commands, "CONFig:NEXT", arguments -> new Block.NextConfiguration(takeList(arguments)));
        block(commands, "DELay:CONStant", arguments -> new Block.Wait(arguments.number(SECONDS)));
        block(commands, "MEASure", arguments -> {
            String buffer = buffers.takeName(arguments);
            return new Block.Measure(buffer, arguments.hasNext() ? arguments.integer(COUNT) : 1);
        });
        block(commands, "SOURce:STATe", arguments -> new Block.SwitchOutput(arguments.flag()));
        block(commands, "BRANch:ALWays", arguments -> new Block.GoTo(arguments.integer(TARGET)));
        block(commands, "BRANch:COUNter", arguments -> {
            int count = arguments.integer(COUNT);
            return new Block.Repeat(count, arguments.integer(TARGET));
        });
        block(commands, "WAIT", arguments -> {
            requireBusTrigger(arguments.word());
            return new Block.AwaitBusTrigger();
        });
        block(commands, "NOP", arguments -> new Block.Nothing());
    }

    /** Of the events of a trigger model that from the bus alone is simulated; the others are an error. */
    private static void requireBusTrigger(String event) {
        if (!event.equals("COMM") && !event.equals("COMMAND")) {
            throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
        }
    }

    private void block(CommandSet commands, String name, BlockParser parser) {
        commands.command(BLOCK + name, arguments -> {
            int number = arguments.integer(NUMBER);
            Block block = parser.parse(arguments);
            arguments.end();
            model.set(number, block);
        });
    }

    private String takeList(Arguments arguments) {
        String list = arguments.text();
        lists.get(list);
        return list;
    }

    private void load(Arguments arguments) {
        String name = arguments.text();
        if (name.equalsIgnoreCase("Empty")) {
            arguments.end();
            model.load();
        } else if (name.equalsIgnoreCase("SimpleLoop")) {
            int count = arguments.integer(COUNT);
            double delay = arguments.hasNext() ? arguments.number(SECONDS) : 0;
            String buffer = buffers.takeName(arguments);
            arguments.end();
            model.load(
                    new Block.ClearBuffer(buffer),
                    new Block.SwitchOutput(true),
                    new Block.Wait(delay),
                    new Block.Measure(buffer, 1),
                    new Block.Repeat(count, 3),
                    new Block.SwitchOutput(false));
        } else {
            throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
        }
    }
}
