package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.CircuitObserver;
import dev.crosspoint.simulation.instrument.oscilloscope.Digitizer;
import dev.crosspoint.simulation.instrument.oscilloscope.Probe;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A simulated PicoScope 6402C on USB, and the functions of the vendor's library that reach it.
 *
 * <p>Each method is the C function of that name after {@code ps6000}. What the C function returns through pointers, the method
 * returns; where the C function returns another status than {@link PicoStatus#OK}, the method throws a
 * {@link Ps6000Exception} with it, and has changed nothing. Arguments are taken as they come: unsigned integers as the
 * {@code int} of the same bits, enumerations as their numbers.
 */
public final class PicoScope6402CTwin {
    private final Calls calls;
    private final PicoScope6402CSettings unit;
    private final UnitInformation information;
    private final Inputs inputs = new Inputs();
    private final TriggerSettings trigger = new TriggerSettings();
    private final SegmentedMemory memory = new SegmentedMemory();
    private final DataBuffers buffers = new DataBuffers();
    private final Readout readout = new Readout(buffers);
    private final Acquisition acquisition;

    /**
     * Plugs a unit in.
     *
     * @param circuit what its inputs are connected to; {@link #observer} has to be told of its past
     * @param probes where the inputs A to D are connected
     */
    public PicoScope6402CTwin(Timeline timeline, PicoScope6402CSettings unit, Circuit circuit, List<Probe> probes) {
        SplittableRandom random = new SplittableRandom(unit.seed());
        FrontEnds frontEnds = new FrontEnds(probes, unit.calibration(), random.split());
        this.unit = unit;
        this.information = new UnitInformation(unit.serialNumber());
        this.acquisition = new Acquisition(timeline, circuit, new Digitizer(random.nextLong()), frontEnds, memory);
        this.calls = new Calls(timeline, unit, acquisition);
    }

    /** Returns what has to watch the circuit. */
    public CircuitObserver observer() {
        return acquisition.observer();
    }

    /** Pulls the plug: from now on no call that needs the unit finds it. */
    public void unplug() {
        calls.unplug();
    }

    /** Opens the unit, powered up afresh, if it is not open, and if it is the one of that serial number, where one is given. */
    public short openUnit(Optional<String> serialNumber) {
        return calls.open(
                "OpenUnit", serialNumber.map(unit.serialNumber()::equals).orElse(true));
    }

    /** Closes the unit; what it did ends. */
    public void closeUnit(short handle) {
        calls.run("CloseUnit", handle, () -> {
            acquisition.powerDown();
            inputs.reset();
            trigger.reset();
            memory.reset();
            buffers.clear();
            calls.close();
        });
    }

    /** Returns the serial numbers of the units that are plugged in and not open. */
    public List<String> enumerateUnits() {
        return calls.isAvailable("EnumerateUnits") ? List.of(unit.serialNumber()) : List.of();
    }

    /** Does nothing if the unit is there. */
    public void pingUnit(short handle) {
        calls.run("PingUnit", handle, () -> {});
    }

    /** Flashes the light on the unit, which nobody sees here. */
    public void flashLed(short handle, short times) {
        calls.run("FlashLed", handle, acquisition::requireIdle);
    }

    /** Returns a line of {@code PICO_INFO} in full, however long the array of the client is. */
    public String getUnitInfo(short handle, int info) {
        return calls.call("GetUnitInfo", handle, () -> information.line(info));
    }

    /** Sets a channel; {@code offset} in V is added to what comes in. */
    public void setChannel(
            short handle, int channel, boolean enabled, int coupling, int range, float offset, int bandwidth) {
        calls.run("SetChannel", handle, () -> {
            acquisition.requireIdle();
            inputs.set(channel, enabled, coupling, range, offset, bandwidth);
        });
    }

    /** Returns the limits of the offset in a range. */
    public OffsetLimits getAnalogueOffset(short handle, int range, int coupling) {
        return calls.call("GetAnalogueOffset", handle, () -> {
            Coupling.of(coupling);
            float largest = (float) VoltageRange.of(range).largestOffset();
            return new OffsetLimits(largest, -largest);
        });
    }

    /** Returns what a timebase amounts to; the whole ns of {@code GetTimebase} are the caller's to round. */
    public AchievedTimebase getTimebase2(short handle, int timebase, int samples, int segment) {
        return calls.call("GetTimebase2", handle, () -> {
            memory.requireSegment(Integer.toUnsignedLong(segment));
            List<Integer> channels = inputs.enabled();
            Acquisition.requireEnabled(channels);
            long number = Integer.toUnsignedLong(timebase);
            Timebase.requireAllowed(number, inputs);
            long largest = memory.samplesPerSegment() / channels.size();
            require(Integer.toUnsignedLong(samples) <= largest, PicoStatus.TOO_MANY_SAMPLES);
            return new AchievedTimebase(Timebase.interval(number) * 1e9, (int) largest);
        });
    }

    /** Divides the memory, and returns how many samples a segment holds, of all channels together. */
    public int memorySegments(short handle, int segments) {
        return calls.call("MemorySegments", handle, () -> {
            acquisition.requireIdle();
            memory.divide(Integer.toUnsignedLong(segments));
            return (int) memory.samplesPerSegment();
        });
    }

    /** Sets how many waveforms a block has. */
    public void setNoOfCaptures(short handle, int captures) {
        calls.run("SetNoOfCaptures", handle, () -> {
            acquisition.requireIdle();
            memory.setCaptures(Integer.toUnsignedLong(captures));
        });
    }

    /** Returns how many waveforms of the latest block are complete. */
    public int getNoOfCaptures(short handle) {
        return calls.call("GetNoOfCaptures", handle, acquisition::completedCaptures);
    }

    /** Returns how many waveforms of the latest block are complete, all of them processed. */
    public int getNoOfProcessedCaptures(short handle) {
        return calls.call("GetNoOfProcessedCaptures", handle, acquisition::completedCaptures);
    }

    /** Sets a trigger on one level, or none; replaces all other settings of the trigger. */
    public void setSimpleTrigger(
            short handle, boolean enable, int source, short threshold, int direction, int delay, short autoMillis) {
        calls.run("SetSimpleTrigger", handle, () -> {
            acquisition.requireIdle();
            trigger.setSimple(enable, source, threshold, direction, Integer.toUnsignedLong(delay), autoMillis);
        });
    }

    /** Sets the thresholds of channels; those not named have none. */
    public void setTriggerChannelProperties(short handle, List<TriggerProperties> properties, int autoMillis) {
        calls.run("SetTriggerChannelProperties", handle, () -> {
            acquisition.requireIdle();
            trigger.setProperties(properties, autoMillis);
        });
    }

    /** Sets what triggers: nothing, or one source. */
    public void setTriggerChannelConditions(short handle, List<TriggerConditions> conditions) {
        calls.run("SetTriggerChannelConditions", handle, () -> {
            acquisition.requireIdle();
            trigger.setConditions(conditions);
        });
    }

    /** Sets the directions of channels A to D, of the external and the auxiliary input. */
    public void setTriggerChannelDirections(short handle, int a, int b, int c, int d, int external, int auxiliary) {
        calls.run("SetTriggerChannelDirections", handle, () -> {
            acquisition.requireIdle();
            trigger.setDirections(List.of(a, b, c, d, external, auxiliary));
        });
    }

    /** Sets the time in samples from the trigger to the sample that counts as the trigger's. */
    public void setTriggerDelay(short handle, int delay) {
        calls.run("SetTriggerDelay", handle, () -> {
            acquisition.requireIdle();
            trigger.setDelay(Integer.toUnsignedLong(delay));
        });
    }

    /** Returns whether a trigger is waited for; a pulse width is never. */
    public boolean isTriggerEnabled(short handle) {
        return calls.call("IsTriggerOrPulseWidthQualifierEnabled", handle, trigger::enabled);
    }

    /** Returns when the trigger of a waveform came. */
    public TriggerTime getTriggerTimeOffset64(short handle, int segment) {
        return calls.call("GetTriggerTimeOffset64", handle, () -> {
            acquisition.requireIdle();
            double crossing = memory.waveform(Integer.toUnsignedLong(segment))
                    .record()
                    .trigger()
                    .crossing();
            TimeUnit unit = TimeUnit.PICOSECONDS;
            return new TriggerTime(Math.round(crossing / unit.seconds()), unit.ordinal());
        });
    }

    /** Takes the arrays for a channel, or forgets earlier ones, for whichever segment is read and for streams. */
    public void setDataBuffers(
            short handle, int channel, Optional<SampleBuffer> max, Optional<SampleBuffer> min, int ratioMode) {
        calls.run("SetDataBuffers", handle, () -> {
            Inputs.requireChannel(channel);
            buffers.set(channel, DataBuffers.ANY_SEGMENT, RatioMode.of(ratioMode), new BufferPair(max, min));
        });
    }

    /** Takes the arrays for a channel and one segment, or forgets earlier ones, for reading in bulk. */
    public void setDataBuffersBulk(
            short handle,
            int channel,
            Optional<SampleBuffer> max,
            Optional<SampleBuffer> min,
            int waveform,
            int ratioMode) {
        calls.run("SetDataBuffersBulk", handle, () -> {
            Inputs.requireChannel(channel);
            memory.requireSegment(Integer.toUnsignedLong(waveform));
            BufferPair pair = new BufferPair(max, min);
            buffers.set(channel, Integer.toUnsignedLong(waveform), RatioMode.of(ratioMode), pair);
        });
    }

    /**
     * Begins to take a block.
     *
     * @param before samples before the trigger
     * @param after samples from the trigger on
     * @param ready is told when the block is complete or was cancelled
     * @return for how long the unit will be busy in ms, without the time until the trigger
     */
    public int runBlock(short handle, int before, int after, int timebase, int segment, BlockReady ready) {
        return calls.call("RunBlock", handle, () -> {
            acquisition.requireIdle();
            long first = Integer.toUnsignedLong(before);
            long second = Integer.toUnsignedLong(after);
            long number = Integer.toUnsignedLong(timebase);
            memory.requireSegment(Integer.toUnsignedLong(segment));
            acquisition.runBlock(
                    inputs, trigger, first, second, number, segment, status -> ready.ready(handle, status));
            double seconds = (first + second) * Timebase.interval(number) * memory.captures();
            return (int) Math.ceil(seconds * 1e3);
        });
    }

    /** Returns whether the block is complete. */
    public boolean isReady(short handle) {
        return calls.call("IsReady", handle, acquisition::isBlockComplete);
    }

    /**
     * Writes a part of a waveform to the arrays.
     *
     * @param start first sample of the unit
     * @param count how many samples of the unit, at most; the sources leave open whether they count before or after a reduction
     */
    public Retrieved getValues(short handle, int start, int count, int ratio, int ratioMode, int segment) {
        return calls.call("GetValues", handle, () -> {
            Waveform waveform = readable(Integer.toUnsignedLong(segment));
            Reduction reduction = Reduction.of(RatioMode.of(ratioMode), Integer.toUnsignedLong(ratio));
            return readout.retrieve(
                    waveform,
                    Integer.toUnsignedLong(start),
                    Integer.toUnsignedLong(count),
                    reduction,
                    DataBuffers.ANY_SEGMENT);
        });
    }

    /** Writes the waveforms of several segments to their arrays, and returns what was written for each of them. */
    public List<Retrieved> getValuesBulk(short handle, int count, int from, int to, int ratio, int ratioMode) {
        return calls.call("GetValuesBulk", handle, () -> {
            long last = Integer.toUnsignedLong(to);
            memory.requireSegment(last);
            require(Integer.toUnsignedLong(from) <= last, PicoStatus.INVALID_PARAMETER);
            Reduction reduction = Reduction.of(RatioMode.of(ratioMode), Integer.toUnsignedLong(ratio));
            List<Retrieved> retrieved = new ArrayList<>();
            for (long segment = from; segment <= last; segment++) {
                retrieved.add(
                        readout.retrieve(readable(segment), 0, Integer.toUnsignedLong(count), reduction, segment));
            }
            return retrieved;
        });
    }

    private Waveform readable(long segment) {
        acquisition.requireIdle();
        return memory.waveform(segment);
    }

    /** Returns the largest ratio by which that many samples can be reduced. */
    public int getMaxDownSampleRatio(short handle, int samples, int ratioMode, int segment) {
        return calls.call("GetMaxDownSampleRatio", handle, () -> {
            memory.requireSegment(Integer.toUnsignedLong(segment));
            require(Integer.toUnsignedLong(samples) <= memory.samplesPerSegment(), PicoStatus.TOO_MANY_SAMPLES);
            return RatioMode.of(ratioMode) == RatioMode.NONE ? 1 : samples;
        });
    }

    /**
     * Begins to stream.
     *
     * @param interval wanted time between the unit's samples
     * @param units unit of that time ({@code PS6000_TIME_UNITS})
     * @param before how many samples are wanted before the trigger; part of the length where there is no trigger
     * @param after how many are wanted from the trigger on
     * @param autoStop whether the stream ends with these
     * @param bufferLength length of the circular arrays
     * @return the time between samples that is taken instead, in the same unit
     */
    public int runStreaming(
            short handle,
            int interval,
            int units,
            int before,
            int after,
            boolean autoStop,
            int ratio,
            int ratioMode,
            int bufferLength) {
        return calls.call("RunStreaming", handle, () -> {
            acquisition.requireIdle();
            StreamingSettings settings = new StreamingSettings(
                    Integer.toUnsignedLong(before),
                    Integer.toUnsignedLong(after),
                    autoStop,
                    trigger.enabled(),
                    Reduction.of(RatioMode.of(ratioMode), Integer.toUnsignedLong(ratio)),
                    Integer.toUnsignedLong(bufferLength));
            return (int) acquisition.runStreaming(
                    inputs, trigger, Integer.toUnsignedLong(interval), TimeUnit.of(units), settings);
        });
    }

    /** Writes new samples of a stream to the arrays, if there are any, and tells {@code client} before it returns. */
    public void getStreamingLatestValues(short handle, StreamingReady client) {
        calls.run("GetStreamingLatestValues", handle, () -> acquisition.stream().collect(handle, buffers, client));
    }

    /** Returns how many samples of each channel the stream has had so far. */
    public int noOfStreamingValues(short handle) {
        return calls.call("NoOfStreamingValues", handle, () -> (int) acquisition.streamed());
    }

    /** Ends whatever the unit does. */
    public void stop(short handle) {
        calls.run("Stop", handle, () -> acquisition.stop(PicoStatus.CANCELLED));
    }
}
