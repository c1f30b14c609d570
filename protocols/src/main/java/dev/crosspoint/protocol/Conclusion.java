package dev.crosspoint.protocol;

/**
 * How a protocol came to its end by itself.
 *
 * @param complete whether everything planned was done
 * @param reason what stopped it; of a complete one what came of it in a few words, empty if there is nothing to say
 */
public record Conclusion(boolean complete, String reason) {

    /** Returns the conclusion of a protocol that did everything it planned. */
    public static Conclusion completed() {
        return new Conclusion(true, "");
    }

    /** Returns the conclusion of a protocol that did everything it planned, and what came of it in a few words. */
    public static Conclusion completed(String result) {
        return new Conclusion(true, result);
    }

    /** Returns the conclusion of a protocol that one of its stop conditions ended. */
    public static Conclusion stopped(String reason) {
        return new Conclusion(false, reason);
    }
}
