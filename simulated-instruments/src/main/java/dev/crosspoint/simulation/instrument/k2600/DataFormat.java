package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.tsp.TspError;
import dev.crosspoint.simulation.tsp.TspException;
import dev.crosspoint.simulation.tsp.TspTable;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the instrument writes numbers: {@code format} with {@code print}, {@code printnumber} and {@code printbuffer}. */
final class DataFormat {
    private static final int ASCII = 1;
    private static final int REAL32 = 2;
    private static final int REAL64 = 3;
    private static final int NORMAL = 0;
    private static final int SWAPPED = 1;
    private static final int MOST_DIGITS = 16;
    private static final String BLOCK_OF_ANY_LENGTH = "#0";

    private int data = ASCII;
    private int digits = 6;
    private int byteOrder = SWAPPED;

    void reset() {
        data = ASCII;
        digits = 6;
        byteOrder = SWAPPED;
    }

    /** Returns the table of its settings. */
    TspTable table() {
        return new TspTable()
                .constant("ASCII", ASCII)
                .constant("SREAL", REAL32)
                .constant("REAL32", REAL32)
                .constant("REAL", REAL64)
                .constant("REAL64", REAL64)
                .constant("DREAL", REAL64)
                .constant("NORMAL", NORMAL)
                .constant("NETWORK", NORMAL)
                .constant("BIGENDIAN", NORMAL)
                .constant("SWAPPED", SWAPPED)
                .constant("LITTLEENDIAN", SWAPPED)
                .attribute(
                        "data", () -> data, value -> data = choice(value, ASCII, REAL64, TspError.INVALID_DATA_FORMAT))
                .attribute(
                        "asciiprecision",
                        () -> digits,
                        value -> digits = choice(value, 1, MOST_DIGITS, TspError.INVALID_ASCII_PRECISION))
                .attribute(
                        "byteorder",
                        () -> byteOrder,
                        value -> byteOrder = choice(value, NORMAL, SWAPPED, TspError.INVALID_BYTE_ORDER));
    }

    private static int choice(Object value, int first, int last, TspError otherwise) {
        int chosen = (int) TspTable.requireNumber(value);
        if (chosen < first || chosen > last) {
            throw new TspException(otherwise);
        }
        return chosen;
    }

    /** Returns values as {@code print} writes them, with tabs between them. */
    byte[] line(List<Object> values) {
        return text(values, "\t");
    }

    /** Returns numbers as they are set to be written. */
    byte[] numbers(List<Object> values) {
        return data == ASCII ? text(values, ", ") : binary(values);
    }

    private byte[] text(List<Object> values, String separator) {
        return (values.stream().map(this::word).collect(Collectors.joining(separator)) + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String word(Object value) {
        if (!(value instanceof Double number)) {
            return value == null ? "nil" : value.toString();
        } else if (number.isNaN()) {
            return "nan";
        } else if (number.isInfinite()) {
            return number > 0 ? "inf" : "-inf";
        }
        return String.format(Locale.ROOT, "%." + (digits - 1) + "e", number);
    }

    private byte[] binary(List<Object> values) {
        int width = data == REAL32 ? Float.BYTES : Double.BYTES;
        ByteBuffer numbers = ByteBuffer.allocate(values.size() * width)
                .order(byteOrder == NORMAL ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (Object value : values) {
            double number = value instanceof Double known ? known : Double.NaN;
            if (data == REAL32) {
                numbers.putFloat((float) number);
            } else {
                numbers.putDouble(number);
            }
        }
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(BLOCK_OF_ANY_LENGTH.getBytes(StandardCharsets.US_ASCII));
        block.writeBytes(numbers.array());
        block.write('\n');
        return block.toByteArray();
    }
}
