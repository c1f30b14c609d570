package dev.crosspoint.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which record a mapping stands for, picked by the value of one of its keys.
 *
 * @param key the key, such as {@code model}
 * @param settingsKey the key beside it under which the record's settings stand; empty if they stand beside it themselves
 * @param types the records by the name that picks them; kept in the order of the names
 */
public record Choice<T>(String key, Optional<String> settingsKey, Map<String, Class<? extends T>> types) {

    public Choice {
        types = Collections.unmodifiableMap(new TreeMap<>(types));
        for (Class<?> type : types.values()) {
            if (!type.isRecord()) {
                throw new IllegalArgumentException(type.getName() + " is no record and cannot be chosen by " + key);
            }
        }
    }

    /** Returns a choice among records whose settings stand beside the key. */
    public static <T> Choice<T> by(String key, Map<String, Class<? extends T>> types) {
        return new Choice<>(key, Optional.empty(), types);
    }

    /**
     * Returns the choice among the records of a sealed interface, named after their classes: {@code ohmic-resistor} picks
     * {@code OhmicResistor}.
     *
     * @throws IllegalArgumentException if the interface is not sealed or not annotated with {@link ChosenBy}
     */
    public static <T> Choice<T> of(Class<T> sealed) {
        ChosenBy chosenBy = sealed.getAnnotation(ChosenBy.class);
        if (!sealed.isSealed() || chosenBy == null) {
            throw new IllegalArgumentException(
                    sealed.getName() + " is not a sealed interface annotated with @ChosenBy");
        }
        var types = new LinkedHashMap<String, Class<? extends T>>();
        for (Class<?> type : sealed.getPermittedSubclasses()) {
            types.put(Names.hyphenated(type.getSimpleName()), type.asSubclass(sealed));
        }
        return new Choice<>(chosenBy.value(), Optional.of(chosenBy.settings()).filter(key -> !key.isEmpty()), types);
    }

    /** Returns this choice with the record's settings under a key of their own, such as {@code parameters}. */
    public Choice<T> withSettingsUnder(String key) {
        return new Choice<>(this.key, Optional.of(key), types);
    }
}
