package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.BlockOrder;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberFormat;
import dev.crosspoint.simulation.scpi.Response;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** In which form, and which elements of them, readings are put out ({@code :FORM}); one for the whole instrument. */
final class DataFormat {

    /** Text, or numbers of 4 or 8 bytes. */
    enum Type {
        ASCII("ASC"),
        REAL_32("REAL,32"),
        REAL_64("REAL,64");

        private final String answer;

        Type(String answer) {
            this.answer = answer;
        }

        String answer() {
            return answer;
        }
    }

    /** Elements of a calculation's result, in their fixed order. */
    enum CalculationElement implements Mnemonic {
        CALCULATION("CALC"),
        TIME("TIME"),
        STATUS("STATus");

        private final String keyword;

        CalculationElement(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private static final String NOT_A_NUMBER = "+9.910000E+37";
    private static final String INFINITY = "+9.900000E+37";
    private static final String MINUS_INFINITY = "-9.900000E+37";

    Type type = Type.ASCII;
    BlockOrder order = BlockOrder.NORMAL;
    Set<Element> elements = EnumSet.allOf(Element.class);
    Set<CalculationElement> calculationElements = EnumSet.of(CalculationElement.CALCULATION);

    void reset() {
        type = Type.ASCII;
        order = BlockOrder.NORMAL;
        elements = EnumSet.allOf(Element.class);
        calculationElements = EnumSet.of(CalculationElement.CALCULATION);
    }

    /** Puts out a table row by row; a column gives its value in each row, NaN where there is none. */
    Response render(int rows, List<IntToDoubleFunction> columns) {
        return switch (type) {
            case ASCII -> Response.text(text(rows, columns));
            case REAL_32 -> Response.block(bytes(rows, columns, Float.BYTES));
            case REAL_64 -> Response.block(bytes(rows, columns, Double.BYTES));
        };
    }

    /** Puts out a table row by row as text, whatever the format. */
    static String text(int rows, List<IntToDoubleFunction> columns) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (IntToDoubleFunction column : columns) {
                if (text.length() > 0) {
                    text.append(',');
                }
                append(text, column.applyAsDouble(row));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, double value) {
        if (Double.isNaN(value)) {
            text.append(NOT_A_NUMBER);
        } else if (Double.isInfinite(value)) {
            text.append(value > 0 ? INFINITY : MINUS_INFINITY);
        } else {
            NumberFormat.MEASUREMENT.append(text, value);
        }
    }

    private byte[] bytes(int rows, List<IntToDoubleFunction> columns, int width) {
        ByteBuffer bytes = ByteBuffer.allocate(rows * columns.size() * width).order(order.bytes());
        for (int row = 0; row < rows; row++) {
            for (IntToDoubleFunction column : columns) {
                double value = column.applyAsDouble(row);
                if (width == Float.BYTES) {
                    bytes.putFloat((float) value);
                } else {
                    bytes.putDouble(value);
                }
            }
        }
        return bytes.array();
    }
}
