package dev.crosspoint.scpi;

import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ProtocolException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A setting that is one of several words.
 *
 * @param name what it is
 * @param header its command
 * @param words the word for each value
 * @param <E> the type of its value
 */
public record ScpiChoice<E extends Enum<E>>(String name, ScpiHeader header, Map<E, ScpiKeyword> words)
        implements ScpiSetting<E> {

    public ScpiChoice {
        words = Map.copyOf(words);
    }

    /** Returns a choice between words written as manuals write them, such as {@code VOLTage}. */
    public static <E extends Enum<E>> ScpiChoice<E> of(String name, String header, Map<E, String> words) {
        Map<E, ScpiKeyword> keywords = words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new ScpiKeyword(entry.getValue())));
        return new ScpiChoice<>(name, new ScpiHeader(header), keywords);
    }

    @Override
    public ScpiChoice<E> on(int channel) {
        return new ScpiChoice<>(name, header.on(channel), words);
    }

    @Override
    public String format(E value) {
        ScpiKeyword word = words.get(value);
        if (word == null) {
            throw new LimitException("the " + name + " can be one of " + words.keySet() + ", not " + value);
        }
        return word.shortForm();
    }

    @Override
    public E parse(String reply) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().matches(reply.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new ProtocolException(
                        "the " + name + " should be one of " + words.values() + ", but is \"" + reply + "\""));
    }

    @Override
    public String describe(E value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
