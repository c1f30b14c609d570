package dev.crosspoint.simulation.instrument.ps6000;

/** What a function of the C API returns, as {@code PicoStatus.h} numbers it; those that this twin has a reason to return. */
public enum PicoStatus {
    OK(0x00),
    NOT_FOUND(0x03),
    NOT_RESPONDING(0x07),
    INVALID_HANDLE(0x0C),
    INVALID_PARAMETER(0x0D),
    INVALID_TIMEBASE(0x0E),
    INVALID_VOLTAGE_RANGE(0x0F),
    INVALID_CHANNEL(0x10),
    INVALID_TRIGGER_CHANNEL(0x11),
    INVALID_CONDITION_CHANNEL(0x12),
    STREAMING_FAILED(0x14),
    DATA_NOT_AVAILABLE(0x18),
    TOO_MANY_SAMPLES(0x1D),
    TOO_MANY_SEGMENTS(0x1E),
    CONDITIONS(0x22),
    SEGMENT_OUT_OF_RANGE(0x26),
    BUSY(0x27),
    STARTINDEX_INVALID(0x28),
    INVALID_INFO(0x29),
    INFO_UNAVAILABLE(0x2A),
    INVALID_SAMPLE_INTERVAL(0x2B),
    CANCELLED(0x3A),
    INVALID_CALL(0x3C),
    INVALID_SAMPLERATIO(0x40),
    NOT_ENOUGH_SEGMENTS(0x42),
    INVALID_COUPLING(0x45),
    BUFFERS_NOT_SET(0x46),
    RATIO_MODE_NOT_SUPPORTED(0x47),
    INVALID_TRIGGER_PROPERTY(0x49),
    INVALID_ANALOGUE_OFFSET(0x50),
    INVALID_TRIGGER_DIRECTION(0x60),
    INVALID_TRIGGER_STATES(0x61);

    private final int code;

    PicoStatus(int code) {
        this.code = code;
    }

    /** Returns the number that the C function returns. */
    public int code() {
        return code;
    }
}
