package dev.crosspoint.simulation.instrument.ps6000;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.instrument.oscilloscope.BlockCapture;
import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.Optional;
import java.util.function.Consumer;

/** A block while it is taken: looks from time to time whether it is complete, and tells when it is. */
final class BlockMode {
    /** As long as no trigger has come, the unit looks so often, in ns; nothing but the moment of a late callback depends on it. */
    private static final long LOOK = 1_000_000;

    private final Timeline timeline;
    private final Circuit circuit;
    private Optional<BlockCapture> capture = Optional.empty();
    private Optional<Event> nextLook = Optional.empty();
    private Consumer<PicoStatus> ended = status -> {};

    BlockMode(Timeline timeline, Circuit circuit) {
        this.timeline = timeline;
        this.circuit = circuit;
    }

    /** Watches over a capture; {@code ended} is told how it ended, once. */
    void start(BlockCapture started, Consumer<PicoStatus> whenEnded) {
        capture = Optional.of(started);
        ended = whenEnded;
        look();
    }

    boolean isRunning() {
        return capture.isPresent();
    }

    /** Brings the capture to the present. */
    void look() {
        nextLook.ifPresent(Event::cancel);
        nextLook = Optional.empty();
        if (capture.isEmpty()) {
            return;
        }
        circuit.advanceTo(timeline.time());
        if (capture.get().isComplete()) {
            end(PicoStatus.OK);
        } else {
            // The last sample belongs to the time that begins with it.
            long at = capture.get().completion().orElse(timeline.time() + LOOK) + 1;
            nextLook = Optional.of(timeline.plan(at, this::look));
        }
    }

    /** Ends the capture, if there is one, and tells so. */
    void end(PicoStatus status) {
        if (capture.isPresent()) {
            capture = Optional.empty();
            nextLook.ifPresent(Event::cancel);
            ended.accept(status);
        }
    }
}
