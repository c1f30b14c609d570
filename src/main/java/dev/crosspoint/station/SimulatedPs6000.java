package dev.crosspoint.station;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.ShortByReference;
import dev.crosspoint.driver.pico.Ps6000;
import dev.crosspoint.simulation.instrument.ps6000.AchievedTimebase;
import dev.crosspoint.simulation.instrument.ps6000.OffsetLimits;
import dev.crosspoint.simulation.instrument.ps6000.PicoScope6402CTwin;
import dev.crosspoint.simulation.instrument.ps6000.PicoStatus;
import dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception;
import dev.crosspoint.simulation.instrument.ps6000.Retrieved;
import dev.crosspoint.simulation.instrument.ps6000.SampleBuffer;
import dev.crosspoint.simulation.instrument.ps6000.TriggerTime;
import dev.crosspoint.simulation.time.Timeline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Pico's library with nothing but simulated units behind it, of which one is open at a time. */
final class SimulatedPs6000 implements Ps6000 {
    private final List<PicoScope6402CTwin> units;
    private final Timeline timeline;

    /** The unit that was opened last; the first one before any was. */
    private PicoScope6402CTwin twin;

    /** Plugs in at least one unit. */
    SimulatedPs6000(List<PicoScope6402CTwin> units, Timeline timeline) {
        this.units = List.copyOf(units);
        this.timeline = timeline;
        this.twin = units.get(0);
    }

    /** An array of the driver, outside of the heap. */
    private record PointerBuffer(Pointer pointer, long length) implements SampleBuffer {

        @Override
        public void write(int index, short[] codes, int count) {
            pointer.write((long) index * Short.BYTES, codes, 0, count);
        }
    }

    private static Optional<SampleBuffer> buffer(Pointer pointer, int length) {
        return Optional.ofNullable(pointer).map(there -> new PointerBuffer(there, Integer.toUnsignedLong(length)));
    }

    /** Makes a call once all that was sent to other instruments before has been carried out, and returns its status. */
    private int status(Runnable call) {
        timeline.now();
        try {
            call.run();
            return PicoStatus.OK.code();
        } catch (Ps6000Exception refusal) {
            return refusal.status();
        }
    }

    @Override
    public int ps6000OpenUnit(ShortByReference handle, String serial) {
        handle.setValue((short) 0);
        int status = PicoStatus.NOT_FOUND.code();
        for (PicoScope6402CTwin unit : units) {
            status = status(() -> handle.setValue(unit.openUnit(Optional.ofNullable(serial))));
            if (status == PicoStatus.OK.code()) {
                twin = unit;
                return status;
            }
        }
        return status;
    }

    @Override
    public int ps6000CloseUnit(short handle) {
        return status(() -> twin.closeUnit(handle));
    }

    @Override
    public int ps6000EnumerateUnits(ShortByReference count, byte[] serials, ShortByReference serialLength) {
        return status(() -> {
            List<String> found = units.stream()
                    .flatMap(unit -> unit.enumerateUnits().stream())
                    .toList();
            count.setValue((short) found.size());
            serialLength.setValue(copy(String.join(",", found), serials, serialLength.getValue()));
        });
    }

    @Override
    public int ps6000PingUnit(short handle) {
        return status(() -> twin.pingUnit(handle));
    }

    @Override
    public int ps6000GetUnitInfo(
            short handle, byte[] string, short stringLength, ShortByReference requiredSize, int info) {
        return status(() -> requiredSize.setValue(copy(twin.getUnitInfo(handle, info), string, stringLength)));
    }

