package dev.crosspoint.simulation.instrument.k2600;

import java.util.ArrayList;
import java.util.List;

/** The trigger events of the instrument, each with a number, and who waits for them. */
final class EventBus {
    /** The stimulus of what waits for nothing. */
    static final int NO_EVENT = 0;

    /** Something that an event sets off. */
    interface Listener {

        /** Returns the number of the event that it listens to. */
        int stimulus();

        void triggered();
    }

    private final List<Listener> listeners = new ArrayList<>();
    private int lastEvent = NO_EVENT;

    /** Returns the number of a new event. */
    int newEvent() {
        return ++lastEvent;
    }

    int lastEvent() {
        return lastEvent;
    }

    void add(Listener listener) {
        listeners.add(listener);
    }

    /** Lets an event happen. */
    void fire(int event) {
        for (Listener listener : listeners) {
            if (listener.stimulus() == event) {
                listener.triggered();
            }
        }
    }
}
