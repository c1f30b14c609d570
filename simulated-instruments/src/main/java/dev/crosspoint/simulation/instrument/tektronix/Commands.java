package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.CommandSet.ChoiceSetter;
import dev.crosspoint.simulation.scpi.CommandSet.FlagSetter;
import dev.crosspoint.simulation.scpi.CommandSet.NumberSetter;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjIntConsumer;

/**
 * Adds commands as this make has them: queries answer with their headers if these are on, a part of a header asks for all that
 * stands below it, and numbers out of range are forced into it ("Command Syntax" in the programmer manual).
 */
final class Commands {
    private final CommandSet set;
    private final ReplyStyle style;
    private final List<Leaf> leaves = new ArrayList<>();

    /** A query without parameters; those for all that stands below a part of its header answer it too. */
    private record Leaf(String header, IntFunction<String> answer) {}

    Commands(CommandSet set, ReplyStyle style) {
        this.set = set;
        this.style = style;
    }

    /** Adds a command without parameters. */
    void event(String header, Runnable action) {
        set.event(header, arguments -> action.run());
    }

    /** Adds a command with one keyword behind it, which is the only one that this instrument has. */
    void event(String header, Mnemonic word, Runnable action) {
        set.command(header, arguments -> {
            choice(arguments, new Mnemonic[] {word});
            arguments.end();
            action.run();
        });
    }

    /** Adds a query; {@code answer} is given the channel. */
    void question(String header, IntFunction<String> answer) {
        leaves.add(new Leaf(header, answer));
        plainQuestion(header, answer);
    }

    /** Adds a query that those for all that stands below a part of its header leave out. */
    void plainQuestion(String header, IntFunction<String> answer) {
        block(header, channel -> Response.text(answer.apply(channel)));
    }

    /** Adds a query that need not be answered in text. */
    void block(String header, IntFunction<Response> answer) {
        set.question(header, arguments -> {
            Response response = answer.apply(arguments.channel());
            return style.headers ? response.after(":" + style.header(header, arguments.channel()) + " ") : response;
        });
    }

    /** Adds a query whose reply has its headers already, or none ever. */
    void bare(String header, IntFunction<Response> answer) {
        set.question(header, arguments -> answer.apply(arguments.channel()));
    }

    /** Adds a setting that is a number. */
    void real(String header, NumberRange range, IntToDoubleFunction getter, NumberSetter setter) {
        setter(header, range, setter);
        question(header, channel -> ReplyStyle.real(getter.applyAsDouble(channel)));
    }

    /** Adds a setting that is a whole number. */
    void integer(String header, NumberRange range, IntToDoubleFunction getter, NumberSetter setter) {
        setter(header, range, (channel, value) -> setter.set(channel, Math.rint(value)));
        question(header, channel -> Long.toString((long) getter.applyAsDouble(channel)));
    }

    private void setter(String header, NumberRange range, NumberSetter setter) {
        set.command(header, arguments -> {
            double value = number(arguments.next(), range);
            arguments.end();
            setter.set(arguments.channel(), value);
        });
    }

    /** Adds a setting that is on or off. */
    void flag(String header, IntPredicate getter, FlagSetter setter) {
        set.flagSetter(header, setter);
        question(header, channel -> ReplyStyle.flag(getter.test(channel)));
    }

    /** Adds a setting that is one of {@code values}. */
    <E extends Mnemonic> void choice(String header, E[] values, IntFunction<E> getter, ChoiceSetter<? super E> setter) {
        set.command(header, arguments -> {
            E value = choice(arguments, values);
            arguments.end();
            setter.set(arguments.channel(), value);
        });
        question(header, channel -> style.keyword(getter.apply(channel)));
    }

    /** Adds a setting that is a quoted text. */
    void text(String header, IntFunction<String> getter, ObjIntConsumer<String> setter) {
        set.command(header, arguments -> {
            String value = arguments.text();
            arguments.end();
            setter.accept(value, arguments.channel());
        });
        question(header, channel -> ReplyStyle.quoted(getter.apply(channel)));
    }

    /** Adds a command whose parameter takes more than one form. */
    void command(String header, ObjIntConsumer<ProgramData> setter) {
        set.command(header, arguments -> {
            ProgramData value = arguments.next();
            arguments.end();
            setter.accept(value, arguments.channel());
        });
    }

    /**
     * Adds the query for all that stands below a part of a header, as far as it has been added before.
     *
     * @param channels the channels that are answered where {@code part} names none
     */
    void group(String part, int channels) {
        set.question(part, arguments -> Response.text(group(part, arguments.channel(), channels)));
    }

    /** Returns what the query for all that stands below {@code part}, which names no channel, answers. */
    String below(String part) {
        return group(part, 1, 1);
    }

    private String group(String part, int channel, int channels) {
        StringBuilder reply = new StringBuilder();
        String path = "";
        for (Leaf leaf : leaves) {
            if (leaf.header().startsWith(part + ":")) {
                boolean all = leaf.header().contains("[c]") && !part.contains("[c]");
                for (int number = all ? 1 : channel; number <= (all ? channels : channel); number++) {
                    reply.append(reply.isEmpty() ? "" : ";");
                    if (style.headers) {
                        String header = style.header(leaf.header(), number);
                        boolean onPath = !path.isEmpty() && header.startsWith(path);
                        reply.append(onPath ? header.substring(path.length()) : ":" + header)
                                .append(' ');
                        path = header.substring(0, header.lastIndexOf(':') + 1);
                    }
                    reply.append(leaf.answer().apply(number));
                }
            }
        }
        return reply.toString();
    }

    /** Returns a number, forced into {@code range}. Whether an event tells of that is not known: none does. */
    static double number(ProgramData data, NumberRange range) {
        if (data instanceof ProgramData.Numeric number) {
            double value = number.value() * range.unit().scale(number.suffix());
            return Math.max(range.minimum(), Math.min(range.maximum(), value));
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    private static <E extends Mnemonic> E choice(Arguments arguments, E[] values) {
        return choice(arguments.word(), values);
    }

    /** Returns the value that a word names, which may be abbreviated as far as its short form. */
    static <E extends Mnemonic> E choice(String word, E[] values) {
        for (E value : values) {
            if (value.isAbbreviatedTo(word)) {
                return value;
            }
        }
        throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
    }
}
