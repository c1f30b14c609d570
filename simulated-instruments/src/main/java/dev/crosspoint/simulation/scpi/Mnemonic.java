package dev.crosspoint.simulation.scpi;

/** A value that is named by a SCPI keyword, such as {@code TIMer} among the trigger sources. */
public interface Mnemonic {

    /** Returns the keyword as manuals print it: the short form in upper case, the rest in lower case. */
    String keyword();

    /** Returns the short form, as a query answers it. */
    default String shortForm() {
        return Keyword.of(keyword()).shortForm();
    }

    /** Returns the long form, in upper case. */
    default String longForm() {
        return Keyword.of(keyword()).longForm();
    }

    /** Returns whether something between the short and the long form was sent; {@code sent} is in upper case. */
    default boolean isAbbreviatedTo(String sent) {
        return Keyword.of(keyword()).isAbbreviatedTo(sent);
    }

    /** Returns whether a word, in upper case, is the short or the long form. */
    default boolean isNamed(String word) {
        return Keyword.of(keyword()).matches(word);
    }
}
