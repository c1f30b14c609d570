package dev.crosspoint.simulation.instrument.k2600;

import java.util.Optional;

/** Remembers one event, and lets what waits for it go on. */
final class EventDetector implements EventBus.Listener {
    private int stimulus = EventBus.NO_EVENT;
    private boolean detected;
    private Optional<Runnable> waiting = Optional.empty();

    @Override
    public int stimulus() {
        return stimulus;
    }

    void stimulus(int event) {
        stimulus = event;
    }

    @Override
    public void triggered() {
        if (waiting.isPresent()) {
            Runnable action = waiting.get();
            waiting = Optional.empty();
            action.run();
        } else {
            detected = true;
        }
    }

    /** Forgets what was detected and who waits. */
    void clear() {
        detected = false;
        waiting = Optional.empty();
    }

    boolean isDetected() {
        return detected;
    }

    /** Does {@code action} behind the event, at once if it has happened already or none is to be waited for. */
    void pass(Runnable action) {
        if (stimulus == EventBus.NO_EVENT || detected) {
            detected = false;
            action.run();
        } else {
            waiting = Optional.of(action);
        }
    }
}
