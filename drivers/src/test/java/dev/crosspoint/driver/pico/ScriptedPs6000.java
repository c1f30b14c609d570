package dev.crosspoint.driver.pico;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.ShortByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;

/**
 * A library with one unit whose answers a test chooses: which call fails with what, when a record is ready, and what the
 * samples are. It writes down what is called.
 */
final class ScriptedPs6000 implements Ps6000 {
    static final short HANDLE = 16384;

    /** Returns the count of a sample, of one channel and one record. */
    @FunctionalInterface
    interface Samples {
        int count(int channel, int segment, long index);
    }

    /** Samples that a poll of a stream finds, at a place in the buffer. */
    record Chunk(int start, int length, short overflow, boolean autoStop) {}

    final List<String> calls = new ArrayList<>();
    final List<String> freeUnits = new ArrayList<>(List.of("AB123/001"));
    final Map<String, Integer> failures = new HashMap<>();
    final Map<String, Runnable> meanwhile = new HashMap<>();
    final Queue<Chunk> chunks = new ArrayDeque<>();
    String variant = "6402C";
    long memory = 256_000_000;
    Samples samples = (channel, segment, index) -> 0;
    int pollsUntilReady;
    int capturesTaken;
    short overflow;
    double reportedIntervalFactor = 1;
    int streamInterval;
    int shortfall;
    boolean open;
    private final boolean[] enabled = {true, true, true, true};
    private final Map<String, Pointer> buffers = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private int segments = 1;
    private long streamed;

    private int call(String name, Object... arguments) {
        StringBuilder words = new StringBuilder(name);
        for (Object argument : arguments) {
            words.append(' ').append(argument);
        }
        calls.add(words.toString());
        meanwhile.getOrDefault(name, () -> {}).run();
        return failures.getOrDefault(name, 0);
    }

    /** Returns what was called, without what only asks. */
    List<String> sent() {
        return calls.stream()
                .filter(call -> !call.matches("(GetUnitInfo|GetAnalogueOffset|IsReady).*"))
                .toList();
    }

    private static Pointer unwrap(Pointer buffer, int length) {
        // Fails if the buffer is smaller than what is said about it.
        return buffer == null ? null : buffer.share(0, 2L * length);
    }

    @Override
    public int ps6000OpenUnit(ShortByReference handle, String serial) {
        int status = call("OpenUnit", serial);
        boolean found = serial == null ? !freeUnits.isEmpty() : freeUnits.contains(serial);
        if (!found) {
            return 3;
        }
        open = status == 0;
        handle.setValue(open ? HANDLE : 0);
        return status;
    }

    @Override
    public int ps6000CloseUnit(short handle) {
        open = false;
        return call("CloseUnit");
    }

    @Override
    public int ps6000EnumerateUnits(ShortByReference count, byte[] serials, ShortByReference serialLength) {
        byte[] list = String.join(",", freeUnits).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(list, 0, serials, 0, list.length);
        count.setValue((short) freeUnits.size());
        serialLength.setValue((short) list.length);
        return call("EnumerateUnits");
    }

    @Override
    public int ps6000PingUnit(short handle) {
        return call("PingUnit");
    }

