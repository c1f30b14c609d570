package dev.crosspoint.simulation.time;

/** Something that is to happen at a time. */
public final class Event implements Comparable<Event> {
    private final long time;
    private final long order;
    private final Runnable action;
    private boolean cancelled;

    Event(long time, long order, Runnable action) {
        this.time = time;
        this.order = order;
        this.action = action;
    }

    /** Keeps the event from happening. */
    public void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    long time() {
        return time;
    }

    void happen() {
        action.run();
    }

    /** Earlier events first; at the same time, those that were planned first. */
    @Override
    public int compareTo(Event other) {
        int byTime = Long.compare(time, other.time);
        return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
}
