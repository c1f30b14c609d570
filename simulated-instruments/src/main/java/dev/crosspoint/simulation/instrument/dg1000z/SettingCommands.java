package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * Adds settings of channels as this family takes and answers them: what is out of bounds counts as the bound, and the bounds
 * depend on other settings. A setting that has changed is put into effect; one that has been sent again is not.
 */
final class SettingCommands {
    private static final double ROUNDING = 1e-12;

    private final CommandSet commands;
    private final IntConsumer changed;

    /** Creates a group; {@code changed} puts a channel's settings into effect. */
    SettingCommands(CommandSet commands, IntConsumer changed) {
        this.commands = commands;
        this.changed = changed;
    }

    /** Returns a range without bounds: those of the setting are looked at when the number is taken. */
    static NumberRange anything(double preset, Unit unit) {
        return new NumberRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, preset, unit);
    }

    /** Adds a number. */
    void number(
            String header,
            Unit unit,
            double preset,
            IntFunction<Limits> limits,
            IntToDoubleFunction getter,
            CommandSet.NumberSetter setter) {
        numberSetter(header, unit, preset, limits, getter, setter);
        commands.query(header, arguments -> {
            int channel = arguments.channel();
            double value = getter.applyAsDouble(channel);
            if (arguments.hasNext()) {
                double named = anything(preset, unit).named(arguments.word());
                value = limits.apply(channel).clamp(named);
                arguments.end();
            }
            return Response.text(Replies.number(value));
        });
    }

    /** Adds the command half of a number. */
    void numberSetter(
            String header,
            Unit unit,
            double preset,
            IntFunction<Limits> limits,
            IntToDoubleFunction getter,
            CommandSet.NumberSetter setter) {
        commands.command(header, arguments -> {
            int channel = arguments.channel();
            double sent = arguments.number(anything(preset, unit));
            arguments.end();
            double value = limits.apply(channel).clamp(sent);
            if (!isSame(value, getter.applyAsDouble(channel))) {
                setter.set(channel, value);
                changed.accept(channel);
            }
        });
    }

    /** Returns whether two numbers differ by rounding at most: some settings are kept as the inverse of what is told. */
    static boolean isSame(double value, double other) {
        return Math.abs(value - other) <= ROUNDING * Math.abs(value);
    }

    /** Adds a setting that is on or off. */
    void flag(String header, IntPredicate getter, CommandSet.FlagSetter setter) {
        commands.flagSetter(header, (channel, value) -> {
            if (value != getter.test(channel)) {
                setter.set(channel, value);
                changed.accept(channel);
            }
        });
        commands.question(header, arguments -> Replies.flag(getter.test(arguments.channel())));
    }

    /** Adds a setting that is one of {@code values}. */
    <E extends Mnemonic> void choice(
            String header, E[] values, IntFunction<E> getter, CommandSet.ChoiceSetter<? super E> setter) {
        commands.choice(header, values, getter, (channel, value) -> {
            if (value != getter.apply(channel)) {
                setter.set(channel, value);
                changed.accept(channel);
            }
        });
    }
}