    @Override
    public int ps6000GetUnitInfo(
            short handle, byte[] string, short stringLength, ShortByReference requiredSize, int info) {
        Map<Integer, String> texts = Map.of(0, "1.4.4.5", 3, variant, 4, freeUnits.get(0), 5, "21Aug18", 9, "1.5.0.0");
        byte[] text = texts.get(info).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, string, 0, text.length);
        return call("GetUnitInfo", info);
    }

    @Override
    public int ps6000SetChannel(
            short handle, int channel, short on, int coupling, int range, float analogueOffset, int bandwidth) {
        int status = call("SetChannel", channel, on, coupling, range, analogueOffset, bandwidth);
        enabled[channel] = on != 0;
        return status;
    }

    @Override
    public int ps6000GetAnalogueOffset(
            short handle, int range, int coupling, FloatByReference maximum, FloatByReference minimum) {
        float limit = range <= 4 ? 0.5f : range <= 7 ? 2.5f : 20;
        maximum.setValue(limit);
        minimum.setValue(-limit);
        return call("GetAnalogueOffset", range, coupling);
    }

    @Override
    public int ps6000GetTimebase2(
            short handle,
            int timebase,
            int noSamples,
            FloatByReference nanoseconds,
            short oversample,
            IntByReference maxSamples,
            int segmentIndex) {
        long n = Integer.toUnsignedLong(timebase);
        nanoseconds.setValue((float) (reportedIntervalFactor * (n < 5 ? 0.2 * (1 << n) : (n - 4) * 6.4)));
        maxSamples.setValue((int) (memory / segments / Math.max(1, inUse())));
        return call("GetTimebase2", timebase, noSamples);
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
        return call("SetSimpleTrigger", enable, source, threshold, direction, delay, autoTriggerMilliseconds);
    }

    @Override
    public int ps6000SetTriggerDelay(short handle, int delay) {
        return call("SetTriggerDelay", delay);
    }

    @Override
    public int ps6000GetTriggerTimeOffset64(
            short handle, LongByReference time, IntByReference timeUnits, int segmentIndex) {
        return call("GetTriggerTimeOffset64", segmentIndex);
    }

    @Override
    public int ps6000SetDataBuffer(short handle, int channel, Pointer buffer, int bufferLength, int mode) {
        register(channel + "/max", buffer, bufferLength);
        return call("SetDataBuffer", channel, bufferLength, mode);
    }

    @Override
    public int ps6000SetDataBuffers(
            short handle, int channel, Pointer bufferMax, Pointer bufferMin, int bufferLength, int mode) {
        register(channel + "/max", bufferMax, bufferLength);
        register(channel + "/min", bufferMin, bufferLength);
        return call("SetDataBuffers", channel, bufferLength, mode);
    }

    @Override
    public int ps6000SetDataBufferBulk(
            short handle, int channel, Pointer buffer, int bufferLength, int waveform, int mode) {
        register(channel + "/" + waveform, buffer, bufferLength);
        return call("SetDataBufferBulk", channel, bufferLength, waveform, mode);
    }

    @Override
    public int ps6000SetDataBuffersBulk(
            short handle, int channel, Pointer bufferMax, Pointer bufferMin, int bufferLength, int waveform, int mode) {
        return call("SetDataBuffersBulk", channel, bufferLength, waveform, mode);
    }

    @Override
    public int ps6000RunBlock(
            short handle,
            int preTrigger,
            int postTrigger,
            int timebase,
            short oversample,
            IntByReference timeIndisposed,
            int segmentIndex,
            Ps6000BlockReady ready,
            Pointer parameter) {
        return call("RunBlock", preTrigger, postTrigger, timebase, segmentIndex);
    }

    @Override
    public int ps6000IsReady(short handle, ShortByReference ready) {
        ready.setValue((short) (pollsUntilReady-- > 0 ? 0 : 1));
        return call("IsReady");
    }

    @Override
    public int ps6000GetValues(
            short handle,
            int startIndex,
            IntByReference noOfSamples,
            int ratio,
            int mode,
            int segmentIndex,
            ShortByReference overRange) {
        int status = call("GetValues", startIndex, noOfSamples.getValue(), ratio, mode, segmentIndex);
        int length = noOfSamples.getValue() / ratio - shortfall;
        for (int channel = 0; channel < 4; channel++) {
            for (int i = 0; enabled[channel] && i < length; i++) {
                int[] group = new int[ratio];
                for (int j = 0; j < ratio; j++) {
                    group[j] = samples.count(channel, segmentIndex, startIndex + (long) i * ratio + j);
                }
                put(channel + "/max", i, reduced(group, mode, true));
                if (mode == PS6000_RATIO_MODE_AGGREGATE) {
                    put(channel + "/min", i, reduced(group, mode, false));
                }
            }
        }
        noOfSamples.setValue(length);
        overRange.setValue(overflow);
        return status;
    }

    private static int reduced(int[] group, int mode, boolean highest) {
        return switch (mode) {
            case PS6000_RATIO_MODE_AGGREGATE ->
                highest
                        ? Arrays.stream(group).max().orElseThrow()
                        : Arrays.stream(group).min().orElseThrow();
            case PS6000_RATIO_MODE_AVERAGE ->
                (int) Math.round(Arrays.stream(group).average().orElseThrow());
            default -> group[0];
        };
    }

    @Override
    public int ps6000GetValuesBulk(
            short handle, IntByReference noOfSamples, int from, int to, int ratio, int mode, short[] overRange) {
        int status = call("GetValuesBulk", noOfSamples.getValue(), from, to, ratio, mode);
        for (int channel = 0; channel < 4; channel++) {
            for (int i = 0; enabled[channel] && i < noOfSamples.getValue(); i++) {
                put(channel + "/" + from, i, samples.count(channel, from, i));
            }
        }
        noOfSamples.setValue(noOfSamples.getValue() - shortfall);
        overRange[0] = overflow;
        return status;
    }

    @Override
    public int ps6000RunStreaming(
            short handle,
            IntByReference sampleInterval,
            int timeUnits,
            int maxPre,
            int maxPost,
            short autoStop,
            int ratio,
            int mode,
            int overviewBufferSize) {
        int status = call("RunStreaming", sampleInterval.getValue(), timeUnits, autoStop, mode, overviewBufferSize);
        if (streamInterval != 0) {
            sampleInterval.setValue(streamInterval);
        }
        return status;
    }

    @Override
    public int ps6000GetStreamingLatestValues(short handle, Ps6000StreamingReady ready, Pointer parameter) {
        int status = call("GetStreamingLatestValues");
        Chunk chunk = chunks.poll();
        if (chunk == null) {
            return status == 0 ? 0x27 : status;
        }
        boolean fits = chunk.start() >= 0 && chunk.start() + chunk.length() <= lengths.get("0/max");
        for (int channel = 0; channel < 4; channel++) {
            for (int i = 0; fits && enabled[channel] && i < chunk.length(); i++) {
                put(channel + "/max", chunk.start() + i, samples.count(channel, 0, streamed + i));
            }
        }
        streamed += chunk.length();
        ready.invoke(
                handle,
                chunk.length(),
                chunk.start(),
                chunk.overflow(),
                0,
                (short) 0,
                (short) (chunk.autoStop() ? 1 : 0),
                parameter);
        return status;
    }

    @Override
    public int ps6000NoOfStreamingValues(short handle, IntByReference noOfValues) {
        return call("NoOfStreamingValues");
    }

    @Override
    public int ps6000GetMaxDownSampleRatio(
            short handle, int noOfUnaggregated, IntByReference ratio, int mode, int segmentIndex) {
        ratio.setValue(noOfUnaggregated);
        return call("GetMaxDownSampleRatio", noOfUnaggregated, mode);
    }

    @Override
    public int ps6000Stop(short handle) {
        return call("Stop");
    }

    @Override
    public int ps6000MemorySegments(short handle, int wanted, IntByReference maxSamples) {
        segments = wanted;
        maxSamples.setValue((int) (memory / wanted));
        return call("MemorySegments", wanted);
    }

    @Override
    public int ps6000SetNoOfCaptures(short handle, int captures) {
        return call("SetNoOfCaptures", captures);
    }

    @Override
    public int ps6000GetNoOfCaptures(short handle, IntByReference captures) {
        captures.setValue(capturesTaken);
        return call("GetNoOfCaptures");
    }

    @Override
    public int ps6000GetNoOfProcessedCaptures(short handle, IntByReference processedCaptures) {
        return call("GetNoOfProcessedCaptures");
    }

    private int inUse() {
        int count = 0;
        for (boolean on : enabled) {
            count += on ? 1 : 0;
        }
        return count == 3 ? 4 : count;
    }

    private void register(String key, Pointer buffer, int length) {
        buffers.put(key, unwrap(buffer, length));
        lengths.put(key, length);
    }

    private void put(String key, int index, int count) {
        if (index >= lengths.get(key)) {
            throw new AssertionError(
                    String.format(Locale.ROOT, "sample %d does not fit into the buffer %s", index, key));
        }
        buffers.get(key).setShort(2L * index, (short) count);
    }
}
