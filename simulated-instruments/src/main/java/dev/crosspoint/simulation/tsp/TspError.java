package dev.crosspoint.simulation.tsp;

/** The errors that commands report ("Series 2600B Reference Manual", 2600BS-901-01, section 8, "Error summary list"). */
public enum TspError {
    DATA_TYPE(-104, "Data Type"),
    OUT_OF_MEMORY(-225, "Out of memory or TSP memory allocation error"),
    SYNTAX(-285, "TSP Syntax error"),
    RUNTIME(-286, "TSP Runtime error"),
    BLOCKED_BY_INTERLOCK(802, "OUTPUT blocked by interlock"),
    INTERNAL_SYSTEM(900, "Internal System Error"),
    TOO_BIG(1101, "Parameter too big"),
    TOO_SMALL(1102, "Parameter too small"),
    TOO_FEW_PARAMETERS(1400, "Expected at least %d parameters"),
    INVALID_PARAMETER(1401, "Parameter %d is invalid"),
    INVALID_BYTE_ORDER(1404, "Invalid byte order"),
    INVALID_ASCII_PRECISION(1405, "Invalid ASCII precision"),
    INVALID_DATA_FORMAT(1406, "Invalid data format"),
    BUFFER_EXPIRED(4903, "Reading buffer expired"),
    TOO_BIG_FOR_RANGE(5005, "Value too big for range"),
    OUTSIDE_SAFE_AREA(5007, "Operation would exceed safe operating area of the instrument"),
    FILTER_WITH_COUNT(5025, "Cannot set filter.count > 1 when measure.count > 1"),
    SOURCE_AUTORANGE_ON(5028, "Cannot perform requested operation while source autorange is enabled"),
    BUFFER_NOT_CLEARED(5032, "Cannot change this setting unless buffer is cleared"),
    OVERLAPPED_MEASURE(5042, "Invalid while overlapped measure"),
    SOURCE_ACTION_NOT_CONFIGURED(5059, "trigger.source.action enabled without configuration"),
    MEASURE_ACTION_NOT_CONFIGURED(5060, "trigger.measure.action enabled without configuration");

    private final int code;
    private final String text;

    TspError(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Returns the code in the error queue. */
    public int code() {
        return code;
    }

    /** Returns the text in the error queue, in which a {@code %d} stands for a number. */
    public String text() {
        return text;
    }
}
