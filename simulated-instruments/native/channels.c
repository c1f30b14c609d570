/* Channels, timebases and memory: each function is carried out by the twin. */
#include "ps6000.h"

#include "twin_link.h"

PICO_STATUS ps6000SetChannel(int16_t handle, uint32_t channel, int16_t enabled, uint32_t coupling, uint32_t range,
                             float analogueOffset, uint32_t bandwidth)
{
    struct call call;
    call_begin(&call, SET_CHANNEL, handle);
    call_put_32(&call, channel);
    call_put_16(&call, (uint16_t)enabled);
    PUT_32(&call, coupling, range);
    call_put_float(&call, analogueOffset);
    call_put_32(&call, bandwidth);
    return call_run(&call);
}

PICO_STATUS ps6000GetAnalogueOffset(int16_t handle, uint32_t range, uint32_t coupling, float *maximumVoltage,
                                    float *minimumVoltage)
{
    struct call call;
    struct answer answer;
    call_begin(&call, GET_ANALOGUE_OFFSET, handle);
    PUT_32(&call, range, coupling);
    PICO_STATUS status = call_send(&call, &answer);
    if (status == PICO_OK) {
        double maximum = answer_double(&answer);
        double minimum = answer_double(&answer);
        if (maximumVoltage != NULL) {
            *maximumVoltage = (float)maximum;
        }
        if (minimumVoltage != NULL) {
            *minimumVoltage = (float)minimum;
        }
    }
    answer_release(&answer);
    return status;
}

static PICO_STATUS timebase(int16_t handle, uint32_t number, uint32_t noSamples, double *nanoseconds,
                            uint32_t *maxSamples, uint32_t segmentIndex)
{
    struct call call;
    struct answer answer;
    call_begin(&call, GET_TIMEBASE2, handle);
    PUT_32(&call, number, noSamples, segmentIndex);
    PICO_STATUS status = call_send(&call, &answer);
    if (status == PICO_OK) {
        *nanoseconds = answer_double(&answer);
        if (maxSamples != NULL) {
            *maxSamples = answer_32(&answer);
        }
    }
    answer_release(&answer);
    return status;
}

PICO_STATUS ps6000GetTimebase(int16_t handle, uint32_t number, uint32_t noSamples, int32_t *timeIntervalNanoseconds,
                              int16_t oversample, uint32_t *maxSamples, uint32_t segmentIndex)
{
    (void)oversample;
    double nanoseconds;
    PICO_STATUS status = timebase(handle, number, noSamples, &nanoseconds, maxSamples, segmentIndex);
    if (status == PICO_OK && timeIntervalNanoseconds != NULL) {
        /* The slowest timebases have more ns than 32 bits hold. */
        *timeIntervalNanoseconds = nanoseconds < INT32_MAX ? (int32_t)nanoseconds : INT32_MAX;
    }
    return status;
}

PICO_STATUS ps6000GetTimebase2(int16_t handle, uint32_t number, uint32_t noSamples, float *timeIntervalNanoseconds,
                               int16_t oversample, uint32_t *maxSamples, uint32_t segmentIndex)
{
    (void)oversample;
    double nanoseconds;
    PICO_STATUS status = timebase(handle, number, noSamples, &nanoseconds, maxSamples, segmentIndex);
    if (status == PICO_OK && timeIntervalNanoseconds != NULL) {
        *timeIntervalNanoseconds = (float)nanoseconds;
    }
    return status;
}

PICO_STATUS ps6000MemorySegments(int16_t handle, uint32_t nSegments, uint32_t *nMaxSamples)
{
    struct call call;
    call_begin(&call, MEMORY_SEGMENTS, handle);
    call_put_32(&call, nSegments);
    return call_ask_32(&call, nMaxSamples);
}

PICO_STATUS ps6000SetNoOfCaptures(int16_t handle, uint32_t nCaptures)
{
    struct call call;
    call_begin(&call, SET_NO_OF_CAPTURES, handle);
    call_put_32(&call, nCaptures);
    return call_run(&call);
}

PICO_STATUS ps6000GetNoOfCaptures(int16_t handle, uint32_t *nCaptures)
{
    struct call call;
    call_begin(&call, GET_NO_OF_CAPTURES, handle);
    return call_ask_32(&call, nCaptures);
}

PICO_STATUS ps6000GetNoOfProcessedCaptures(int16_t handle, uint32_t *nProcessedCaptures)
{
    struct call call;
    call_begin(&call, GET_NO_OF_PROCESSED_CAPTURES, handle);
    return call_ask_32(&call, nProcessedCaptures);
}
