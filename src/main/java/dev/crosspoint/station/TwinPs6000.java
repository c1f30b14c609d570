package dev.crosspoint.station;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.ShortByReference;
import dev.crosspoint.driver.pico.Ps6000;
import dev.crosspoint.simulation.instrument.ps6000.AchievedTimebase;
import dev.crosspoint.simulation.instrument.ps6000.BlockReady;
import dev.crosspoint.simulation.instrument.ps6000.OffsetLimits;
import dev.crosspoint.simulation.instrument.ps6000.PicoScope6402CTwin;
import dev.crosspoint.simulation.instrument.ps6000.PicoStatus;
import dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception;
import dev.crosspoint.simulation.instrument.ps6000.Retrieved;
import dev.crosspoint.simulation.instrument.ps6000.TriggerTime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pico's library with nothing but simulated units plugged in: each function is carried out by the twin that is open. */
final class TwinPs6000 implements Ps6000 {
    private static final int OK = PicoStatus.OK.code();

    private final List<PicoScope6402CTwin> plugged;

    private Optional<PicoScope6402CTwin> open = Optional.empty();

    TwinPs6000(List<PicoScope6402CTwin> plugged) {
        this.plugged = plugged;
    }

    /** What a function does on the unit that is open. */
    @FunctionalInterface
    private interface Call {
        void on(PicoScope6402CTwin unit);
    }

    /** Returns the status of a function. */
    private int status(Call call) {
        if (open.isEmpty()) {
            return PicoStatus.INVALID_HANDLE.code();
        }
        try {
            call.on(open.get());
            return OK;
        } catch (Ps6000Exception e) {
            return e.status();
        }
    }

    @Override
    public int ps6000OpenUnit(ShortByReference handle, String serial) {
        handle.setValue((short) 0);
        int status = PicoStatus.NOT_FOUND.code();
        for (PicoScope6402CTwin unit : plugged) {
            try {
                handle.setValue(unit.openUnit(Optional.ofNullable(serial)));
                open = Optional.of(unit);
                return OK;
            } catch (Ps6000Exception e) {
                status = e.status();
            }
        }
        return status;
    }

    @Override
    public int ps6000CloseUnit(short handle) {
        int status = status(unit -> unit.closeUnit(handle));
        open = status == OK ? Optional.empty() : open;
        return status;
    }

    @Override
    public int ps6000EnumerateUnits(ShortByReference count, byte[] serials, ShortByReference serialLength) {
        List<String> found = new ArrayList<>();
        plugged.forEach(unit -> found.addAll(unit.enumerateUnits()));
        count.setValue((short) found.size());
        serialLength.setValue(put(String.join(",", found), serials, serialLength.getValue()));
        return OK;
    }

    @Override
    public int ps6000PingUnit(short handle) {
        return status(unit -> unit.pingUnit(handle));
    }

    @Override
    public int ps6000GetUnitInfo(
            short handle, byte[] string, short stringLength, ShortByReference requiredSize, int info) {
        return status(unit -> requiredSize.setValue(put(unit.getUnitInfo(handle, info), string, stringLength)));
    }

    /** Puts a text with its end into an array, as much as fits, and returns how long the array has to be for all of it. */
    private static short put(String text, byte[] array, short length) {
        byte[] bytes = (text + '\0').getBytes(StandardCharsets.ISO_8859_1);
        if (array != null && length > 0) {
            System.arraycopy(bytes, 0, array, 0, Math.min(bytes.length, length));
            array[Math.min(bytes.length, length) - 1] = 0;
        }
        return (short) bytes.length;
    }

    @Override
    public int ps6000SetChannel(
            short handle, int channel, short enabled, int coupling, int range, float analogueOffset, int bandwidth) {
        return status(
                unit -> unit.setChannel(handle, channel, enabled != 0, coupling, range, analogueOffset, bandwidth));
    }

