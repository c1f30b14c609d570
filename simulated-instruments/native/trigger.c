/* The trigger: each function is carried out by the twin. */
#include "ps6000.h"

#include "twin_link.h"

PICO_STATUS ps6000SetSimpleTrigger(int16_t handle, int16_t enable, uint32_t source, int16_t threshold,
                                   uint32_t direction, uint32_t delay, int16_t autoTrigger_ms)
{
    struct call call;
    call_begin(&call, SET_SIMPLE_TRIGGER, handle);
    call_put_16(&call, (uint16_t)enable);
    call_put_32(&call, source);
    call_put_16(&call, (uint16_t)threshold);
    PUT_32(&call, direction, delay);
    call_put_16(&call, (uint16_t)autoTrigger_ms);
    return call_run(&call);
}

PICO_STATUS ps6000SetTriggerChannelProperties(int16_t handle, PS6000_TRIGGER_CHANNEL_PROPERTIES *channelProperties,
                                              int16_t nChannelProperties, int16_t auxOutputEnable,
                                              int32_t autoTriggerMilliseconds)
{
    (void)auxOutputEnable;
    if (nChannelProperties < 0 || (nChannelProperties > 0 && channelProperties == NULL)) {
        return PICO_INVALID_PARAMETER;
    }
    struct call call;
    call_begin(&call, SET_TRIGGER_CHANNEL_PROPERTIES, handle);
    call_put_16(&call, (uint16_t)nChannelProperties);
    for (int16_t i = 0; i < nChannelProperties; i++) {
        const PS6000_TRIGGER_CHANNEL_PROPERTIES *one = &channelProperties[i];
        call_put_16(&call, (uint16_t)one->thresholdUpper);
        call_put_16(&call, one->thresholdUpperHysteresis);
        call_put_16(&call, (uint16_t)one->thresholdLower);
        call_put_16(&call, one->thresholdLowerHysteresis);
        PUT_32(&call, one->channel, one->thresholdMode);
    }
    call_put_32(&call, (uint32_t)autoTriggerMilliseconds);
    return call_run(&call);
}

PICO_STATUS ps6000SetTriggerChannelConditions(int16_t handle, PS6000_TRIGGER_CONDITIONS *conditions,
                                              int16_t nConditions)
{
    if (nConditions < 0 || (nConditions > 0 && conditions == NULL)) {
        return PICO_INVALID_PARAMETER;
    }
    struct call call;
    call_begin(&call, SET_TRIGGER_CHANNEL_CONDITIONS, handle);
    call_put_16(&call, (uint16_t)nConditions);
    for (int16_t i = 0; i < nConditions; i++) {
        const PS6000_TRIGGER_CONDITIONS *one = &conditions[i];
        PUT_32(&call, one->channelA, one->channelB, one->channelC, one->channelD, one->external, one->aux,
               one->pulseWidthQualifier);
    }
    return call_run(&call);
}

PICO_STATUS ps6000SetTriggerChannelDirections(int16_t handle, uint32_t channelA, uint32_t channelB, uint32_t channelC,
                                              uint32_t channelD, uint32_t ext, uint32_t aux)
{
    struct call call;
    call_begin(&call, SET_TRIGGER_CHANNEL_DIRECTIONS, handle);
    PUT_32(&call, channelA, channelB, channelC, channelD, ext, aux);
    return call_run(&call);
}

PICO_STATUS ps6000SetTriggerDelay(int16_t handle, uint32_t delay)
{
    struct call call;
    call_begin(&call, SET_TRIGGER_DELAY, handle);
    call_put_32(&call, delay);
    return call_run(&call);
}

PICO_STATUS ps6000IsTriggerOrPulseWidthQualifierEnabled(int16_t handle, int16_t *triggerEnabled,
                                                        int16_t *pulseWidthQualifierEnabled)
{
    struct call call;
    call_begin(&call, IS_TRIGGER_ENABLED, handle);
    PICO_STATUS status = call_ask_16(&call, triggerEnabled);
    if (status == PICO_OK && pulseWidthQualifierEnabled != NULL) {
        *pulseWidthQualifierEnabled = 0;
    }
    return status;
}

PICO_STATUS ps6000GetTriggerTimeOffset64(int16_t handle, int64_t *time, uint32_t *timeUnits, uint32_t segmentIndex)
{
    if (time == NULL || timeUnits == NULL) {
        return PICO_NULL_PARAMETER;
    }
    struct call call;
    struct answer answer;
    call_begin(&call, GET_TRIGGER_TIME_OFFSET64, handle);
    call_put_32(&call, segmentIndex);
    PICO_STATUS status = call_send(&call, &answer);
    if (status == PICO_OK) {
        *time = (int64_t)answer_64(&answer);
        *timeUnits = answer_32(&answer);
    }
    answer_release(&answer);
    return status;
}

PICO_STATUS ps6000GetTriggerTimeOffset(int16_t handle, uint32_t *timeUpper, uint32_t *timeLower, uint32_t *timeUnits,
                                       uint32_t segmentIndex)
{
    if (timeUpper == NULL || timeLower == NULL) {
        return PICO_NULL_PARAMETER;
    }
    int64_t time;
    PICO_STATUS status = ps6000GetTriggerTimeOffset64(handle, &time, timeUnits, segmentIndex);
    if (status == PICO_OK) {
        *timeUpper = (uint32_t)((uint64_t)time >> 32);
        *timeLower = (uint32_t)time;
    }
    return status;
}
