package dev.crosspoint.scpi;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One keyword with its two spellings (SCPI-1999, 6.2.1), written as manuals write it: {@code VOLTage} is {@code VOLT} in
 * short and {@code VOLTAGE} in full.
 *
 * @param text the keyword, the letters of its short form in upper case
 */
public record ScpiKeyword(String text) {
    private static final Pattern LOWER_CASE = Pattern.compile("[a-z]");

    /** Returns the short form in upper case. */
    public String shortForm() {
        return LOWER_CASE.matcher(text).replaceAll("");
    }

    /** Returns the long form in upper case. */
    public String longForm() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Returns whether {@code word} is this keyword in its short or its long form, in any letter case. */
    public boolean matches(String word) {
        return word.equalsIgnoreCase(shortForm()) || word.equalsIgnoreCase(longForm());
    }
}
