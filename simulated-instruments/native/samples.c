/* Blocks and streams of samples: each function is carried out by the twin. */
#include "ps6000.h"

#include "block_ready.h"
#include "data_buffers.h"
#include "twin_link.h"

PICO_STATUS ps6000SetDataBuffers(int16_t handle, uint32_t channel, int16_t *bufferMax, int16_t *bufferMin,
                                 uint32_t bufferLength, uint32_t downSampleRatioMode)
{
    struct data_buffers buffers = {channel, ANY_SEGMENT, downSampleRatioMode, bufferMax, bufferMin, bufferLength};
    struct call call;
    call_begin(&call, SET_DATA_BUFFERS, handle);
    call_put_32(&call, channel);
    call_put_16(&call, bufferMax != NULL);
    call_put_16(&call, bufferMin != NULL);
    PUT_32(&call, bufferLength, downSampleRatioMode);
    PICO_STATUS status = call_run(&call);
    return status == PICO_OK && !data_buffers_keep(&buffers) ? PICO_MEMORY_FAIL : status;
}

PICO_STATUS ps6000SetDataBuffer(int16_t handle, uint32_t channel, int16_t *buffer, uint32_t bufferLength,
                                uint32_t downSampleRatioMode)
{
    return ps6000SetDataBuffers(handle, channel, buffer, NULL, bufferLength, downSampleRatioMode);
}

PICO_STATUS ps6000SetDataBuffersBulk(int16_t handle, uint32_t channel, int16_t *bufferMax, int16_t *bufferMin,
                                     uint32_t bufferLength, uint32_t waveform, uint32_t downSampleRatioMode)
{
    struct data_buffers buffers = {channel, waveform, downSampleRatioMode, bufferMax, bufferMin, bufferLength};
    struct call call;
    call_begin(&call, SET_DATA_BUFFERS_BULK, handle);
    call_put_32(&call, channel);
    call_put_16(&call, bufferMax != NULL);
    call_put_16(&call, bufferMin != NULL);
    PUT_32(&call, bufferLength, waveform, downSampleRatioMode);
    PICO_STATUS status = call_run(&call);
    return status == PICO_OK && !data_buffers_keep(&buffers) ? PICO_MEMORY_FAIL : status;
}

PICO_STATUS ps6000SetDataBufferBulk(int16_t handle, uint32_t channel, int16_t *buffer, uint32_t bufferLength,
                                    uint32_t waveform, uint32_t downSampleRatioMode)
{
    return ps6000SetDataBuffersBulk(handle, channel, buffer, NULL, bufferLength, waveform, downSampleRatioMode);
}

PICO_STATUS ps6000RunBlock(int16_t handle, uint32_t noOfPreTriggerSamples, uint32_t noOfPostTriggerSamples,
                           uint32_t number, int16_t oversample, int32_t *timeIndisposedMs, uint32_t segmentIndex,
                           ps6000BlockReady lpReady, void *parameter)
{
    (void)oversample;
    struct call call;
    struct answer answer;
    call_begin(&call, RUN_BLOCK, handle);
    PUT_32(&call, noOfPreTriggerSamples, noOfPostTriggerSamples, number, segmentIndex);
    call_put_16(&call, lpReady != NULL);
    PICO_STATUS status = call_send(&call, &answer);
    if (status == PICO_OK) {
        int32_t busy = (int32_t)answer_32(&answer);
        uint32_t block = answer_32(&answer);
        if (timeIndisposedMs != NULL) {
            *timeIndisposedMs = busy;
        }
        if (lpReady != NULL && !block_ready_watch(handle, block, lpReady, parameter)) {
            status = PICO_MEMORY_FAIL;
        }
    }
    answer_release(&answer);
    return status;
}

PICO_STATUS ps6000IsReady(int16_t handle, int16_t *ready)
{
    struct call call;
    call_begin(&call, IS_READY, handle);
    return call_ask_16(&call, ready);
}

PICO_STATUS ps6000GetValues(int16_t handle, uint32_t startIndex, uint32_t *noOfSamples, uint32_t downSampleRatio,
                            uint32_t downSampleRatioMode, uint32_t segmentIndex, int16_t *overflow)
{
    if (noOfSamples == NULL) {
        return PICO_NULL_PARAMETER;
    }
    struct call call;
    struct answer answer;
    call_begin(&call, GET_VALUES, handle);
    PUT_32(&call, startIndex, *noOfSamples, downSampleRatio, downSampleRatioMode, segmentIndex);
    PICO_STATUS status = call_send(&call, &answer);
    if (status == PICO_OK) {
        *noOfSamples = answer_32(&answer);
        int16_t flags = (int16_t)answer_16(&answer);
        if (overflow != NULL) {
            *overflow = flags;
        }
        data_buffers_fill(&answer);
    }
    answer_release(&answer);
    return status;
}

