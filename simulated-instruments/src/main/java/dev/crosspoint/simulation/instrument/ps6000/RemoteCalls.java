package dev.crosspoint.simulation.instrument.ps6000;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes calls of a twin's functions out of requests. Not for several threads at a time.
 *
 * <p>A request is the number of the function and a handle in 2 bytes each, then the arguments of the function in the order of
 * the twin's method.
 */
final class RemoteCalls {
    /** Segment of an array that takes the samples of whichever segment is read. */
    private static final int ANY_SEGMENT = -1;

    private final PicoScope6402CTwin twin;
    private final BlockEnds blockEnds;
    private final Map<RemoteFunction, Call> calls = new EnumMap<>(RemoteFunction.class);
    private Answer answer = new Answer();
    private int blocks;

    /** A function: takes its arguments, and puts its results into the answer. */
    @FunctionalInterface
    private interface Call {
        void carryOut(short handle, Request in, Answer out) throws MalformedRequestException;
    }

    RemoteCalls(PicoScope6402CTwin twin, BlockEnds blockEnds) {
        this.twin = twin;
        this.blockEnds = blockEnds;
        addUnit();
        addChannels();
        addMemory();
        addTrigger();
        addBlock();
        addStream();
        addBuffers();
    }

    /** Carries out one call and returns the bytes of the answer. */
    byte[] carryOut(byte[] message) throws MalformedRequestException {
        Request request = new Request(message);
        Call call = calls.get(RemoteFunction.of(request.uint16()));
        answer = new Answer();
        try {
            call.carryOut(request.int16(), request, answer);
        } catch (Ps6000Exception e) {
            return Answer.refusal(e.status());
        }
        request.requireEnd();
        return answer.success();
    }

    private void addUnit() {
        calls.put(RemoteFunction.OPEN_UNIT, (handle, in, out) -> out.int16(twin.openUnit(in.text())));
        calls.put(RemoteFunction.CLOSE_UNIT, (handle, in, out) -> twin.closeUnit(handle));
        calls.put(RemoteFunction.PING_UNIT, (handle, in, out) -> twin.pingUnit(handle));
        calls.put(RemoteFunction.FLASH_LED, (handle, in, out) -> twin.flashLed(handle, in.int16()));
        calls.put(RemoteFunction.GET_UNIT_INFO, (handle, in, out) -> out.text(twin.getUnitInfo(handle, in.int32())));
        calls.put(RemoteFunction.ENUMERATE_UNITS, (handle, in, out) -> {
            List<String> units = twin.enumerateUnits();
            out.int16(units.size()).text(String.join(",", units));
        });
    }

    private void addChannels() {
        calls.put(
                RemoteFunction.SET_CHANNEL,
                (handle, in, out) ->
                        twin.setChannel(handle, in.int32(), in.flag(), in.int32(), in.int32(), in.real(), in.int32()));
        calls.put(RemoteFunction.GET_ANALOGUE_OFFSET, (handle, in, out) -> {
            OffsetLimits limits = twin.getAnalogueOffset(handle, in.int32(), in.int32());
            out.real(limits.maximum()).real(limits.minimum());
        });
        calls.put(RemoteFunction.GET_TIMEBASE2, (handle, in, out) -> {
            AchievedTimebase achieved = twin.getTimebase2(handle, in.int32(), in.int32(), in.int32());
            out.real(achieved.nanoseconds()).int32(achieved.largestLength());
        });
    }

    private void addMemory() {
        calls.put(
                RemoteFunction.MEMORY_SEGMENTS,
                (handle, in, out) -> out.int32(twin.memorySegments(handle, in.int32())));
        calls.put(RemoteFunction.SET_NO_OF_CAPTURES, (handle, in, out) -> twin.setNoOfCaptures(handle, in.int32()));
        calls.put(RemoteFunction.GET_NO_OF_CAPTURES, (handle, in, out) -> out.int32(twin.getNoOfCaptures(handle)));
        calls.put(
                RemoteFunction.GET_NO_OF_PROCESSED_CAPTURES,
                (handle, in, out) -> out.int32(twin.getNoOfProcessedCaptures(handle)));
        calls.put(
                RemoteFunction.GET_MAX_DOWN_SAMPLE_RATIO,
                (handle, in, out) -> out.int32(twin.getMaxDownSampleRatio(handle, in.int32(), in.int32(), in.int32())));
    }

    private void addTrigger() {
        calls.put(
                RemoteFunction.SET_SIMPLE_TRIGGER,
                (handle, in, out) -> twin.setSimpleTrigger(
                        handle, in.flag(), in.int32(), in.int16(), in.int32(), in.int32(), in.int16()));
        calls.put(
                RemoteFunction.SET_TRIGGER_CHANNEL_PROPERTIES,
                (handle, in, out) -> twin.setTriggerChannelProperties(handle, properties(in), in.int32()));
        calls.put(
                RemoteFunction.SET_TRIGGER_CHANNEL_CONDITIONS,
                (handle, in, out) -> twin.setTriggerChannelConditions(handle, conditions(in)));
        calls.put(
                RemoteFunction.SET_TRIGGER_CHANNEL_DIRECTIONS,
                (handle, in, out) -> twin.setTriggerChannelDirections(
                        handle, in.int32(), in.int32(), in.int32(), in.int32(), in.int32(), in.int32()));
        calls.put(RemoteFunction.SET_TRIGGER_DELAY, (handle, in, out) -> twin.setTriggerDelay(handle, in.int32()));
        calls.put(RemoteFunction.IS_TRIGGER_ENABLED, (handle, in, out) -> out.flag(twin.isTriggerEnabled(handle)));
        calls.put(RemoteFunction.GET_TRIGGER_TIME_OFFSET64, (handle, in, out) -> {
            TriggerTime time = twin.getTriggerTimeOffset64(handle, in.int32());
            out.int64(time.time()).int32(time.units());
        });
    }

