package dev.crosspoint.analysis.pulse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a level was applied for, in the words of the table's column {@code operation}. */
public enum Operation {
    /** The level between pulses. */
    BASE,
    /** A pulse that raises the conductance. */
    SET,
    /** A pulse that lowers the conductance. */
    RESET,
    /** A pulse that is too small to change the device. */
    READ;

    private static final List<String> WORDS = Arrays.stream(values())
            .map(operation -> operation.name().toLowerCase(Locale.ROOT))
            .toList();

    static Operation of(String word) {
        int index = WORDS.indexOf(word);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "column operation of table readings holds \"" + word + "\", not one of " + WORDS);
        }
        return values()[index];
    }
}
