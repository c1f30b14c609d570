package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

import dev.crosspoint.simulation.time.Timeline;
import java.util.function.Supplier;

/** The way from the library to the unit: one call at a time on the bench's timeline, if handle, plug and faults allow it. */
final class Calls {
    private final Timeline timeline;
    private final long latency;
    private final UnitFaults faults;
    private final Acquisition acquisition;
    private short lastHandle;
    private boolean open;
    private boolean unplugged;

    Calls(Timeline timeline, PicoScope6402CSettings unit, Acquisition acquisition) {
        this.timeline = timeline;
        this.latency = unit.callLatency();
        this.faults = new UnitFaults(unit.faults());
        this.acquisition = acquisition;
    }

    /** Opens the unit, if it is the one that is {@code wanted}, and returns its handle, which no unit had before. */
    short open(String function, boolean wanted) {
        return onTimeline(() -> {
            begin(function);
            require(wanted && !open && !unplugged, PicoStatus.NOT_FOUND);
            open = true;
            return ++lastHandle;
        });
    }

    void close() {
        open = false;
    }

    /** Returns whether the unit could be opened. */
    boolean isAvailable(String function) {
        return onTimeline(() -> {
            begin(function);
            return !open && !unplugged;
        });
    }

    /** Does {@code work} of the function of that name with the unit, whose acquisition is brought to the present first. */
    <T> T call(String function, short handle, Supplier<T> work) {
        return onTimeline(() -> {
            begin(function);
            require(open && handle == lastHandle, PicoStatus.INVALID_HANDLE);
            require(!unplugged, PicoStatus.NOT_RESPONDING);
            acquisition.look();
            return work.get();
        });
    }

    /** The same for work that returns nothing. */
    void run(String function, short handle, Runnable work) {
        call(function, handle, () -> {
            work.run();
            return true;
        });
    }

    void unplug() {
        onTimeline(() -> {
            unplugged = true;
            acquisition.stop(PicoStatus.NOT_RESPONDING);
            return true;
        });
    }

    private void begin(String function) {
        timeline.pass(latency);
        if (faults.unplugsAt(function)) {
            unplug();
        }
    }

    private <T> T onTimeline(Supplier<T> work) {
        try {
            return timeline.exclusively(work::get);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a call of the library waits for nothing", e);
        }
    }
}
