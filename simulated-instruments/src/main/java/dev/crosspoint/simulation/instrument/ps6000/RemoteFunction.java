package dev.crosspoint.simulation.instrument.ps6000;

/**
 * The functions that the C stand-in forwards, in the order in which {@code native/twin_link.h} numbers them. All but the last two
 * are functions of the API.
 */
enum RemoteFunction {
    OPEN_UNIT,
    CLOSE_UNIT,
    ENUMERATE_UNITS,
    PING_UNIT,
    FLASH_LED,
    GET_UNIT_INFO,
    SET_CHANNEL,
    GET_ANALOGUE_OFFSET,
    GET_TIMEBASE2,
    MEMORY_SEGMENTS,
    SET_NO_OF_CAPTURES,
    GET_NO_OF_CAPTURES,
    GET_NO_OF_PROCESSED_CAPTURES,
    SET_SIMPLE_TRIGGER,
    SET_TRIGGER_CHANNEL_PROPERTIES,
    SET_TRIGGER_CHANNEL_CONDITIONS,
    SET_TRIGGER_CHANNEL_DIRECTIONS,
    SET_TRIGGER_DELAY,
    IS_TRIGGER_ENABLED,
    GET_TRIGGER_TIME_OFFSET64,
    SET_DATA_BUFFERS,
    SET_DATA_BUFFERS_BULK,
    RUN_BLOCK,
    IS_READY,
    GET_VALUES,
    GET_VALUES_BULK,
    GET_MAX_DOWN_SAMPLE_RATIO,
    RUN_STREAMING,
    GET_STREAMING_LATEST_VALUES,
    NO_OF_STREAMING_VALUES,
    STOP,
    /** Asks whether a block that was begun with a callback has ended. */
    HAS_BLOCK_ENDED,
    /** Tells that the callback has returned. */
    BLOCK_END_DELIVERED;

    static RemoteFunction of(int number) throws MalformedRequestException {
        if (number < 0 || number >= values().length) {
            throw new MalformedRequestException("there is no function " + number);
        }
        return values()[number];
    }
}