    /** Copies as much of a text as fits, with the 0 behind it, and returns how much room all of it needs. */
    private static short copy(String text, byte[] into, short room) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (room > 0) {
            int copied = Math.min(bytes.length, room - 1);
            System.arraycopy(bytes, 0, into, 0, copied);
            into[copied] = 0;
        }
        return (short) (bytes.length + 1);
    }

    @Override
    public int ps6000SetChannel(
            short handle, int channel, short enabled, int coupling, int range, float analogueOffset, int bandwidth) {
        return status(() -> twin.setChannel(handle, channel, enabled != 0, coupling, range, analogueOffset, bandwidth));
    }

    @Override
    public int ps6000GetAnalogueOffset(
            short handle, int range, int coupling, FloatByReference maximumVoltage, FloatByReference minimumVoltage) {
        return status(() -> {
            OffsetLimits limits = twin.getAnalogueOffset(handle, range, coupling);
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
        return status(() -> {
            AchievedTimebase achieved = twin.getTimebase2(handle, timebase, noSamples, segmentIndex);
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
        return status(() -> twin.setSimpleTrigger(
                handle, enable != 0, source, threshold, direction, delay, autoTriggerMilliseconds));
    }

    @Override
    public int ps6000SetTriggerDelay(short handle, int delay) {
        return status(() -> twin.setTriggerDelay(handle, delay));
    }

    @Override
    public int ps6000GetTriggerTimeOffset64(
            short handle, LongByReference time, IntByReference timeUnits, int segmentIndex) {
        return status(() -> {
            TriggerTime trigger = twin.getTriggerTimeOffset64(handle, segmentIndex);
            time.setValue(trigger.time());
            timeUnits.setValue(trigger.units());
        });
    }

    @Override
    public int ps6000SetDataBuffer(
            short handle, int channel, Pointer buffer, int bufferLength, int downSampleRatioMode) {
        return ps6000SetDataBuffers(handle, channel, buffer, null, bufferLength, downSampleRatioMode);
    }

    @Override
    public int ps6000SetDataBuffers(
            short handle,
            int channel,
            Pointer bufferMax,
            Pointer bufferMin,
            int bufferLength,
            int downSampleRatioMode) {
        return status(() -> twin.setDataBuffers(
                handle,
                channel,
                buffer(bufferMax, bufferLength),
                buffer(bufferMin, bufferLength),
                downSampleRatioMode));
    }

    @Override
    public int ps6000SetDataBufferBulk(
            short handle, int channel, Pointer buffer, int bufferLength, int waveform, int downSampleRatioMode) {
        return ps6000SetDataBuffersBulk(handle, channel, buffer, null, bufferLength, waveform, downSampleRatioMode);
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
        return status(() -> twin.setDataBuffersBulk(
                handle,
                channel,
                buffer(bufferMax, bufferLength),
                buffer(bufferMin, bufferLength),
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
        Optional<Ps6000BlockReady> callback = Optional.ofNullable(ready);
        return status(() -> {
            int busy = twin.runBlock(
                    handle,
                    noOfPreTriggerSamples,
                    noOfPostTriggerSamples,
                    timebase,
                    segmentIndex,
                    (unit, end) -> callback.ifPresent(there -> there.invoke(unit, end.code(), parameter)));
            Optional.ofNullable(timeIndisposedMilliseconds).ifPresent(there -> there.setValue(busy));
        });
    }

    @Override
    public int ps6000IsReady(short handle, ShortByReference ready) {
        return status(() -> ready.setValue(number(twin.isReady(handle))));
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
        return status(() -> {
            Retrieved retrieved = twin.getValues(
                    handle, startIndex, noOfSamples.getValue(), downSampleRatio, downSampleRatioMode, segmentIndex);
            noOfSamples.setValue(retrieved.count());
            overflow.setValue(retrieved.overflow());
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
        return status(() -> {
            List<Retrieved> retrieved = twin.getValuesBulk(
                    handle,
                    noOfSamples.getValue(),
                    fromSegmentIndex,
                    toSegmentIndex,
                    downSampleRatio,
                    downSampleRatioMode);
            noOfSamples.setValue(retrieved.get(0).count());
            for (int i = 0; i < retrieved.size(); i++) {
                overflow[i] = retrieved.get(i).overflow();
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
        return status(() -> sampleInterval.setValue(twin.runStreaming(
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
        return status(() -> twin.getStreamingLatestValues(
                handle,
                (unit, count, startIndex, overflow, triggerAt, triggered, autoStop) -> ready.invoke(
                        unit, count, startIndex, overflow, triggerAt, number(triggered), number(autoStop), parameter)));
    }

    private static short number(boolean flag) {
        return (short) (flag ? 1 : 0);
    }

    @Override
    public int ps6000NoOfStreamingValues(short handle, IntByReference noOfValues) {
        return status(() -> noOfValues.setValue(twin.noOfStreamingValues(handle)));
    }

    @Override
    public int ps6000GetMaxDownSampleRatio(
            short handle,
            int noOfUnaggregatedSamples,
            IntByReference maxDownSampleRatio,
            int downSampleRatioMode,
            int segmentIndex) {
        return status(() -> maxDownSampleRatio.setValue(
                twin.getMaxDownSampleRatio(handle, noOfUnaggregatedSamples, downSampleRatioMode, segmentIndex)));
    }

    @Override
    public int ps6000Stop(short handle) {
        return status(() -> twin.stop(handle));
    }

    @Override
    public int ps6000MemorySegments(short handle, int segments, IntByReference maxSamples) {
        return status(() -> maxSamples.setValue(twin.memorySegments(handle, segments)));
    }

    @Override
    public int ps6000SetNoOfCaptures(short handle, int captures) {
        return status(() -> twin.setNoOfCaptures(handle, captures));
    }

    @Override
    public int ps6000GetNoOfCaptures(short handle, IntByReference captures) {
        return status(() -> captures.setValue(twin.getNoOfCaptures(handle)));
    }

    @Override
    public int ps6000GetNoOfProcessedCaptures(short handle, IntByReference processedCaptures) {
        return status(() -> processedCaptures.setValue(twin.getNoOfProcessedCaptures(handle)));
    }
}
