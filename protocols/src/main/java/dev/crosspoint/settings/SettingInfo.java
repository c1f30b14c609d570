package dev.crosspoint.settings;

import java.util.Optional;

/**
 * What a record component means.
 *
 * @param description one line that says what the component is
 * @param unit the unit in which its value is kept, such as {@code "V"}; {@code "1"} for a plain number
 * @param min the smallest value allowed, in that unit; negative infinity if there is none
 * @param max the largest value allowed, in that unit; infinity if there is none
 * @param byDefault the value taken where none is given, as written in a settings file
 */
public record SettingInfo(String description, String unit, double min, double max, Optional<String> byDefault) {}
