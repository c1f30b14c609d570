package dev.crosspoint.settings;

import java.util.Optional;

/**
 * One setting as {@code --help} shows it.
 *
 * @param key the dotted key, as {@code --set} takes it
 * @param type what kind of value it takes, such as {@code voltage}, {@code whole number}, {@code single|double|bipolar}
 * @param unit the SI unit of its value, {@code "1"} if it has none
 * @param range the values allowed, such as {@code 0 V to 10 V}; empty if all are
 * @param byDefault the value taken where none is given
 * @param required whether it must be given
 * @param description one line that says what it is
 */
public record SettingDescription(
        String key,
        String type,
        String unit,
        String range,
        Optional<String> byDefault,
        boolean required,
        String description) {}
