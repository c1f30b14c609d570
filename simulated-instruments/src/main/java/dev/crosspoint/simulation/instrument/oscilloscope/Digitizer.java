package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.circuit.CircuitObserver;
import dev.crosspoint.simulation.circuit.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The sampling part of an oscilloscope. It takes samples as the circuit that it observes passes time, with neither events nor
 * threads of its own: whoever wants to see what there is at present advances the circuit to the present first.
 *
 * <p>Same seed and same captures at the same times give the same codes, however the circuit's time is cut into stretches.
 */
public final class Digitizer implements CircuitObserver {
    private final SplittableRandom seeds;
    private Optional<Sampler> sampler = Optional.empty();

    /** Creates a digitizer that samples nothing yet; noise and the phases of its clock follow from {@code seed}. */
    public Digitizer(long seed) {
        this.seeds = new SplittableRandom(seed);
    }

    /**
     * Begins to take records, in place of whatever was being taken.
     *
     * @param channels the channels, at least one
     * @param time time in ns, that of the circuit, from which on there are samples
     */
    public BlockCapture capture(List<InputChannel> channels, BlockSettings settings, long time) {
        requireChannels(channels);
        SampleClock clock = clock(time, settings.interval());
        BlockCapture capture = new BlockCapture(settings, clock, channels.size());
        begin(channels, clock, capture);
        return capture;
    }

    /**
     * Begins to stream, in place of whatever was being taken.
     *
     * @param channels the channels, at least one
     * @param time time in ns, that of the circuit, from which on there are samples
     */
    public StreamCapture stream(List<InputChannel> channels, StreamSettings settings, long time) {
        requireChannels(channels);
        SampleClock clock = clock(time, settings.interval());
        StreamCapture capture = new StreamCapture(settings, clock, channels.size());
        begin(channels, clock, capture);
        return capture;
    }

    /** Takes no more samples; what has been taken stays. */
    public void stop() {
        sampler = Optional.empty();
    }

    @Override
    public void passed(Stretch stretch) {
        sampler.ifPresent(running -> running.passed(stretch));
    }

    private SampleClock clock(long time, double interval) {
        return new SampleClock(time, seeds.nextDouble() * interval, interval);
    }

    private void begin(List<InputChannel> channels, SampleClock clock, CodeSink sink) {
        List<InputStage> stages = new ArrayList<>();
        for (InputChannel channel : channels) {
            stages.add(new InputStage(channel, clock.interval(), seeds.nextLong()));
        }
        sampler = Optional.of(new Sampler(clock, stages, sink));
    }

    private static void requireChannels(List<InputChannel> channels) {
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("a capture needs at least one channel");
        }
    }
}
