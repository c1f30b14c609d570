package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.instrument.oscilloscope.BlockCapture;
import dev.crosspoint.simulation.instrument.oscilloscope.Digitizer;
import dev.crosspoint.simulation.instrument.oscilloscope.InputChannel;
import dev.crosspoint.simulation.time.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs and stops, and has the latest trace. Whatever asks it anything calls {@link #look} first. */
final class Acquisition {
    private final Timeline timeline;
    private final Circuit circuit;
    private final Digitizer digitizer;
    private final Supplier<Setup> wanted;

    private Optional<BlockCapture> capture = Optional.empty();
    private Setup setup;
    private Optional<Average> average = Optional.empty();
    private Optional<Trace> trace = Optional.empty();

    /**
     * Creates one that stands still.
     *
     * @param digitizer observes {@code circuit}
     * @param wanted what the settings make of the next record
     */
    Acquisition(Timeline timeline, Circuit circuit, Digitizer digitizer, Supplier<Setup> wanted) {
        this.timeline = timeline;
        this.circuit = circuit;
        this.digitizer = digitizer;
        this.wanted = wanted;
        this.setup = wanted.get();
    }

    boolean isRunning() {
        return capture.isPresent();
    }

    /** Takes records as the settings say; the trace stays until there is another. */
    void run() {
        begin();
    }

    /** Takes one record; until it is there, there is none. */
    void single() {
        trace = Optional.empty();
        begin();
    }

    void stop() {
        capture = Optional.empty();
        digitizer.stop();
    }

    /** Triggers at once. */
    void force() {
        capture.ifPresent(BlockCapture::force);
    }

    /** Forgets the trace. */
    void clear() {
        trace = Optional.empty();
    }

    /** Returns the latest trace. */
    Optional<Trace> trace() {
        return trace;
    }

    /** Brings everything to the present, and begins anew if the settings have changed meanwhile. */
    void look() {
        circuit.advanceTo(timeline.time());
        if (capture.isEmpty()) {
            return;
        }
        BlockCapture running = capture.get();
        running.lookedAt(timeline.time());
        Setup taken = setup;
        running.latest()
                .ifPresent(record ->
                        trace = Optional.of(new Trace(taken, average.isPresent() ? average.get() : record::copy)));
        if (running.isComplete()) {
            stop();
        } else if (!wanted.get().equals(setup)) {
            begin();
        }
    }

    /** Returns what {@code :TRIG:STAT?} answers. */
    String status() {
        if (capture.isEmpty()) {
            return "STOP";
        }
        BlockCapture running = capture.get();
        return switch (running.phase()) {
            case FILLING -> "RUN";
            case WAITING -> running.isAutomatic() ? "AUTO" : "WAIT";
            default -> running.isAutomatic() ? "AUTO" : "TD";
        };
    }

    private void begin() {
        setup = wanted.get();
        List<InputChannel> inputs =
                setup.channels().stream().map(Setup.SampledChannel::input).toList();
        BlockCapture begun = digitizer.capture(inputs, setup.block(), timeline.time());
        if (setup.type() == AcquireSettings.Type.AVERAGES) {
            Average mean =
                    new Average(setup.averages(), inputs.size(), setup.block().length());
            begun.whenRecorded(mean::add);
            average = Optional.of(mean);
        } else {
            average = Optional.empty();
        }
        capture = Optional.of(begun);
    }
}
