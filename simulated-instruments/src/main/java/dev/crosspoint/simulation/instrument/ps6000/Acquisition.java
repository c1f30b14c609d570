package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.CircuitObserver;
import dev.crosspoint.simulation.instrument.oscilloscope.BlockCapture;
import dev.crosspoint.simulation.instrument.oscilloscope.BlockSettings;
import dev.crosspoint.simulation.instrument.oscilloscope.Digitizer;
import dev.crosspoint.simulation.instrument.oscilloscope.StreamCapture;
import dev.crosspoint.simulation.instrument.oscilloscope.StreamSettings;
import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;
import dev.crosspoint.simulation.time.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts and ends what the unit samples: blocks into the segments of its memory, or a stream. */
final class Acquisition {
    /** Time in s from the end of a waveform to the next, which the guide keeps below 1 us at the fastest timebases. */
    private static final double REARMING = 1e-6;

    /** The library keeps at least so many samples of each channel of a stream for a client that is slow; assumed. */
    private static final long LIBRARY_BUFFER = 1 << 20;

    /** A quotient of two decimal fractions is off by less than this part. */
    private static final double ROUNDING = 1e-12;

    private final Timeline timeline;
    private final Circuit circuit;
    private final Digitizer digitizer;
    private final FrontEnds frontEnds;
    private final SegmentedMemory memory;
    private final BlockMode block;
    private Optional<StreamingMode> stream = Optional.empty();
    private Optional<BlockCapture> latestBlock = Optional.empty();

    Acquisition(Timeline timeline, Circuit circuit, Digitizer digitizer, FrontEnds frontEnds, SegmentedMemory memory) {
        this.timeline = timeline;
        this.circuit = circuit;
        this.digitizer = digitizer;
        this.frontEnds = frontEnds;
        this.memory = memory;
        this.block = new BlockMode(timeline, circuit);
    }

    CircuitObserver observer() {
        return digitizer;
    }

    /** Brings what is being sampled to the present. */
    void look() {
        block.look();
        if (isStreaming()) {
            circuit.advanceTo(timeline.time());
        }
    }

    /** Refuses a call that is impossible as long as the unit samples. */
    void requireIdle() {
        require(!block.isRunning() && !isStreaming(), PicoStatus.BUSY);
    }

    /** Returns whether the latest block is complete. */
    boolean isBlockComplete() {
        return latestBlock.map(BlockCapture::isComplete).orElse(false);
    }

    private boolean isStreaming() {
        return stream.isPresent() && !stream.get().isComplete();
    }

    /** Returns the stream, whether it goes on or has ended by itself. */
    StreamingMode stream() {
        return stream.orElseThrow(() -> new Ps6000Exception(PicoStatus.INVALID_CALL));
    }

    /** Returns how many waveforms of the latest block are complete. */
    int completedCaptures() {
        return latestBlock.map(capture -> capture.records().size()).orElse(0);
    }

    /**
     * Begins a block.
     *
     * @param timebase number of the timebase
     * @param segment where its first waveform goes
     */
    void runBlock(
            Inputs inputs,
            TriggerSettings trigger,
            long before,
            long after,
            long timebase,
            int segment,
            Consumer<PicoStatus> whenEnded) {
        List<Integer> channels = inputs.enabled();
        memory.requireRoomFrom(segment);
        requireEnabled(channels);
        Timebase.requireAllowed(timebase, inputs);
        require(before + after > 0, PicoStatus.INVALID_PARAMETER);
        require(before + after <= memory.samplesPerSegment() / channels.size(), PicoStatus.TOO_MANY_SAMPLES);
        BlockSettings settings = BlockSettings.single(
                        Timebase.interval(timebase),
                        (int) (before + after),
                        before - trigger.delay(),
                        trigger.trigger(channels, new Trigger.Immediate()))
                .withAutoTrigger(trigger.autoTrigger())
                .withRecords(memory.captures(), REARMING);
        stop(PicoStatus.CANCELLED);
        memory.forget(segment, memory.captures());
        circuit.advanceTo(timeline.time());
        BlockCapture capture = digitizer.capture(frontEnds.channels(inputs), settings, timeline.time());
        latestBlock = Optional.of(capture);
        block.start(capture, status -> {
            keep(capture, channels, segment);
            whenEnded.accept(status);
        });
    }

    private void keep(BlockCapture capture, List<Integer> channels, int firstSegment) {
        digitizer.stop();
        for (int i = 0; i < capture.records().size(); i++) {
            memory.keep(firstSegment + i, new Waveform(capture.records().get(i), channels));
        }
    }

    /**
     * Begins a stream.
     *
     * @param interval wanted time between samples
     * @param unit unit of that time
     * @return the time that is taken instead, in the same unit
     */
    long runStreaming(
            Inputs inputs, TriggerSettings trigger, long interval, TimeUnit unit, StreamingSettings settings) {
        List<Integer> channels = inputs.enabled();
        requireEnabled(channels);
        // One sample of one channel per period, assumed: 156 MS/s is about what USB 3.0 carries.
        long achieved = achievedInterval(interval, unit, channels.size());
        require(settings.reduction().ratio() > 0, PicoStatus.INVALID_SAMPLERATIO);
        require(settings.bufferLength() > 0, PicoStatus.INVALID_PARAMETER);
        require(!settings.stopsByItself() || settings.before() + settings.after() > 0, PicoStatus.INVALID_PARAMETER);
        // Both factors are below 2^32, so that the check cannot be fooled by an overflow of their product.
        long room = SegmentedMemory.SAMPLES / channels.size();
        require(settings.bufferLength() <= room / settings.reduction().ratio(), PicoStatus.TOO_MANY_SAMPLES);
        StreamSettings stream = new StreamSettings(
                achieved * unit.seconds(),
                (int) Math.max(settings.bufferLength() * settings.reduction().ratio(), LIBRARY_BUFFER),
                trigger.trigger(channels, new Trigger.External()),
                trigger.enabled() ? trigger.autoTrigger() : Double.POSITIVE_INFINITY);
        stop(PicoStatus.CANCELLED);
        circuit.advanceTo(timeline.time());
        StreamCapture capture = digitizer.stream(frontEnds.channels(inputs), stream, timeline.time());
        this.stream = Optional.of(new StreamingMode(capture, settings, channels));
        return achieved;
    }

    /**
     * Returns the interval of a stream: a whole number of periods of the divided clock, and as a whole number of units, in which
     * it has to be written back. The rounding to units is taken to be exact, which the sources leave open.
     */
    private static long achievedInterval(long wanted, TimeUnit unit, int channels) {
        double period = Timebase.interval(Timebase.FIRST_OF_DIVIDED_CLOCK);
        double periods = Math.floor(wanted * unit.seconds() / period * (1 + ROUNDING));
        require(periods >= channels, PicoStatus.INVALID_SAMPLE_INTERVAL);
        return Math.max(1, Math.round(periods * period / unit.seconds()));
    }

    /** Returns how many samples of each channel the stream has had so far. */
    long streamed() {
        return stream().taken();
    }

    /** Ends what is being sampled; a block that is not complete is told {@code status}. */
    void stop(PicoStatus status) {
        block.end(status);
        stream = Optional.empty();
        digitizer.stop();
    }

    /** Ends what is being sampled, and forgets what was. */
    void powerDown() {
        stop(PicoStatus.CANCELLED);
        latestBlock = Optional.empty();
    }

    static void requireEnabled(List<Integer> channels) {
        require(!channels.isEmpty(), PicoStatus.INVALID_CHANNEL);
    }
}