    @Override
    public int ps6000GetAnalogueOffset(
            short handle, int range, int coupling, FloatByReference maximumVoltage, FloatByReference minimumVoltage) {
        return status(unit -> {
            OffsetLimits limits = unit.getAnalogueOffset(handle, range, coupling);
            maximumVoltage.setValue(limits.maximum());
            minimumVoltage.setValue(limits.minimum());
        });
    }

    @Override
    public int ps6000GetTimebase2(
            short handle,
            int timebase,
            int noSamples,
            FloatByReference timeIntervalNanoseconds,
            short oversample,
            IntByReference maxSamples,
            int segmentIndex) {
        return status(unit -> {
            AchievedTimebase achieved = unit.getTimebase2(handle, timebase, noSamples, segmentIndex);
            timeIntervalNanoseconds.setValue((float) achieved.nanoseconds());
            maxSamples.setValue(achieved.largestLength());
        });
    }

    @Override
    public int ps6000SetSimpleTrigger(
            short handle,
            short enable,
            int source,
            short threshold,
            int direction,
            int delay,
            short autoTriggerMilliseconds) {
        return status(unit -> unit.setSimpleTrigger(
                handle, enable != 0, source, threshold, direction, delay, autoTriggerMilliseconds));
    }

    @Override
    public int ps6000SetTriggerDelay(short handle, int delay) {
        return status(unit -> unit.setTriggerDelay(handle, delay));
    }

    @Override
    public int ps6000GetTriggerTimeOffset64(
            short handle, LongByReference time, IntByReference timeUnits, int segmentIndex) {
        return status(unit -> {
            TriggerTime trigger = unit.getTriggerTimeOffset64(handle, segmentIndex);
            time.setValue(trigger.time());
            timeUnits.setValue(trigger.units());
        });
    }

    @Override
    public int ps6000SetDataBuffer(
            short handle, int channel, Pointer buffer, int bufferLength, int downSampleRatioMode) {
        return ps6000SetDataBuffers(handle, channel, buffer, Pointer.NULL, bufferLength, downSampleRatioMode);
    }

    @Override
    public int ps6000SetDataBuffers(
            short handle,
            int channel,
            Pointer bufferMax,
            Pointer bufferMin,
            int bufferLength,
            int downSampleRatioMode) {
        return status(unit -> unit.setDataBuffers(
                handle,
                channel,
                MemoryBuffer.at(bufferMax, bufferLength),
                MemoryBuffer.at(bufferMin, bufferLength),
                downSampleRatioMode));
    }

    @Override
    public int ps6000SetDataBufferBulk(
            short handle, int channel, Pointer buffer, int bufferLength, int waveform, int downSampleRatioMode) {
        return ps6000SetDataBuffersBulk(
                handle, channel, buffer, Pointer.NULL, bufferLength, waveform, downSampleRatioMode);
    }

    @Override
    public int ps6000SetDataBuffersBulk(
            short handle,
            int channel,
            Pointer bufferMax,
            Pointer bufferMin,
            int bufferLength,
            int waveform,
            int downSampleRatioMode) {
        return status(unit -> unit.setDataBuffersBulk(
                handle,
                channel,
                MemoryBuffer.at(bufferMax, bufferLength),
                MemoryBuffer.at(bufferMin, bufferLength),
                waveform,
                downSampleRatioMode));
    }

    @Override
    public int ps6000RunBlock(
            short handle,
            int noOfPreTriggerSamples,
            int noOfPostTriggerSamples,
            int timebase,
            short oversample,
            IntByReference timeIndisposedMilliseconds,
            int segmentIndex,
            Ps6000BlockReady ready,
            Pointer parameter) {
        BlockReady told =
                ready == null ? (open, status) -> {} : (open, status) -> ready.invoke(open, status.code(), parameter);
        return status(unit -> {
            int busy =
                    unit.runBlock(handle, noOfPreTriggerSamples, noOfPostTriggerSamples, timebase, segmentIndex, told);
            if (timeIndisposedMilliseconds != null) {
                timeIndisposedMilliseconds.setValue(busy);
            }
        });
    }

    @Override
    public int ps6000IsReady(short handle, ShortByReference ready) {
        return status(unit -> ready.setValue((short) (unit.isReady(handle) ? 1 : 0)));
    }