    private static List<TriggerProperties> properties(Request in) throws MalformedRequestException {
        List<TriggerProperties> properties = new ArrayList<>();
        for (int left = in.uint16(); left > 0; left--) {
            properties.add(
                    new TriggerProperties(in.int16(), in.uint16(), in.int16(), in.uint16(), in.int32(), in.int32()));
        }
        return properties;
    }

    private static List<TriggerConditions> conditions(Request in) throws MalformedRequestException {
        List<TriggerConditions> conditions = new ArrayList<>();
        for (int left = in.uint16(); left > 0; left--) {
            conditions.add(new TriggerConditions(
                    in.int32(), in.int32(), in.int32(), in.int32(), in.int32(), in.int32(), in.int32()));
        }
        return conditions;
    }

    private void addBlock() {
        calls.put(RemoteFunction.RUN_BLOCK, this::runBlock);
        calls.put(RemoteFunction.IS_READY, (handle, in, out) -> out.flag(twin.isReady(handle)));
        calls.put(RemoteFunction.STOP, (handle, in, out) -> twin.stop(handle));
        calls.put(RemoteFunction.HAS_BLOCK_ENDED, (handle, in, out) -> {
            Optional<PicoStatus> end = blockEnds.end(in.int32());
            out.flag(end.isPresent()).int32(end.orElse(PicoStatus.OK).code());
        });
        calls.put(RemoteFunction.BLOCK_END_DELIVERED, (handle, in, out) -> blockEnds.delivered(in.int32()));
    }

    /** The last argument says whether the client will ask for the block's end, the last result under which number. */
    private void runBlock(short handle, Request in, Answer out) throws MalformedRequestException {
        int before = in.int32();
        int after = in.int32();
        int timebase = in.int32();
        int segment = in.int32();
        boolean endWanted = in.flag();
        int block = ++blocks;
        BlockReady ready = (unit, status) -> {
            if (endWanted) {
                blockEnds.ended(block, status);
            }
        };
        out.int32(twin.runBlock(handle, before, after, timebase, segment, ready))
                .int32(block);
    }

    private void addStream() {
        calls.put(
                RemoteFunction.RUN_STREAMING,
                (handle, in, out) -> out.int32(twin.runStreaming(
                        handle,
                        in.int32(),
                        in.int32(),
                        in.int32(),
                        in.int32(),
                        in.flag(),
                        in.int32(),
                        in.int32(),
                        in.int32())));
        // Nothing at all comes back if there is nothing new.
        calls.put(
                RemoteFunction.GET_STREAMING_LATEST_VALUES,
                (handle, in, out) -> twin.getStreamingLatestValues(
                        handle,
                        (unit, count, startIndex, overflow, triggerAt, triggered, autoStop) -> out.int32(count)
                                .int32(startIndex)
                                .int16(overflow)
                                .int32(triggerAt)
                                .flag(triggered)
                                .flag(autoStop)
                                .samples()));
        calls.put(
                RemoteFunction.NO_OF_STREAMING_VALUES,
                (handle, in, out) -> out.int32(twin.noOfStreamingValues(handle)));
    }

    private void addBuffers() {
        calls.put(RemoteFunction.SET_DATA_BUFFERS, (handle, in, out) -> {
            int channel = in.int32();
            boolean hasMax = in.flag();
            boolean hasMin = in.flag();
            int length = in.int32();
            int mode = in.int32();
            twin.setDataBuffers(
                    handle,
                    channel,
                    buffer(hasMax, channel, ANY_SEGMENT, mode, false, length),
                    buffer(hasMin, channel, ANY_SEGMENT, mode, true, length),
                    mode);
        });
        calls.put(RemoteFunction.SET_DATA_BUFFERS_BULK, (handle, in, out) -> {
            int channel = in.int32();
            boolean hasMax = in.flag();
            boolean hasMin = in.flag();
            int length = in.int32();
            int segment = in.int32();
            int mode = in.int32();
            twin.setDataBuffersBulk(
                    handle,
                    channel,
                    buffer(hasMax, channel, segment, mode, false, length),
                    buffer(hasMin, channel, segment, mode, true, length),
                    segment,
                    mode);
        });
        calls.put(RemoteFunction.GET_VALUES, (handle, in, out) -> {
            Retrieved retrieved = twin.getValues(handle, in.int32(), in.int32(), in.int32(), in.int32(), in.int32());
            out.int32(retrieved.count()).int16(retrieved.overflow()).samples();
        });
        calls.put(RemoteFunction.GET_VALUES_BULK, (handle, in, out) -> {
            List<Retrieved> retrieved =
                    twin.getValuesBulk(handle, in.int32(), in.int32(), in.int32(), in.int32(), in.int32());
            out.int32(retrieved.get(0).count()).int32(retrieved.size());
            retrieved.forEach(segment -> out.int16(segment.overflow()));
            out.samples();
        });
    }

    private Optional<SampleBuffer> buffer(
            boolean wanted, int channel, int segment, int mode, boolean ofMinima, int length) {
        return wanted
                ? Optional.of(new RemoteBuffer(
                        channel, segment, mode, ofMinima, Integer.toUnsignedLong(length), () -> answer))
                : Optional.empty();
    }
}
