package dev.crosspoint.scpi;

import dev.crosspoint.instrument.ProtocolException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of an instrument's error queue (SCPI-1999, 21.8).
 *
 * @param code error number, 0 when the queue is empty
 * @param text the instrument's own words
 */
public record ScpiError(int code, String text) {
    private static final Pattern REPLY = Pattern.compile("([+-]?[0-9]{1,5}),\\s*\"(.*)\"", Pattern.DOTALL);

    /**
     * Returns the error in a reply such as {@code -222,"Data out of range"}.
     *
     * @throws ProtocolException if the reply is none
     */
    public static ScpiError parse(String reply) {
        Matcher matcher = REPLY.matcher(reply.strip());
        if (!matcher.matches()) {
            throw new ProtocolException("an error should be a number and a quoted text, but is \"" + reply + "\"");
        }
        return new ScpiError(
                Integer.parseInt(matcher.group(1)), matcher.group(2).replace("\"\"", "\""));
    }

    @Override
    public String toString() {
        return code + " \"" + text + "\"";
    }
}
