/*
 * A stand-in for Pico Technology's libps6000: every function is carried out by the twin of a PicoScope 6402C in another place.
 * The functions that it has, with the names, the order and the types of
 * arguments of the vendor's ps6000Api.h (PicoScope 6000 Series Programmer's Guide, ps6000pg.en r9).
 */
#ifndef CROSSPOINT_PS6000_H
#define CROSSPOINT_PS6000_H

#include <stdint.h>

#define PS6000_EXPORT __attribute__((visibility("default")))

typedef uint32_t PICO_STATUS;

enum {
    PICO_OK = 0x00,
    PICO_MEMORY_FAIL = 0x02,
    PICO_NOT_FOUND = 0x03,
    PICO_NOT_RESPONDING = 0x07,
    PICO_INVALID_PARAMETER = 0x0D,
    PICO_NULL_PARAMETER = 0x16
};

#pragma pack(push, 1)

typedef struct {
    uint32_t channelA;
    uint32_t channelB;
    uint32_t channelC;
    uint32_t channelD;
    uint32_t external;
    uint32_t aux;
    uint32_t pulseWidthQualifier;
} PS6000_TRIGGER_CONDITIONS;

typedef struct {
    int16_t thresholdUpper;
    uint16_t thresholdUpperHysteresis;
    int16_t thresholdLower;
    uint16_t thresholdLowerHysteresis;
    uint32_t channel;
    uint32_t thresholdMode;
} PS6000_TRIGGER_CHANNEL_PROPERTIES;

#pragma pack(pop)

_Static_assert(sizeof(PS6000_TRIGGER_CONDITIONS) == 28, "packed as the vendor's structure");
_Static_assert(sizeof(PS6000_TRIGGER_CHANNEL_PROPERTIES) == 16, "packed as the vendor's structure");

typedef void (*ps6000BlockReady)(int16_t handle, PICO_STATUS status, void *parameter);

typedef void (*ps6000StreamingReady)(int16_t handle, uint32_t noOfSamples, uint32_t startIndex, int16_t overflow,
                                     uint32_t triggerAt, int16_t triggered, int16_t autoStop, void *parameter);

/*
 * Not of the vendor's library: connects to a twin at "host:port", in place of the one that the environment variable
 * CROSSPOINT_PS6000 names. Returns PICO_NOT_FOUND if nobody is there.
 */
PS6000_EXPORT PICO_STATUS crosspoint_ps6000_connect(const char *address);

PS6000_EXPORT PICO_STATUS ps6000OpenUnit(int16_t *handle, const char *serial);
PS6000_EXPORT PICO_STATUS ps6000CloseUnit(int16_t handle);
PS6000_EXPORT PICO_STATUS ps6000EnumerateUnits(int16_t *count, char *serials, int16_t *serialLength);
PS6000_EXPORT PICO_STATUS ps6000PingUnit(int16_t handle);
PS6000_EXPORT PICO_STATUS ps6000FlashLed(int16_t handle, int16_t start);
PS6000_EXPORT PICO_STATUS ps6000GetUnitInfo(int16_t handle, char *string, int16_t stringLength, int16_t *requiredSize,
                                            uint32_t info);

PS6000_EXPORT PICO_STATUS ps6000SetChannel(int16_t handle, uint32_t channel, int16_t enabled, uint32_t coupling,
                                           uint32_t range, float analogueOffset, uint32_t bandwidth);
PS6000_EXPORT PICO_STATUS ps6000GetAnalogueOffset(int16_t handle, uint32_t range, uint32_t coupling,
                                                  float *maximumVoltage, float *minimumVoltage);
PS6000_EXPORT PICO_STATUS ps6000GetTimebase(int16_t handle, uint32_t timebase, uint32_t noSamples,
                                            int32_t *timeIntervalNanoseconds, int16_t oversample, uint32_t *maxSamples,
                                            uint32_t segmentIndex);
PS6000_EXPORT PICO_STATUS ps6000GetTimebase2(int16_t handle, uint32_t timebase, uint32_t noSamples,
                                             float *timeIntervalNanoseconds, int16_t oversample, uint32_t *maxSamples,
                                             uint32_t segmentIndex);

PS6000_EXPORT PICO_STATUS ps6000MemorySegments(int16_t handle, uint32_t nSegments, uint32_t *nMaxSamples);
PS6000_EXPORT PICO_STATUS ps6000SetNoOfCaptures(int16_t handle, uint32_t nCaptures);
PS6000_EXPORT PICO_STATUS ps6000GetNoOfCaptures(int16_t handle, uint32_t *nCaptures);
PS6000_EXPORT PICO_STATUS ps6000GetNoOfProcessedCaptures(int16_t handle, uint32_t *nProcessedCaptures);

PS6000_EXPORT PICO_STATUS ps6000SetSimpleTrigger(int16_t handle, int16_t enable, uint32_t source, int16_t threshold,
                                                 uint32_t direction, uint32_t delay, int16_t autoTrigger_ms);
