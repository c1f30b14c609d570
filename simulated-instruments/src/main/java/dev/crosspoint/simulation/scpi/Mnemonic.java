package dev.crosspoint.simulation.scpi;

/** A value that is named by a SCPI keyword, such as {@code TIMer} among the trigger sources. */
public interface Mnemonic {

    /** Returns the keyword as manuals print it: the short form in upper case, the rest in lower case. */
    String keyword();

    /** Returns the short form, as a query answers it. */
    default String shortForm() {
        return Keyword.of(keyword()).shortForm();
    }

    /** Returns whether a word, in upper case, is the short or the long form. */
    default boolean isNamed(String word) {
        return Keyword.of(keyword()).matches(word);
    }
}
