package dev.crosspoint.simulation.scpi;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The commands that an instrument understands. Most are settings of a channel: a command with one parameter, and a query.
 *
 * <p>Headers are written as in command references, see {@link HeaderPattern}.
 */
public final class CommandSet {

    /** Sets a number for a channel. */
    @FunctionalInterface
    public interface NumberSetter {
        void set(int channel, double value);
    }

    /** Sets a flag for a channel. */
    @FunctionalInterface
    public interface FlagSetter {
        void set(int channel, boolean value);
    }

    /** Sets one of several values for a channel. */
    @FunctionalInterface
    public interface ChoiceSetter<E> {
        void set(int channel, E value);
    }

    private final CommandTree tree;
    private final NumberFormat settingFormat;

    /** Creates an empty set for an instrument with so many channels. */
    public CommandSet(int channels) {
        this(channels, NumberFormat.SETTING);
    }

    /** Creates an empty set for an instrument that answers its settings in a format of its own. */
    public CommandSet(int channels, NumberFormat settingFormat) {
        this(new CommandTree(channels, false), settingFormat);
    }

    private CommandSet(CommandTree tree, NumberFormat settingFormat) {
        this.tree = tree;
        this.settingFormat = settingFormat;
    }

    /** Creates an empty set for an instrument that takes whatever lies between the short and the long form of a keyword. */
    public static CommandSet takingAnyAbbreviation(int channels) {
        return new CommandSet(new CommandTree(channels, true), NumberFormat.SETTING);
    }

    /** Adds a command; the action takes its parameters and calls {@link Arguments#end()}. */
    public void command(String header, CommandAction action) {
        tree.addCommand(header, action);
    }

    /** Adds a query; the action takes its parameters and calls {@link Arguments#end()}. */
    public void query(String header, QueryAction action) {
        tree.addQuery(header, action);
    }

    /** Adds a command without parameters. */
    public void event(String header, CommandAction action) {
        tree.addCommand(header, arguments -> {
            arguments.end();
            action.perform(arguments);
        });
    }

    /** Adds a query without parameters. */
    public void question(String header, QueryAction action) {
        tree.addQuery(header, arguments -> {
            arguments.end();
            return action.answer(arguments);
        });
    }

    /** Adds a setting that is a number; its query also answers the bounds: {@code VOLT? MAX}. */
    public void number(String header, NumberRange range, IntToDoubleFunction getter, NumberSetter setter) {
        numberSetter(header, range, setter);
        numberQuery(header, range, getter);
    }

    /** Adds a setting that is a whole number. */
    public void integer(String header, NumberRange range, IntToDoubleFunction getter, NumberSetter setter) {
        numberSetter(header, range, (channel, value) -> setter.set(channel, Math.rint(value)));
        integerQuery(header, range, getter);
    }

    /** Adds the command half of a number. */
    public void numberSetter(String header, NumberRange range, NumberSetter setter) {
        tree.addCommand(header, arguments -> {
            double value = arguments.number(range);
            arguments.end();
            setter.set(arguments.channel(), value);
        });
    }

    /** Adds the query half of a number. */
    public void numberQuery(String header, NumberRange range, IntToDoubleFunction getter) {
        tree.addQuery(header, arguments -> Response.number(settingFormat, boundOr(range, arguments, getter)));
    }

    /** Adds the query half of a whole number. */
    public void integerQuery(String header, NumberRange range, IntToDoubleFunction getter) {
        tree.addQuery(header, arguments -> Response.integer((long) boundOr(range, arguments, getter)));
    }

    /** Adds a setting that is on or off. */
    public void flag(String header, IntPredicate getter, FlagSetter setter) {
        flagSetter(header, setter);
        question(header, arguments -> Response.flag(getter.test(arguments.channel())));
    }

    /** Adds the command half of a flag. */
    public void flagSetter(String header, FlagSetter setter) {
        tree.addCommand(header, arguments -> {
            boolean value = arguments.flag();
            arguments.end();
            setter.set(arguments.channel(), value);
        });
    }

    /** Adds a setting that is one of {@code values}. */
    public <E extends Mnemonic> void choice(
            String header, E[] values, IntFunction<E> getter, ChoiceSetter<? super E> setter) {
        choiceSetter(header, values, setter);
        question(header, arguments -> Response.choice(getter.apply(arguments.channel())));
    }

    /** Adds the command half of a choice. */
    public <E extends Mnemonic> void choiceSetter(String header, E[] values, ChoiceSetter<? super E> setter) {
        tree.addCommand(header, arguments -> {
            E value = arguments.choice(values);
            arguments.end();
            setter.set(arguments.channel(), value);
        });
    }

    CommandTree.Found find(List<String> header) {
        return tree.find(header);
    }

    private static double boundOr(NumberRange range, Arguments arguments, IntToDoubleFunction getter) {
        if (!arguments.hasNext()) {
            return getter.applyAsDouble(arguments.channel());
        }
        double bound = range.named(arguments.word());
        arguments.end();
        return bound;
    }
}
