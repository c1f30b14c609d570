package dev.crosspoint.simulation.scpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headers as command references print them: {@code [:SOURce[c]]:VOLTage[:LEVel][:IMMediate][:AMPLitude]}. Brackets mark
 * what may be left out, {@code [c]} where a channel number may follow a keyword.
 */
final class HeaderPattern {
    private static final Pattern ELEMENT = Pattern.compile("(\\[)?:?([*A-Za-z][A-Za-z0-9_]*)(\\[c])?(])?");

    /**
     * One keyword of a pattern.
     *
     * @param optional whether it may be left out
     * @param numbered whether a channel number may follow it
     */
    record Element(Keyword keyword, boolean optional, boolean numbered) {}

    /** What was parsed before: twins of one model all have the same patterns. */
    private static final Map<String, List<Element>> PARSED = new ConcurrentHashMap<>();

    private HeaderPattern() {}

    static List<Element> elements(String pattern) {
        List<Element> parsed = PARSED.get(pattern);
        return parsed != null ? parsed : PARSED.computeIfAbsent(pattern, HeaderPattern::parse);
    }

    private static List<Element> parse(String pattern) {
        List<Element> elements = new ArrayList<>();
        Matcher element = ELEMENT.matcher(pattern);
        int end = 0;
        while (element.find() && element.start() == end) {
            boolean optional = element.group(1) != null;
            if (optional != (element.group(4) != null)) {
                break;
            }
            elements.add(new Element(Keyword.of(element.group(2)), optional, element.group(3) != null));
            end = element.end();
        }
        if (end != pattern.length()) {
            throw new IllegalArgumentException("not a header pattern: " + pattern);
        }
        return List.copyOf(elements);
    }
}