PS6000_EXPORT PICO_STATUS ps6000SetTriggerChannelProperties(int16_t handle,
                                                            PS6000_TRIGGER_CHANNEL_PROPERTIES *channelProperties,
                                                            int16_t nChannelProperties, int16_t auxOutputEnable,
                                                            int32_t autoTriggerMilliseconds);
PS6000_EXPORT PICO_STATUS ps6000SetTriggerChannelConditions(int16_t handle, PS6000_TRIGGER_CONDITIONS *conditions,
                                                            int16_t nConditions);
PS6000_EXPORT PICO_STATUS ps6000SetTriggerChannelDirections(int16_t handle, uint32_t channelA, uint32_t channelB,
                                                            uint32_t channelC, uint32_t channelD, uint32_t ext,
                                                            uint32_t aux);
PS6000_EXPORT PICO_STATUS ps6000SetTriggerDelay(int16_t handle, uint32_t delay);
PS6000_EXPORT PICO_STATUS ps6000IsTriggerOrPulseWidthQualifierEnabled(int16_t handle, int16_t *triggerEnabled,
                                                                      int16_t *pulseWidthQualifierEnabled);
PS6000_EXPORT PICO_STATUS ps6000GetTriggerTimeOffset(int16_t handle, uint32_t *timeUpper, uint32_t *timeLower,
                                                     uint32_t *timeUnits, uint32_t segmentIndex);
PS6000_EXPORT PICO_STATUS ps6000GetTriggerTimeOffset64(int16_t handle, int64_t *time, uint32_t *timeUnits,
                                                       uint32_t segmentIndex);

PS6000_EXPORT PICO_STATUS ps6000SetDataBuffer(int16_t handle, uint32_t channel, int16_t *buffer, uint32_t bufferLength,
                                              uint32_t downSampleRatioMode);
PS6000_EXPORT PICO_STATUS ps6000SetDataBuffers(int16_t handle, uint32_t channel, int16_t *bufferMax, int16_t *bufferMin,
                                               uint32_t bufferLength, uint32_t downSampleRatioMode);
PS6000_EXPORT PICO_STATUS ps6000SetDataBufferBulk(int16_t handle, uint32_t channel, int16_t *buffer,
                                                  uint32_t bufferLength, uint32_t waveform,
                                                  uint32_t downSampleRatioMode);
PS6000_EXPORT PICO_STATUS ps6000SetDataBuffersBulk(int16_t handle, uint32_t channel, int16_t *bufferMax,
                                                   int16_t *bufferMin, uint32_t bufferLength, uint32_t waveform,
                                                   uint32_t downSampleRatioMode);

PS6000_EXPORT PICO_STATUS ps6000RunBlock(int16_t handle, uint32_t noOfPreTriggerSamples,
                                         uint32_t noOfPostTriggerSamples, uint32_t timebase, int16_t oversample,
                                         int32_t *timeIndisposedMs, uint32_t segmentIndex, ps6000BlockReady lpReady,
                                         void *parameter);
PS6000_EXPORT PICO_STATUS ps6000IsReady(int16_t handle, int16_t *ready);
PS6000_EXPORT PICO_STATUS ps6000GetValues(int16_t handle, uint32_t startIndex, uint32_t *noOfSamples,
                                          uint32_t downSampleRatio, uint32_t downSampleRatioMode,
                                          uint32_t segmentIndex, int16_t *overflow);
PS6000_EXPORT PICO_STATUS ps6000GetValuesBulk(int16_t handle, uint32_t *noOfSamples, uint32_t fromSegmentIndex,
                                              uint32_t toSegmentIndex, uint32_t downSampleRatio,
                                              uint32_t downSampleRatioMode, int16_t *overflow);
PS6000_EXPORT PICO_STATUS ps6000GetMaxDownSampleRatio(int16_t handle, uint32_t noOfUnaggregatedSamples,
                                                      uint32_t *maxDownSampleRatio, uint32_t downSampleRatioMode,
                                                      uint32_t segmentIndex);

PS6000_EXPORT PICO_STATUS ps6000RunStreaming(int16_t handle, uint32_t *sampleInterval, uint32_t sampleIntervalTimeUnits,
                                             uint32_t maxPreTriggerSamples, uint32_t maxPostTriggerSamples,
                                             int16_t autoStop, uint32_t downSampleRatio, uint32_t downSampleRatioMode,
                                             uint32_t overviewBufferSize);
PS6000_EXPORT PICO_STATUS ps6000GetStreamingLatestValues(int16_t handle, ps6000StreamingReady lpReady, void *parameter);
PS6000_EXPORT PICO_STATUS ps6000NoOfStreamingValues(int16_t handle, uint32_t *noOfValues);
PS6000_EXPORT PICO_STATUS ps6000Stop(int16_t handle);

#endif
