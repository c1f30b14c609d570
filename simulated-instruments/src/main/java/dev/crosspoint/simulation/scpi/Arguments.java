package dev.crosspoint.simulation.scpi;

import dev.crosspoint.simulation.time.Waiter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a command was called with: its channel suffix, and its parameters, which are taken one after the other. */
public final class Arguments {
    private static final Pattern CHANNELS =
            Pattern.compile("\\s*+@\\s*+([0-9]{1,4}+(?:\\s*+[,:]\\s*+[0-9]{1,4}+)*+)\\s*+");
    private static final Pattern CHANNEL_OR_SPAN = Pattern.compile("([0-9]++)(?:\\s*+:\\s*+([0-9]++))?+");
    private static final int MOST_NUMBERS = 100_000;

    private final Iterator<ProgramData> data;
    private final int channel;
    private final Waiter client;

    Arguments(List<ProgramData> data, int channel, Waiter client) {
        this.data = data.iterator();
        this.channel = channel;
        this.client = client;
    }

    /** Returns the channel that the header's suffix named, 1 if it had none. */
    public int channel() {
        return channel;
    }

    /** Returns for whom a query may let time pass. */
    public Waiter client() {
        return client;
    }

    /** Returns whether there are parameters left. */
    public boolean hasNext() {
        return data.hasNext();
    }

    /** Requires that all parameters have been taken. */
    public void end() {
        if (data.hasNext()) {
            throw new ScpiException(ScpiError.PARAMETER_NOT_ALLOWED);
        }
    }

    /** Takes a number within {@code range}; {@code MIN}, {@code MAX} and {@code DEF} are numbers too. */
    public double number(NumberRange range) {
        return number(next(), range);
    }

    /** Returns a parameter that was taken already as a number within {@code range}. */
    public static double number(ProgramData data, NumberRange range) {
        if (data instanceof ProgramData.Word word) {
            return range.named(word.text());
        } else if (data instanceof ProgramData.Numeric number) {
            return range.require(number.value() * range.unit().scale(number.suffix()));
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    /** Takes a whole number within {@code range}; fractions are rounded, as IEEE 488.2 asks for. */
    public int integer(NumberRange range) {
        return (int) Math.rint(number(range));
    }

    /** Takes all parameters that are left as numbers within {@code range}. */
    public List<Double> numbers(NumberRange range) {
        List<Double> numbers = new ArrayList<>();
        do {
            if (numbers.size() == MOST_NUMBERS) {
                throw new ScpiException(ScpiError.TOO_MUCH_DATA);
            }
            numbers.add(number(range));
        } while (hasNext());
        return numbers;
    }

    /** Takes {@code 0}, {@code 1}, {@code OFF} or {@code ON}. */
    public boolean flag() {
        return flag(next());
    }

    /** Returns a parameter that was taken already as on or off. */
    public static boolean flag(ProgramData data) {
        if (data instanceof ProgramData.Numeric number && number.suffix().isEmpty()) {
            return Math.rint(number.value()) != 0;
        } else if (data instanceof ProgramData.Word word) {
            return switch (word.text()) {
                case "ON" -> true;
                case "OFF" -> false;
                default -> throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
            };
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    /** Takes the name of one of {@code values}. */
    public <E extends Mnemonic> E choice(E[] values) {
        String sent = word();
        for (E value : values) {
            if (value.isNamed(sent)) {
                return value;
            }
        }
        throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
    }

    /** Takes a bare word, in upper case. */
    public String word() {
        if (next() instanceof ProgramData.Word word) {
            return word.text();
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    /** Takes a quoted string. */
    public String text() {
        if (next() instanceof ProgramData.Text text) {
            return text.text();
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    /** Takes the next parameter, whatever it is. */
    public ProgramData next() {
        if (!data.hasNext()) {
            throw new ScpiException(ScpiError.MISSING_PARAMETER);
        }
        return data.next();
    }

    /**
     * Takes a channel list such as {@code (@1,2)} or {@code (@1:2)}, the last parameter.
     *
     * @param count channels that the instrument has
     * @return the channels in rising order; the one of the header where there is no list
     */
    public SortedSet<Integer> channels(int count) {
        SortedSet<Integer> channels = new TreeSet<>();
        if (!hasNext()) {
            channels.add(channel);
            return channels;
        }
        if (!(next() instanceof ProgramData.Expression expression)) {
            throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
        }
        end();
        Matcher list = CHANNELS.matcher(expression.text());
        if (!list.matches()) {
            throw new ScpiException(ScpiError.INVALID_EXPRESSION);
        }
        Matcher spans = CHANNEL_OR_SPAN.matcher(list.group(1));
        while (spans.find()) {
            int first = Integer.parseInt(spans.group(1));
            int last = spans.group(2) == null ? first : Integer.parseInt(spans.group(2));
            if (Math.min(first, last) < 1 || Math.max(first, last) > count) {
                throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
            }
            for (int i = Math.min(first, last); i <= Math.max(first, last); i++) {
                channels.add(i);
            }
        }
        return channels;
    }
}
