package dev.crosspoint.scpi;

import java.util.Arrays;

/**
 * The header of a command, written as manuals write it: {@code :SOURce[c]:VOLTage:STARt}, where {@code [c]} stands for the
 * number of a channel.
 *
 * @param text the header
 */
public record ScpiHeader(String text) {
    private static final String CHANNEL = "[c]";

    /** Returns this header for one channel; a header without a place for a channel stays as it is. */
    public ScpiHeader on(int channel) {
        return new ScpiHeader(text.replace(CHANNEL, Integer.toString(channel)));
    }

    /** Returns the header in short form, as it is sent. */
    public String shortForm() {
        requireChannel();
        return new ScpiKeyword(text).shortForm();
    }

    /** Returns the header in long form. */
    public String longForm() {
        requireChannel();
        return new ScpiKeyword(text).longForm();
    }

    /** Returns whether {@code sent} is this header, each keyword in short or long form and any letter case. */
    public boolean matches(String sent) {
        String[] words = sent.split(":", -1);
        String[] keywords = text.split(":", -1);
        return Arrays.equals(words, keywords, (word, keyword) -> new ScpiKeyword(keyword).matches(word) ? 0 : 1);
    }

    @Override
    public String toString() {
        return text;
    }

    private void requireChannel() {
        if (text.contains(CHANNEL)) {
            throw new IllegalStateException(text + " needs the number of a channel");
        }
    }
}
