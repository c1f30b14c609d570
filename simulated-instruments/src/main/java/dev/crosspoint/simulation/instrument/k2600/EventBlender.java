package dev.crosspoint.simulation.instrument.k2600;

import java.util.Arrays;

/** Makes one event of up to four: of any of them, or once all of them have happened (Reference Manual, trigger.blender). */
final class EventBlender {
    static final int STIMULI = 4;

    /** One of the events that are listened to. */
    private final class Input implements EventBus.Listener {
        private int stimulus = EventBus.NO_EVENT;
        private boolean happened;

        @Override
        public int stimulus() {
            return stimulus;
        }

        @Override
        public void triggered() {
            happened = true;
            blend();
        }
    }

    private final EventBus bus;
    private final int event;
    private final Input[] inputs = new Input[STIMULI];
    private boolean any;

    EventBlender(EventBus bus) {
        this.bus = bus;
        this.event = bus.newEvent();
        for (int i = 0; i < STIMULI; i++) {
            inputs[i] = new Input();
            bus.add(inputs[i]);
        }
    }

    int event() {
        return event;
    }

    boolean any() {
        return any;
    }

    void any(boolean value) {
        any = value;
    }

    /** Returns the event that an input, counted from 1, listens to. */
    int stimulus(int input) {
        return inputs[input - 1].stimulus;
    }

    void stimulus(int input, int newStimulus) {
        inputs[input - 1].stimulus = newStimulus;
    }

    /** Forgets what has happened. */
    void clear() {
        for (Input input : inputs) {
            input.happened = false;
        }
    }

    void reset() {
        clear();
        any = false;
        for (Input input : inputs) {
            input.stimulus = EventBus.NO_EVENT;
        }
    }

    private void blend() {
        boolean all = Arrays.stream(inputs)
                .filter(input -> input.stimulus != EventBus.NO_EVENT)
                .allMatch(input -> input.happened);
        if (any || all) {
            clear();
            bus.fire(event);
        }
    }
}
