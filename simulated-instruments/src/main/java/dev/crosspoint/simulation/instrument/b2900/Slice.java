package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/**
 * Which readings are asked for: the parameters {@code [offset[,size]]} of {@code :SENS:DATA?} and {@code :TRAC:DATA?}.
 *
 * @param offset index of the first one
 * @param rows how many; 1 where there is none, to be answered as "not a number"
 */
record Slice(int offset, int rows) {
    private static final NumberRange SIZE =
            new NumberRange(1, TraceBuffer.LARGEST_SIZE, TraceBuffer.LARGEST_SIZE, Unit.NONE);

    /** Takes the parameters; {@code available} readings are there. */
    static Slice take(Arguments arguments, int available) {
        int offset = arguments.hasNext() ? offset(arguments.next(), available) : 0;
        int size = arguments.hasNext() ? arguments.integer(SIZE) : TraceBuffer.LARGEST_SIZE;
        arguments.end();
        return new Slice(offset, Math.max(1, Math.min(size, available - offset)));
    }

    private static int offset(ProgramData offset, int available) {
        if (offset instanceof ProgramData.Word word) {
            return switch (word.text()) {
                case "STAR", "START" -> 0;
                case "CURR", "CURRENT" -> Math.max(0, available - 1);
                default -> throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
            };
        } else if (offset instanceof ProgramData.Numeric number
                && number.suffix().isEmpty()) {
            double value = Math.rint(number.value());
            if (value >= 0 && value <= available) {
                return (int) value;
            }
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }
}
