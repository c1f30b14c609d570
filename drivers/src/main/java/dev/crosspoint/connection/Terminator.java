package dev.crosspoint.connection;

import java.nio.charset.StandardCharsets;

/** What ends a message on a link that has no other mark for it. */
public enum Terminator {
    /** Line feed. */
    LF("\n"),
    /** Carriage return. */
    CR("\r"),
    /** Carriage return and line feed. */
    CR_LF("\r\n");

    private final String text;

    Terminator(String text) {
        this.text = text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
