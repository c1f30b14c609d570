package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/**
 * Adds settings of channels as this family takes and answers them: what is out of bounds counts as the bound and is an error,
 * and the bounds depend on other settings. A setting that has changed is put into effect; one that has been sent again is not.
 */
final class SettingCommands {
    private static final double ROUNDING = 1e-12;

    private final CommandSet commands;
    private final Notices notices;
    private final IntConsumer changed;

    /** Creates a group; {@code changed} puts a channel's settings into effect. */
    SettingCommands(CommandSet commands, Notices notices, IntConsumer changed) {
        this.commands = commands;
        this.notices = notices;
        this.changed = changed;
    }

    /**
     * A number that is set.
     *
     * @param limits of a channel's setting at present
     * @param reason what a bound comes from, as an error says it; empty if it is always the same
     */
    record Number(Unit unit, double preset, IntFunction<Limits> limits, String reason) {
        Number(Unit unit, double preset, IntFunction<Limits> limits) {
            this(unit, preset, limits, "");
        }

        Number(Unit unit, double preset, Limits limits) {
            this(unit, preset, channel -> limits);
        }

        /** Returns what {@code MIN}, {@code MAX} or {@code DEF} stand for. */
        double named(String word, int channel) {
            Limits bounds = limits.apply(channel);
            return new NumberRange(bounds.minimum(), bounds.maximum(), bounds.clamp(preset), unit).named(word);
        }

        /** Takes the next parameter. */
        double take(Arguments arguments, Notices notices) {
            return understand(arguments.next(), arguments.channel(), notices);
        }

        /** Returns the number that a parameter stands for. */
        double understand(ProgramData sent, int channel, Notices notices) {
            if (sent instanceof ProgramData.Word word) {
                return legally(() -> named(word.text(), channel));
            } else if (sent instanceof ProgramData.Numeric numeric) {
                double value = numeric.value() * unit.scale(numeric.suffix());
                return notices.clip(value, limits.apply(channel), reason);
            }
            throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
        }
    }

    /** Adds a number. */
    void number(String header, Number number, IntToDoubleFunction getter, CommandSet.NumberSetter setter) {
        commands.command(header, arguments -> {
            int channel = arguments.channel();
            double value = number.take(arguments, notices);
            arguments.end();
            if (!isSame(value, getter.applyAsDouble(channel))) {
                setter.set(channel, value);
                changed.accept(channel);
            }
        });
        commands.query(header, arguments -> {
            int channel = arguments.channel();
            double value = arguments.hasNext()
                    ? legally(() -> number.named(arguments.word(), channel))
                    : getter.applyAsDouble(channel);
            arguments.end();
            return Replies.answer(value);
        });
    }

    /** Returns whether two numbers differ by rounding at most: some settings are kept as the inverse of what is told. */
    static boolean isSame(double value, double other) {
        return value == other || Math.abs(value - other) <= ROUNDING * Math.abs(value);
    }

    /** Adds a setting that is on or off. */
    void flag(String header, IntPredicate getter, CommandSet.FlagSetter setter) {
        commands.command(header, arguments -> {
            boolean value = legally(arguments::flag);
            arguments.end();
            if (value != getter.test(arguments.channel())) {
                setter.set(arguments.channel(), value);
                changed.accept(arguments.channel());
            }
        });
        commands.question(header, arguments -> Response.flag(getter.test(arguments.channel())));
    }

    /** Adds a setting that is one of {@code values}. */
    <E extends Mnemonic> void choice(
            String header, E[] values, IntFunction<E> getter, CommandSet.ChoiceSetter<? super E> setter) {
        commands.command(header, arguments -> {
            E value = legally(() -> arguments.choice(values));
            arguments.end();
            if (value != getter.apply(arguments.channel())) {
                setter.set(arguments.channel(), value);
                changed.accept(arguments.channel());
            }
        });
        commands.question(header, arguments -> Response.choice(getter.apply(arguments.channel())));
    }

    /** Takes a word; one that is none of those asked for is an illegal value here, and not invalid character data. */
    static <T> T legally(Supplier<T> taken) {
        try {
            return taken.get();
        } catch (ScpiException e) {
            throw e.code() == ScpiError.INVALID_CHARACTER_DATA.code()
                    ? new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE)
                    : e;
        }
    }
}
