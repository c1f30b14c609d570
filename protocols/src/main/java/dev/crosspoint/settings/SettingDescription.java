package dev.crosspoint.settings;

import java.util.Optional;

/**
 * One setting as {@code --help} shows it.
 *
 * @param key the dotted key, as {@code --set} takes it
 * @param type what is to be written, such as {@code a voltage such as 500 mV} or {@code one of single, double, bipolar}
 * @param unit the unit of its value, {@code "1"} for a plain number, empty for what is no number
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
