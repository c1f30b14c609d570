package dev.crosspoint.driver.pico;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.ShortByReference;

/**
 * The C interface of Pico's library for the PicoScope 6402, 6403 and 6404 ("PicoScope 6000 Series Programmer's Guide",
 * ps6000pg.en r9; types from {@code ps6000Api.h}).
 *
 * <p>A method is the C function of the same name; parameters have the order and the width of the C ones. All functions return
 * a {@code PICO_STATUS}. Enumerations of C are {@code int}; an {@code int} that C has as {@code uint32_t} is unsigned. A
 * buffer that is registered by one of the {@code SetDataBuffer} functions is filled by later calls, so it must stay
 * reachable until another one is registered in its place.
 */
public interface Ps6000 extends Library {

    /** The analogue inputs A to D are 0 to 3. */
    int PS6000_CHANNEL_A = 0;

    int PS6000_AC = 0;
    int PS6000_DC_1M = 1;

    int PS6000_BW_FULL = 0;
    int PS6000_BW_20MHZ = 1;
    int PS6000_BW_25MHZ = 2;

    int PS6000_RISING = 2;
    int PS6000_FALLING = 3;

    int PS6000_PS = 1;
    int PS6000_NS = 2;
    int PS6000_US = 3;
    int PS6000_MS = 4;
    int PS6000_S = 5;

    int PS6000_RATIO_MODE_NONE = 0;
    int PS6000_RATIO_MODE_AGGREGATE = 1;
    int PS6000_RATIO_MODE_AVERAGE = 2;
    int PS6000_RATIO_MODE_DECIMATE = 4;

    int PICO_DRIVER_VERSION = 0;
    int PICO_VARIANT_INFO = 3;
    int PICO_BATCH_AND_SERIAL = 4;
    int PICO_CAL_DATE = 5;
    int PICO_FIRMWARE_VERSION_1 = 9;

    /** Count of the converter at the positive end of the range; the negative end is its opposite. */
    int PS6000_MAX_VALUE = 32512;

    /** Told, on a thread of the library, that a block is complete or will not be. */
    interface Ps6000BlockReady extends Callback {
        void invoke(short handle, int status, Pointer parameter);
    }

    /** Told, within {@link #ps6000GetStreamingLatestValues}, which part of the registered buffers has just been filled. */
    interface Ps6000StreamingReady extends Callback {
        void invoke(
                short handle,
                int noOfSamples,
                int startIndex,
                short overflow,
                int triggerAt,
                short triggered,
                short autoStop,
                Pointer parameter);
    }

    /** Opens the unit with a serial number, or the first one found if it is {@code null}. */
    int ps6000OpenUnit(ShortByReference handle, String serial);

    int ps6000CloseUnit(short handle);

    /** Lists the serial numbers of the units that nobody has opened, with commas between them. */
    int ps6000EnumerateUnits(ShortByReference count, byte[] serials, ShortByReference serialLength);

    int ps6000PingUnit(short handle);

    int ps6000GetUnitInfo(short handle, byte[] string, short stringLength, ShortByReference requiredSize, int info);

    /** The offset in V is added to the signal ahead of the range. */
    int ps6000SetChannel(
            short handle, int channel, short enabled, int coupling, int range, float analogueOffset, int bandwidth);

    /** Returns the greatest and the least offset in V that a range allows. */
    int ps6000GetAnalogueOffset(
            short handle, int range, int coupling, FloatByReference maximumVoltage, FloatByReference minimumVoltage);

    /** Returns the interval in ns of a timebase, and how many samples each enabled channel has room for. */
    int ps6000GetTimebase2(
            short handle,
            int timebase,
            int noSamples,
            FloatByReference timeIntervalNanoseconds,
            short oversample,
            IntByReference maxSamples,
            int segmentIndex);

    /** An {@code autoTriggerMilliseconds} of 0 waits for ever. */
    int ps6000SetSimpleTrigger(
            short handle,
            short enable,
            int source,
            short threshold,
            int direction,
            int delay,
            short autoTriggerMilliseconds);

    int ps6000SetTriggerDelay(short handle, int delay);

    /** Returns by how much the trigger lies off its sample, and the unit of that time. */
    int ps6000GetTriggerTimeOffset64(short handle, LongByReference time, IntByReference timeUnits, int segmentIndex);

    int ps6000SetDataBuffer(short handle, int channel, Pointer buffer, int bufferLength, int downSampleRatioMode);

    int ps6000SetDataBuffers(
            short handle, int channel, Pointer bufferMax, Pointer bufferMin, int bufferLength, int downSampleRatioMode);

    int ps6000SetDataBufferBulk(
            short handle, int channel, Pointer buffer, int bufferLength, int waveform, int downSampleRatioMode);

    int ps6000SetDataBuffersBulk(
            short handle,
            int channel,
            Pointer bufferMax,
            Pointer bufferMin,
            int bufferLength,
            int waveform,
            int downSampleRatioMode);

    int ps6000RunBlock(
            short handle,
            int noOfPreTriggerSamples,
            int noOfPostTriggerSamples,
            int timebase,
            short oversample,
            IntByReference timeIndisposedMilliseconds,
            int segmentIndex,
            Ps6000BlockReady ready,
            Pointer parameter);

    int ps6000IsReady(short handle, ShortByReference ready);

    /** Fills the registered buffers from their start; bit n of the overflow is that of channel n. */
    int ps6000GetValues(
            short handle,
            int startIndex,
            IntByReference noOfSamples,
            int downSampleRatio,
            int downSampleRatioMode,
            int segmentIndex,
            ShortByReference overflow);

    /** Fills the buffers that are registered for each segment; there is one overflow for each of them. */
    int ps6000GetValuesBulk(
            short handle,
            IntByReference noOfSamples,
            int fromSegmentIndex,
            int toSegmentIndex,
            int downSampleRatio,
            int downSampleRatioMode,
            short[] overflow);

    int ps6000RunStreaming(
            short handle,
            IntByReference sampleInterval,
            int sampleIntervalTimeUnits,
            int maxPreTriggerSamples,
            int maxPostTriggerSamples,
            short autoStop,
            int downSampleRatio,
            int downSampleRatioMode,
            int overviewBufferSize);

    int ps6000GetStreamingLatestValues(short handle, Ps6000StreamingReady ready, Pointer parameter);

    int ps6000NoOfStreamingValues(short handle, IntByReference noOfValues);

    int ps6000GetMaxDownSampleRatio(
            short handle,
            int noOfUnaggregatedSamples,
            IntByReference maxDownSampleRatio,
            int downSampleRatioMode,
            int segmentIndex);

    int ps6000Stop(short handle);

    /** Divides the memory; returns the samples of a segment, which the enabled channels share. */
    int ps6000MemorySegments(short handle, int segments, IntByReference maxSamples);

    int ps6000SetNoOfCaptures(short handle, int captures);

    int ps6000GetNoOfCaptures(short handle, IntByReference captures);

    int ps6000GetNoOfProcessedCaptures(short handle, IntByReference processedCaptures);
}