    @Override
    public int ps6000GetValues(
            short handle,
            int startIndex,
            IntByReference noOfSamples,
            int downSampleRatio,
            int downSampleRatioMode,
            int segmentIndex,
            ShortByReference overflow) {
        return status(unit -> {
            Retrieved retrieved = unit.getValues(
                    handle, startIndex, noOfSamples.getValue(), downSampleRatio, downSampleRatioMode, segmentIndex);
            noOfSamples.setValue(retrieved.count());
            if (overflow != null) {
                overflow.setValue(retrieved.overflow());
            }
        });
    }

    @Override
    public int ps6000GetValuesBulk(
            short handle,
            IntByReference noOfSamples,
            int fromSegmentIndex,
            int toSegmentIndex,
            int downSampleRatio,
            int downSampleRatioMode,
            short[] overflow) {
        return status(unit -> {
            List<Retrieved> segments = unit.getValuesBulk(
                    handle,
                    noOfSamples.getValue(),
                    fromSegmentIndex,
                    toSegmentIndex,
                    downSampleRatio,
                    downSampleRatioMode);
            noOfSamples.setValue(segments.get(0).count());
            for (int i = 0; overflow != null && i < segments.size(); i++) {
                overflow[i] = segments.get(i).overflow();
            }
        });
    }

    @Override
    public int ps6000RunStreaming(
            short handle,
            IntByReference sampleInterval,
            int sampleIntervalTimeUnits,
            int maxPreTriggerSamples,
            int maxPostTriggerSamples,
            short autoStop,
            int downSampleRatio,
            int downSampleRatioMode,
            int overviewBufferSize) {
        return status(unit -> sampleInterval.setValue(unit.runStreaming(
                handle,
                sampleInterval.getValue(),
                sampleIntervalTimeUnits,
                maxPreTriggerSamples,
                maxPostTriggerSamples,
                autoStop != 0,
                downSampleRatio,
                downSampleRatioMode,
                overviewBufferSize)));
    }

    @Override
    public int ps6000GetStreamingLatestValues(short handle, Ps6000StreamingReady ready, Pointer parameter) {
        return status(unit -> unit.getStreamingLatestValues(
                handle,
                (open, count, startIndex, overflow, triggerAt, triggered, autoStop) -> ready.invoke(
                        open,
                        count,
                        startIndex,
                        overflow,
                        triggerAt,
                        (short) (triggered ? 1 : 0),
                        (short) (autoStop ? 1 : 0),
                        parameter)));
    }

    @Override
    public int ps6000NoOfStreamingValues(short handle, IntByReference noOfValues) {
        return status(unit -> noOfValues.setValue(unit.noOfStreamingValues(handle)));
    }

    @Override
    public int ps6000GetMaxDownSampleRatio(
            short handle,
            int noOfUnaggregatedSamples,
            IntByReference maxDownSampleRatio,
            int downSampleRatioMode,
            int segmentIndex) {
        return status(unit -> maxDownSampleRatio.setValue(
                unit.getMaxDownSampleRatio(handle, noOfUnaggregatedSamples, downSampleRatioMode, segmentIndex)));
    }

    @Override
    public int ps6000Stop(short handle) {
        return status(unit -> unit.stop(handle));
    }

    @Override
    public int ps6000MemorySegments(short handle, int segments, IntByReference maxSamples) {
        return status(unit -> maxSamples.setValue(unit.memorySegments(handle, segments)));
    }

    @Override
    public int ps6000SetNoOfCaptures(short handle, int captures) {
        return status(unit -> unit.setNoOfCaptures(handle, captures));
    }

    @Override
    public int ps6000GetNoOfCaptures(short handle, IntByReference captures) {
        return status(unit -> captures.setValue(unit.getNoOfCaptures(handle)));
    }

    @Override
    public int ps6000GetNoOfProcessedCaptures(short handle, IntByReference processedCaptures) {
        return status(unit -> processedCaptures.setValue(unit.getNoOfProcessedCaptures(handle)));
    }
}
