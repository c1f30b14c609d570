package dev.crosspoint.settings;

import java.util.Map;
import java.util.Optional;

/**
 * Which record a mapping stands for, picked by the value of one of its keys.
 *
 * @param key the key, such as {@code model}
 * @param settingsKey the key beside it under which the record's settings stand; empty if they stand beside it themselves
 * @param types the records by the name that picks them
 */
public record Choice<T>(String key, Optional<String> settingsKey, Map<String, Class<? extends T>> types) {

    /** Returns a choice among records whose settings stand beside the key. */
    public static <T> Choice<T> by(String key, Map<String, Class<? extends T>> types) {
        return new Choice<>(key, Optional.empty(), types);
    }

    /** Returns the choice among the records of a sealed interface that is annotated with {@link ChosenBy}. */
    public static <T> Choice<T> of(Class<T> sealed) {
        throw new UnsupportedOperationException();
    }

    /** Returns this choice with the record's settings under a key of their own, such as {@code parameters}. */
    public Choice<T> withSettingsUnder(String key) {
        return new Choice<>(this.key, Optional.of(key), types);
    }
}
