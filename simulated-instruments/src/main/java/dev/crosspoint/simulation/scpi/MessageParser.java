package dev.crosspoint.simulation.scpi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes a program message apart into its units (IEEE 488.2, section 7); empty units are skipped. */
final class MessageParser {
    private final String message;
    private int position;

    MessageParser(byte[] message) {
        this.message = new String(message, StandardCharsets.ISO_8859_1);
    }

    /**
     * Returns the next unit, empty at the end of the message.
     *
     * @throws ScpiException if the unit cannot be understood; the rest of the message makes no sense then
     */
    Optional<ProgramUnit> next() {
        while (!atEnd() && (isSpace(peek()) || peek() == ';')) {
            position++;
        }
        if (atEnd()) {
            return Optional.empty();
        }
        boolean rooted = skipIf(':');
        List<String> header = header();
        boolean query = skipIf('?');
        if (!atEnd() && !isSpace(peek()) && peek() != ';') {
            throw new ScpiException(peek() == ',' ? ScpiError.INVALID_SEPARATOR : ScpiError.INVALID_CHARACTER);
        }
        return Optional.of(new ProgramUnit(header, rooted, query, data()));
    }

    /** A colon before a common command says nothing, and instruments take it: pymeasure and QCoDeS send {@code :*RST}. */
    private List<String> header() {
        if (skipIf('*')) {
            return List.of("*" + keyword());
        }
        List<String> keywords = new ArrayList<>();
        do {
            keywords.add(keyword());
        } while (skipIf(':'));
        return keywords;
    }

    private String keyword() {
        int start = position;
        while (!atEnd() && isWordCharacter(peek())) {
            position++;
        }
        if (start == position) {
            boolean strange = !atEnd() && !isSpace(peek()) && "?*,;:".indexOf(peek()) < 0;
            throw new ScpiException(strange ? ScpiError.INVALID_CHARACTER : ScpiError.SYNTAX_ERROR);
        }
        if (!isLetter(message.charAt(start))) {
            throw new ScpiException(ScpiError.SYNTAX_ERROR);
        }
        return message.substring(start, position).toUpperCase(Locale.ROOT);
    }

    private List<ProgramData> data() {
        List<ProgramData> data = new ArrayList<>();
        skipSpaces();
        if (atUnitEnd()) {
            return data;
        }
        DataParser parser = new DataParser(message, position);
        do {
            skipSpaces();
            data.add(parser.element(position));
            position = parser.position();
            skipSpaces();
        } while (skipIf(','));
        if (!atUnitEnd()) {
            throw new ScpiException(ScpiError.INVALID_SEPARATOR);
        }
        return data;
    }

    private void skipSpaces() {
        while (!atEnd() && isSpace(peek())) {
            position++;
        }
    }

    private boolean skipIf(char expected) {
        if (!atEnd() && peek() == expected) {
            position++;
            return true;
        }
        return false;
    }

    private char peek() {
        return message.charAt(position);
    }

    private boolean atEnd() {
        return position == message.length();
    }

    private boolean atUnitEnd() {
        return atEnd() || peek() == ';';
    }

    /** White space is every control character and the blank (IEEE 488.2, section 7.4.1.2). */
    static boolean isSpace(char c) {
        return c <= ' ';
    }

    static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordCharacter(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }
}