PICO_STATUS ps6000GetValuesBulk(int16_t handle, uint32_t *noOfSamples, uint32_t fromSegmentIndex,
                                uint32_t toSegmentIndex, uint32_t downSampleRatio, uint32_t downSampleRatioMode,
                                int16_t *overflow)
{
    if (noOfSamples == NULL) {
        return PICO_NULL_PARAMETER;
    }
    struct call call;
    struct answer answer;
    call_begin(&call, GET_VALUES_BULK, handle);
    PUT_32(&call, *noOfSamples, fromSegmentIndex, toSegmentIndex, downSampleRatio, downSampleRatioMode);
    PICO_STATUS status = call_send(&call, &answer);
    if (status == PICO_OK) {
        *noOfSamples = answer_32(&answer);
        uint32_t segments = answer_32(&answer);
        for (uint32_t i = 0; i < segments; i++) {
            int16_t flags = (int16_t)answer_16(&answer);
            if (overflow != NULL) {
                overflow[i] = flags;
            }
        }
        data_buffers_fill(&answer);
    }
    answer_release(&answer);
    return status;
}

PICO_STATUS ps6000GetMaxDownSampleRatio(int16_t handle, uint32_t noOfUnaggregatedSamples, uint32_t *maxDownSampleRatio,
                                        uint32_t downSampleRatioMode, uint32_t segmentIndex)
{
    struct call call;
    call_begin(&call, GET_MAX_DOWN_SAMPLE_RATIO, handle);
    PUT_32(&call, noOfUnaggregatedSamples, downSampleRatioMode, segmentIndex);
    return call_ask_32(&call, maxDownSampleRatio);
}

PICO_STATUS ps6000RunStreaming(int16_t handle, uint32_t *sampleInterval, uint32_t sampleIntervalTimeUnits,
                               uint32_t maxPreTriggerSamples, uint32_t maxPostTriggerSamples, int16_t autoStop,
                               uint32_t downSampleRatio, uint32_t downSampleRatioMode, uint32_t overviewBufferSize)
{
    if (sampleInterval == NULL) {
        return PICO_NULL_PARAMETER;
    }
    struct call call;
    call_begin(&call, RUN_STREAMING, handle);
    PUT_32(&call, *sampleInterval, sampleIntervalTimeUnits, maxPreTriggerSamples, maxPostTriggerSamples);
    call_put_16(&call, (uint16_t)autoStop);
    PUT_32(&call, downSampleRatio, downSampleRatioMode, overviewBufferSize);
    return call_ask_32(&call, sampleInterval);
}

PICO_STATUS ps6000GetStreamingLatestValues(int16_t handle, ps6000StreamingReady lpReady, void *parameter)
{
    if (lpReady == NULL) {
        return PICO_NULL_PARAMETER;
    }
    struct call call;
    struct answer answer;
    call_begin(&call, GET_STREAMING_LATEST_VALUES, handle);
    PICO_STATUS status = call_send(&call, &answer);
    /* Nothing but the status comes back if there is nothing new. */
    if (status == PICO_OK && answer.position < answer.length) {
        uint32_t samples = answer_32(&answer);
        uint32_t startIndex = answer_32(&answer);
        int16_t overflow = (int16_t)answer_16(&answer);
        uint32_t triggerAt = answer_32(&answer);
        int16_t triggered = (int16_t)answer_16(&answer);
        int16_t stopped = (int16_t)answer_16(&answer);
        data_buffers_fill(&answer);
        lpReady(handle, samples, startIndex, overflow, triggerAt, triggered, stopped, parameter);
    }
    answer_release(&answer);
    return status;
}

PICO_STATUS ps6000NoOfStreamingValues(int16_t handle, uint32_t *noOfValues)
{
    struct call call;
    call_begin(&call, NO_OF_STREAMING_VALUES, handle);
    return call_ask_32(&call, noOfValues);
}

PICO_STATUS ps6000Stop(int16_t handle)
{
    struct call call;
    call_begin(&call, STOP, handle);
    return call_run(&call);
}
