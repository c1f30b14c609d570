package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.List;
import java.util.Optional;

/** A timer, whose events come after its delays, once it is triggered (Reference Manual, section 3, "Timers"). */
final class EventTimer implements EventBus.Listener {
    static final double SHORTEST_DELAY = 8e-6;
    static final double LONGEST_DELAY = 100_000;

    private static final double FIRST_DELAY = 10e-6;

    private final Timeline timeline;
    private final EventBus bus;
    private final int event;
    private Optional<Event> next = Optional.empty();
    private List<Double> delays = List.of(FIRST_DELAY);
    private int position;
    private int count = 1;
    private boolean passesThrough;
    private int stimulus = EventBus.NO_EVENT;
    private boolean overrun;
    private boolean fired;

    EventTimer(Timeline timeline, EventBus bus) {
        this.timeline = timeline;
        this.bus = bus;
        this.event = bus.newEvent();
        bus.add(this);
    }

    /** Stops it and takes its settings back. */
    void reset() {
        next.ifPresent(Event::cancel);
        next = Optional.empty();
        delays(List.of(FIRST_DELAY));
        count = 1;
        passesThrough = false;
        stimulus = EventBus.NO_EVENT;
        clear();
    }

    int event() {
        return event;
    }

    List<Double> delays() {
        return delays;
    }

    void delays(List<Double> seconds) {
        delays = seconds;
        position = 0;
    }

    int count() {
        return count;
    }

    void count(int events) {
        count = events;
    }

    boolean passesThrough() {
        return passesThrough;
    }

    void passesThrough(boolean value) {
        passesThrough = value;
    }

    @Override
    public int stimulus() {
        return stimulus;
    }

    void stimulus(int newStimulus) {
        stimulus = newStimulus;
    }

    /** Returns whether it was triggered while it was running. */
    boolean overrun() {
        return overrun;
    }

    boolean hasFired() {
        return fired;
    }

    void clear() {
        overrun = false;
        fired = false;
    }

    @Override
    public void triggered() {
        if (next.isPresent()) {
            overrun = true;
            return;
        }
        if (passesThrough) {
            fire();
        }
        plan(1);
    }

    private void plan(int number) {
        double delay = delays.get(position);
        position = (position + 1) % delays.size();
        next = Optional.of(timeline.plan(timeline.time() + Math.round(delay * 1e9), () -> {
            // A count of 0 never ends.
            if (count == 0 || number < count) {
                plan(number + 1);
            } else {
                next = Optional.empty();
            }
            fire();
        }));
    }

    private void fire() {
        fired = true;
        bus.fire(event);
    }
}
