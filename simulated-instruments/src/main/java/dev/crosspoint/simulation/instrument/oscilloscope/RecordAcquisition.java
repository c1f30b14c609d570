package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.time.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Runs and stops, and has the latest trace. Whatever asks it anything calls {@link #look} first.
 *
 * @param <S> what decides what a record looks like
 * @param <T> a record as the instrument shows and reads it
 */
public final class RecordAcquisition<S extends RecordSetup, T> {
    private final Timeline timeline;
    private final Circuit circuit;
    private final Digitizer digitizer;
    private final Supplier<S> wanted;
    private final BiFunction<S, CodeSource, T> traced;

    private Optional<BlockCapture> capture = Optional.empty();
    private S setup;
    private Optional<Average> average = Optional.empty();
    private Optional<T> trace = Optional.empty();
    private long records;
    private long earlierTriggers;
    private long earlierArmings;

    /**
     * Creates one that stands still.
     *
     * @param digitizer observes {@code circuit}
     * @param wanted what the settings make of the next record
     * @param traced makes a trace of what a record was taken with and of its codes
     */
    public RecordAcquisition(
            Timeline timeline,
            Circuit circuit,
            Digitizer digitizer,
            Supplier<S> wanted,
            BiFunction<S, CodeSource, T> traced) {
        this.timeline = timeline;
        this.circuit = circuit;
        this.digitizer = digitizer;
        this.wanted = wanted;
        this.traced = traced;
        this.setup = wanted.get();
    }

    /** Returns whether records are being taken. */
    public boolean isRunning() {
        return capture.isPresent();
    }

    /** Takes records as the settings say; the trace stays until there is another. */
    public void run() {
        begin();
    }

    /** Takes no more records. */
    public void stop() {
        leave();
        digitizer.stop();
    }

    /** Triggers at once. */
    public void force() {
        capture.ifPresent(BlockCapture::force);
    }

    /** Forgets the trace. */
    public void clear() {
        trace = Optional.empty();
    }

    /** Returns the latest trace. */
    public Optional<T> trace() {
        return trace;
    }

    /** Returns how many records have been completed since it began to run, or the settings changed. */
    public long records() {
        return records;
    }

    /** Returns how often the trigger has ever come, not counting the automatic one. */
    public long triggers() {
        return earlierTriggers + capture.map(BlockCapture::triggers).orElse(0L);
    }

    /** Returns how often it has ever been ready for a trigger to come. */
    public long armings() {
        return earlierArmings + capture.map(BlockCapture::armings).orElse(0L);
    }

    /** Returns where the record under way stands; empty while it stands still. */
    public Optional<BlockCapture.Phase> phase() {
        return capture.map(BlockCapture::phase);
    }

    /** Returns whether the latest trigger was none but the end of the time to wait for one. */
    public boolean isAutomatic() {
        return capture.map(BlockCapture::isAutomatic).orElse(false);
    }

    /** Returns when the last record will be complete, in ns, once that is certain. */
    public OptionalLong completion() {
        return capture.map(BlockCapture::completion).orElse(OptionalLong.empty());
    }

    /** Brings everything to the present, and begins anew if the settings have changed meanwhile. */
    public void look() {
        circuit.advanceTo(timeline.time());
        if (capture.isEmpty()) {
            return;
        }
        BlockCapture running = capture.get();
        running.lookedAt(timeline.time());
        running.latest()
                .ifPresent(record ->
                        trace = Optional.of(traced.apply(setup, average.isPresent() ? average.get() : record)));
        if (running.isComplete()) {
            stop();
        } else if (!wanted.get().equals(setup)) {
            begin();
        }
    }

    private void leave() {
        earlierTriggers = triggers();
        earlierArmings = armings();
        capture = Optional.empty();
    }

    private void begin() {
        leave();
        setup = wanted.get();
        records = 0;
        List<InputChannel> inputs = setup.channels().inputs();
        BlockCapture begun = digitizer.capture(inputs, setup.block(), timeline.time());
        begun.whenRecorded(record -> records++);
        average = Optional.empty();
        if (setup.averages().isPresent()) {
            Average mean = new Average(
                    setup.averages().getAsInt(), inputs.size(), setup.block().length());
            begun.whenRecorded(mean::add);
            average = Optional.of(mean);
        }
        capture = Optional.of(begun);
    }
}
