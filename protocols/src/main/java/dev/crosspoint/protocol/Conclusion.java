package dev.crosspoint.protocol;

/**
 * How a protocol came to its end by itself.
 *
 * @param complete whether everything planned was done
 * @param reason what stopped it, empty if nothing did
 */
public record Conclusion(boolean complete, String reason) {

    /** Returns the conclusion of a protocol that did everything it planned. */
    public static Conclusion completed() {
        return new Conclusion(true, "");
    }

    /** Returns the conclusion of a protocol that one of its stop conditions ended. */
    public static Conclusion stopped(String reason) {
        return new Conclusion(false, reason);
    }
}
