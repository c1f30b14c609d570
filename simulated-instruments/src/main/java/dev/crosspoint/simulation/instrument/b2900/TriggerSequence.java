package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.Optional;

/**
 * The trigger model of one action of one channel, two nested loops (B2900 User's Guide, "Trigger System"): for each arm event
 * and its delay, for each trigger event and its delay, the action.
 *
 * <p>A timer's events come at fixed times from when its layer was entered, the first one at once. An event that comes while
 * the action before it is still under way takes effect as soon as that is done, and is noted as late.
 */
final class TriggerSequence {

    /** Where the trigger model stands. */
    enum State {
        IDLE,
        WAITING_FOR_ARM,
        WAITING_FOR_TRIGGER,
        BUSY
    }

    /** When the automatic trigger source lets the action begin. */
    @FunctionalInterface
    interface AutomaticSource {
        void whenMayBegin(Runnable go);
    }

    /** Who is told how it goes. */
    interface Observer {
        void stateChanged();

        void eventLate();

        /** The sequence is idle again; {@code completed} tells whether it came to its own end. */
        void ended(boolean completed);
    }

    private TriggerLayer arm = new TriggerLayer();
    private TriggerLayer trigger = new TriggerLayer();
    private final Timeline timeline;
    private final DeviceAction action;
    private final AutomaticSource automatic;
    private final Observer observer;
    private Optional<Event> next = Optional.empty();
    private State state = State.IDLE;
    private long round;
    private long armCount;
    private long triggerCount;
    private long armLayerEntered;
    private long triggerLayerEntered;

    TriggerSequence(Timeline timeline, DeviceAction action, AutomaticSource automatic, Observer observer) {
        this.timeline = timeline;
        this.action = action;
        this.automatic = automatic;
        this.observer = observer;
    }

    TriggerLayer arm() {
        return arm;
    }

    TriggerLayer trigger() {
        return trigger;
    }

    /** Takes the settings of both layers back to what they are after switching on. */
    void reset() {
        arm = new TriggerLayer();
        trigger = new TriggerLayer();
    }

    State state() {
        return state;
    }

    boolean isIdle() {
        return state == State.IDLE;
    }

    boolean isEndless() {
        return arm.isEndless() || trigger.isEndless();
    }

    /** Leaves the idle state. */
    void initiate() {
        armCount = 0;
        armLayerEntered = timeline.time();
        waitForArm();
    }

    /** Goes back to the idle state from wherever it is. */
    void abort() {
        if (!isIdle()) {
            next.ifPresent(Event::cancel);
            action.cancel();
            end(false);
        }
    }

    /** Takes an event from {@code source}; returns whether it was waited for. */
    boolean signal(TriggerSource source) {
        if (state == State.WAITING_FOR_ARM && arm.source == source) {
            armed();
            return true;
        } else if (state == State.WAITING_FOR_TRIGGER && trigger.source == source) {
            triggered();
            return true;
        }
        return false;
    }

    /** Passes the arm layer ({@code :ARM:IMM}), if it waits there. */
    boolean armNow() {
        if (state != State.WAITING_FOR_ARM) {
            return false;
        }
        armed();
        return true;
    }

    /** Passes the trigger layer ({@code :TRIG:IMM}), if it waits there. */
    boolean triggerNow() {
        if (state != State.WAITING_FOR_TRIGGER) {
            return false;
        }
        triggered();
        return true;
    }

    private void waitForArm() {
        change(State.WAITING_FOR_ARM);
        boolean bypassed = arm.bypass == TriggerLayer.Bypass.ONCE && armCount == 0;
        if (bypassed || arm.source == TriggerSource.AUTOMATIC) {
            later(timeline.time(), this::armed);
        } else if (arm.source == TriggerSource.TIMER) {
            timed(armLayerEntered + armCount * arm.intervalNanos(), this::armed);
        }
    }

    private void armed() {
        change(State.BUSY);
        later(timeline.time() + arm.delayNanos(), () -> {
            triggerCount = 0;
            triggerLayerEntered = timeline.time();
            waitForTrigger();
        });
    }

    private void waitForTrigger() {
        change(State.WAITING_FOR_TRIGGER);
        boolean bypassed = trigger.bypass == TriggerLayer.Bypass.ONCE && triggerCount == 0;
        if (bypassed) {
            later(timeline.time(), this::triggered);
        } else if (trigger.source == TriggerSource.AUTOMATIC) {
            long asked = round;
            automatic.whenMayBegin(() -> {
                if (asked == round && state == State.WAITING_FOR_TRIGGER) {
                    later(timeline.time(), this::triggered);
                }
            });
        } else if (trigger.source == TriggerSource.TIMER) {
            timed(triggerLayerEntered + triggerCount * trigger.intervalNanos(), this::triggered);
        }
    }

    private void triggered() {
        change(State.BUSY);
        later(timeline.time() + trigger.delayNanos(), () -> action.start(this::acted));
    }

    private void acted() {
        triggerCount++;
        if (triggerCount < trigger.count || trigger.isEndless()) {
            waitForTrigger();
            return;
        }
        armCount++;
        if (armCount < arm.count || arm.isEndless()) {
            waitForArm();
        } else {
            end(true);
        }
    }

    private void end(boolean completed) {
        round++;
        change(State.IDLE);
        observer.ended(completed);
    }

    private void timed(long due, Runnable step) {
        if (due < timeline.time()) {
            observer.eventLate();
        }
        later(due, step);
    }

    private void later(long at, Runnable step) {
        next.ifPresent(Event::cancel);
        next = Optional.of(timeline.plan(at, step));
    }

    private void change(State newState) {
        state = newState;
        observer.stateChanged();
    }
}
