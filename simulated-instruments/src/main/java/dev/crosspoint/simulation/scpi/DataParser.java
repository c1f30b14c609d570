package dev.crosspoint.simulation.scpi;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads program data elements out of a message (IEEE 488.2, section 7.7). */
final class DataParser {
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE]([+-]?+[0-9]++))?+");
    private static final Pattern SUFFIX = Pattern.compile("[\\x00-\\x20]*+([A-Za-z]++(?:/[A-Za-z]++)?+)");
    private static final int LARGEST_EXPONENT = 32000;

    private final String message;
    private int position;

    DataParser(String message, int position) {
        this.message = message;
        this.position = position;
    }

    /** Returns the position behind the element that was read last. */
    int position() {
        return position;
    }

    /** Reads the element that begins at {@code start}. */
    ProgramData element(int start) {
        position = start;
        if (start == message.length()) {
            throw new ScpiException(ScpiError.SYNTAX_ERROR);
        }
        char first = message.charAt(start);
        if (first == '"' || first == '\'') {
            return text(first);
        } else if (first == '(') {
            return expression();
        } else if (first == '#') {
            return blockOrNumber();
        } else if (MessageParser.isLetter(first)) {
            return word();
        } else if (MessageParser.isDigit(first) || "+-.".indexOf(first) >= 0) {
            return number();
        }
        throw new ScpiException(",;:".indexOf(first) >= 0 ? ScpiError.SYNTAX_ERROR : ScpiError.INVALID_CHARACTER);
    }

    private ProgramData text(char quote) {
        StringBuilder text = new StringBuilder();
        for (int i = position + 1; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c != quote) {
                text.append(c);
            } else if (i + 1 < message.length() && message.charAt(i + 1) == quote) {
                text.append(quote);
                i++;
            } else {
                position = i + 1;
                return new ProgramData.Text(text.toString());
            }
        }
        throw new ScpiException(ScpiError.INVALID_STRING_DATA);
    }

    private ProgramData expression() {
        int end = message.indexOf(')', position);
        if (end < 0) {
            throw new ScpiException(ScpiError.INVALID_EXPRESSION);
        }
        String text = message.substring(position + 1, end);
        position = end + 1;
        return new ProgramData.Expression(text);
    }

    private ProgramData word() {
        int start = position;
        // File names are sent as bare words by some instruments' clients, extension and all.
        while (position < message.length()
                && (MessageParser.isWordCharacter(message.charAt(position)) || message.charAt(position) == '.')) {
            position++;
        }
        return new ProgramData.Word(message.substring(start, position).toUpperCase(Locale.ROOT));
    }

    private ProgramData number() {
        Matcher decimal = DECIMAL.matcher(message).region(position, message.length());
        if (!decimal.lookingAt()) {
            throw new ScpiException(ScpiError.NUMERIC_DATA_ERROR);
        }
        requireSmallExponent(decimal.group(1));
        double value = Double.parseDouble(decimal.group());
        position = decimal.end();
        Matcher suffix = SUFFIX.matcher(message).region(position, message.length());
        if (!suffix.lookingAt()) {
            return new ProgramData.Numeric(value, "");
        }
        position = suffix.end();
        return new ProgramData.Numeric(value, suffix.group(1).toUpperCase(Locale.ROOT));
    }

    private static void requireSmallExponent(String exponent) {
        if (exponent != null && (exponent.length() > 6 || Math.abs(Integer.parseInt(exponent)) > LARGEST_EXPONENT)) {
            throw new ScpiException(ScpiError.EXPONENT_TOO_LARGE);
        }
    }

    private ProgramData blockOrNumber() {
        char kind = position + 1 < message.length() ? Character.toUpperCase(message.charAt(position + 1)) : ' ';
        position += 2;
        return switch (kind) {
            case 'H' -> nonDecimal(16);
            case 'Q' -> nonDecimal(8);
            case 'B' -> nonDecimal(2);
            case '0' -> block(message.length() - position);
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> definiteBlock(kind - '0');
            default -> throw new ScpiException(ScpiError.SYNTAX_ERROR);
        };
    }

    private ProgramData nonDecimal(int radix) {
        int start = position;
        while (position < message.length() && Character.digit(message.charAt(position), radix) >= 0) {
            position++;
        }
        if (position == start || position - start > 62 / (Integer.numberOfTrailingZeros(radix))) {
            throw new ScpiException(ScpiError.NUMERIC_DATA_ERROR);
        }
        return new ProgramData.Numeric(Long.parseLong(message.substring(start, position), radix), "");
    }

    private ProgramData definiteBlock(int digits) {
        if (position + digits > message.length()) {
            throw new ScpiException(ScpiError.INVALID_BLOCK_DATA);
        }
        long length = 0;
        for (int i = 0; i < digits; i++) {
            char digit = message.charAt(position++);
            if (!MessageParser.isDigit(digit)) {
                throw new ScpiException(ScpiError.INVALID_BLOCK_DATA);
            }
            length = length * 10 + (digit - '0');
        }
        return block(length);
    }

    private ProgramData block(long length) {
        if (position + length > message.length()) {
            throw new ScpiException(ScpiError.INVALID_BLOCK_DATA);
        }
        int end = position + (int) length;
        byte[] bytes = message.substring(position, end).getBytes(StandardCharsets.ISO_8859_1);
        position = end;
        return new ProgramData.Block(bytes);
    }
}
