package dev.crosspoint.simulation.scpi;

/** The standard errors (SCPI-1999, volume 2, section 21.8) that twins report. */
public enum ScpiError {
    COMMAND_ERROR(-100, "Command error"),
    INVALID_CHARACTER(-101, "Invalid character"),
    SYNTAX_ERROR(-102, "Syntax error"),
    INVALID_SEPARATOR(-103, "Invalid separator"),
    DATA_TYPE_ERROR(-104, "Data type error"),
    PARAMETER_NOT_ALLOWED(-108, "Parameter not allowed"),
    MISSING_PARAMETER(-109, "Missing parameter"),
    UNDEFINED_HEADER(-113, "Undefined header"),
    HEADER_SUFFIX_OUT_OF_RANGE(-114, "Header suffix out of range"),
    NUMERIC_DATA_ERROR(-120, "Numeric data error"),
    EXPONENT_TOO_LARGE(-123, "Exponent too large"),
    INVALID_SUFFIX(-131, "Invalid suffix"),
    INVALID_CHARACTER_DATA(-141, "Invalid character data"),
    INVALID_STRING_DATA(-151, "Invalid string data"),
    INVALID_BLOCK_DATA(-161, "Invalid block data"),
    INVALID_EXPRESSION(-171, "Invalid expression"),
    EXECUTION_ERROR(-200, "Execution error"),
    TRIGGER_IGNORED(-211, "Trigger ignored"),
    INIT_IGNORED(-213, "Init ignored"),
    PARAMETER_ERROR(-220, "Parameter error"),
    SETTINGS_CONFLICT(-221, "Settings conflict"),
    DATA_OUT_OF_RANGE(-222, "Data out of range"),
    TOO_MUCH_DATA(-223, "Too much data"),
    ILLEGAL_PARAMETER_VALUE(-224, "Illegal parameter value"),
    DATA_CORRUPT_OR_STALE(-230, "Data corrupt or stale"),
    HARDWARE_ERROR(-240, "Hardware error"),
    HARDWARE_MISSING(-241, "Hardware missing"),
    DEVICE_SPECIFIC_ERROR(-300, "Device-specific error"),
    SYSTEM_ERROR(-310, "System error"),
    QUEUE_OVERFLOW(-350, "Error queue overflow"),
    INPUT_BUFFER_OVERRUN(-363, "Input buffer overrun"),
    QUERY_ERROR(-400, "Query error"),
    QUERY_INTERRUPTED(-410, "Query INTERRUPTED"),
    QUERY_UNTERMINATED(-420, "Query UNTERMINATED");

    private final int code;
    private final String text;

    ScpiError(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Returns the code that a query of the error queue answers. */
    public int code() {
        return code;
    }

    /** Returns the text that a query of the error queue answers. */
    public String text() {
        return text;
    }

    /** Returns whether a code stands for a message that was not understood; what follows in it is not looked at then. */
    static boolean isCommandError(int code) {
        return code <= -100 && code > -200;
    }

    /** Returns the bit of the standard event status register that an error sets (IEEE 488.2, section 11.5.1). */
    static int eventBit(int code) {
        if (isCommandError(code)) {
            return StandardEvent.COMMAND_ERROR;
        } else if (code <= -200 && code > -300) {
            return StandardEvent.EXECUTION_ERROR;
        } else if (code <= -400) {
            return StandardEvent.QUERY_ERROR;
        }
        return StandardEvent.DEVICE_ERROR;
    }
}
