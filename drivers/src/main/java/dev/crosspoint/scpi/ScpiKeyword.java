package dev.crosspoint.scpi;

import java.util.Locale;

/**
 * One keyword with its two spellings (SCPI-1999, 6.2.1), written as manuals write it: {@code VOLTage} is {@code VOLT} in
 * short and {@code VOLTAGE} in full.
 *
 * @param text the keyword, the letters of its short form in upper case
 */
public record ScpiKeyword(String text) {
    /** Returns the short form in upper case. */
    public String shortForm() {
        StringBuilder upperCase = new StringBuilder(text.length());
        text.chars().filter(letter -> letter < 'a' || letter > 'z').forEach(letter -> upperCase.append((char) letter));
        return upperCase.toString();
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
