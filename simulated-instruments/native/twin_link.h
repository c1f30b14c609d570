/*
 * The way of a call to the twin and of its answer back, over TCP. A call is its length (4 bytes), the number of the function and
 * the handle (2 bytes each) and the arguments; an answer is its length, the status (4 bytes each) and, if that is PICO_OK,
 * the results. All numbers have their lowest byte first.
 */
#ifndef CROSSPOINT_TWIN_LINK_H
#define CROSSPOINT_TWIN_LINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ps6000.h"

/* In the order of RemoteFunction.java. */
enum twin_function {
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
    HAS_BLOCK_ENDED,
    BLOCK_END_DELIVERED
};

/* A call that is being put together. No call is longer than its buffer but those with too many structures or too long a text. */
struct call {
    uint8_t bytes[65536];
    size_t length;
    bool too_long;
};

/* What came back: results still to be read are those from position on. */
struct answer {
    PICO_STATUS status;
    uint8_t *bytes;
    size_t length;
    size_t position;
};

/* Connects to "host:port" in place of an earlier connection. */
bool twin_connect(const char *address);

void call_begin(struct call *call, enum twin_function function, int16_t handle);
void call_put_16(struct call *call, uint16_t value);
void call_put_32(struct call *call, uint32_t value);
void call_put_float(struct call *call, float value);
void call_put_all(struct call *call, const uint32_t *values, size_t count);
#define PUT_32(call, ...) \
    call_put_all(call, (const uint32_t[]){__VA_ARGS__}, sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t))
/* NULL is told from an empty text. */
void call_put_text(struct call *call, const char *text);

/*
 * Sends a call, waits for the answer and returns its status: PICO_NOT_RESPONDING if there is no connection to a twin any more,
 * PICO_NOT_FOUND if there never was one. The answer has to be released in any case.
 */
PICO_STATUS call_send(struct call *call, struct answer *answer);
/* The same for a call without results. */
PICO_STATUS call_run(struct call *call);
/* The same for a call with one result, which must be wanted. */
PICO_STATUS call_ask_16(struct call *call, int16_t *result);
PICO_STATUS call_ask_32(struct call *call, uint32_t *result);

/* Results are 0 where the answer is too short for them. */
uint16_t answer_16(struct answer *answer);
uint32_t answer_32(struct answer *answer);
uint64_t answer_64(struct answer *answer);
double answer_double(struct answer *answer);
/* The text stays part of the answer and has no terminator. */
const char *answer_text(struct answer *answer, size_t *length);
void answer_release(struct answer *answer);

#endif
