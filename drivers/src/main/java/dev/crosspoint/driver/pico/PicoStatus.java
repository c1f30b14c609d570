package dev.crosspoint.driver.pico;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a function of the library returns; the names are those of {@code PicoStatus.h}, without {@code PICO_}. */
enum PicoStatus {
    OK(0x00),
    MAX_UNITS_OPENED(0x01),
    MEMORY_FAIL(0x02),
    NOT_FOUND(0x03),
    FW_FAIL(0x04),
    OPEN_OPERATION_IN_PROGRESS(0x05),
    OPERATION_FAILED(0x06),
    NOT_RESPONDING(0x07),
    CONFIG_FAIL(0x08),
    KERNEL_DRIVER_TOO_OLD(0x09),
    EEPROM_CORRUPT(0x0A),
    OS_NOT_SUPPORTED(0x0B),
    INVALID_HANDLE(0x0C),
    INVALID_PARAMETER(0x0D),
    INVALID_TIMEBASE(0x0E),
    INVALID_VOLTAGE_RANGE(0x0F),
    INVALID_CHANNEL(0x10),
    INVALID_TRIGGER_CHANNEL(0x11),
    INVALID_CONDITION_CHANNEL(0x12),
    NO_SIGNAL_GENERATOR(0x13),
    STREAMING_FAILED(0x14),
    BLOCK_MODE_FAILED(0x15),
    NULL_PARAMETER(0x16),
    ETS_MODE_SET(0x17),
    DATA_NOT_AVAILABLE(0x18),
    STRING_BUFFER_TO_SMALL(0x19),
    ETS_NOT_SUPPORTED(0x1A),
    AUTO_TRIGGER_TIME_TO_SHORT(0x1B),
    BUFFER_STALL(0x1C),
    TOO_MANY_SAMPLES(0x1D),
    TOO_MANY_SEGMENTS(0x1E),
    PULSE_WIDTH_QUALIFIER(0x1F),
    DELAY(0x20),
    SOURCE_DETAILS(0x21),
    CONDITIONS(0x22),
    USER_CALLBACK(0x23),
    DEVICE_SAMPLING(0x24),
    NO_SAMPLES_AVAILABLE(0x25),
    SEGMENT_OUT_OF_RANGE(0x26),
    BUSY(0x27),
    STARTINDEX_INVALID(0x28),
    INVALID_INFO(0x29),
    INFO_UNAVAILABLE(0x2A),
    INVALID_SAMPLE_INTERVAL(0x2B),
    TRIGGER_ERROR(0x2C),
    MEMORY(0x2D),
    SIG_GEN_PARAM(0x2E),
    SIGGEN_OUTPUT_OVER_VOLTAGE(0x35),
    DELAY_NULL(0x36),
    INVALID_BUFFER(0x37),
    SIGGEN_OFFSET_VOLTAGE(0x38),
    SIGGEN_PK_TO_PK(0x39),
    CANCELLED(0x3A),
    SEGMENT_NOT_USED(0x3B),
    INVALID_CALL(0x3C),
    NOT_USED(0x3F),
    INVALID_SAMPLERATIO(0x40),
    INVALID_STATE(0x41),
    NOT_ENOUGH_SEGMENTS(0x42),
    DRIVER_FUNCTION(0x43),
    INVALID_COUPLING(0x45),
    BUFFERS_NOT_SET(0x46),
    RATIO_MODE_NOT_SUPPORTED(0x47),
    RAPID_NOT_SUPPORT_AGGREGATION(0x48),
    INVALID_TRIGGER_PROPERTY(0x49),
    INTERFACE_NOT_CONNECTED(0x4A),
    POWER_FAILED(0x4C),
    FPGA_FAIL(0x4E),
    INVALID_ANALOGUE_OFFSET(0x50),
    NO_CAPTURES_AVAILABLE(0x5D),
    TOO_MANY_TRIGGER_CHANNELS_IN_USE(0x5F),
    INVALID_TRIGGER_DIRECTION(0x60),
    INVALID_TRIGGER_STATES(0x61),
    USB3_0_DEVICE_NON_USB3_0_PORT(0x11E),
    TIMEOUT(0x143),
    WATCHDOGTIMER(0x10000000);

    private static final Map<Integer, PicoStatus> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(status -> status.code, Function.identity()));

    /** Statuses of a unit that is not there, or not any more. */
    private static final Set<PicoStatus> LOSSES =
            Set.of(NOT_FOUND, NOT_RESPONDING, INVALID_HANDLE, INTERFACE_NOT_CONNECTED, POWER_FAILED);

    private final int code;

    PicoStatus(int code) {
        this.code = code;
    }

    /** Returns the status with a code, or empty if {@code PicoStatus.h} had none when this was written. */
    static Optional<PicoStatus> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Returns the name of a code, such as {@code PICO_BUSY (0x27)}. */
    static String describe(int code) {
        String name = of(code).map(status -> "PICO_" + status.name()).orElse("unknown PICO_STATUS");
        return String.format(Locale.ROOT, "%s (0x%02X)", name, code);
    }

    static boolean isLoss(int code) {
        return of(code).filter(LOSSES::contains).isPresent();
    }

    boolean is(int code) {
        return this.code == code;
    }
}
