package dev.crosspoint.simulation.scpi;

import java.util.Locale;

/**
 * A SCPI keyword; either its short or its long form may be sent, in any case.
 *
 * @param shortForm the part that manuals print in upper case
 * @param longForm all of it, in upper case
 */
record Keyword(String shortForm, String longForm) {

    /** Reads a keyword as manuals print it, such as {@code VOLTage}. */
    static Keyword of(String printed) {
        String shortForm = printed.replaceAll("[a-z]", "");
        return new Keyword(shortForm, printed.toUpperCase(Locale.ROOT));
    }

    boolean matches(String sent) {
        return sent.equals(shortForm) || sent.equals(longForm);
    }

    /** Returns whether something between the short and the long form was sent. */
    boolean isAbbreviatedTo(String sent) {
        return sent.startsWith(shortForm) && longForm.startsWith(sent);
    }
}
