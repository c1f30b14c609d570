package dev.crosspoint.simulation.time;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The time of a bench, in ns since it was made, and what is going to happen on it.
 *
 * <p>Twins plan events (a source step, the end of an aperture) and do all of their work inside {@link #exclusively}, one at a
 * time. Whoever waits, the user of the bench in {@link #sleepUntil} or a twin in {@link #awaitUntil}, makes the time
 * pass: at once from event to event, or along with the time in the room, as the {@link Pace} says.
 *
 * <p>With a single client the result is the same every time: before the user's wait begins, messages that were sent but not
 * yet carried out are given the chance to be ({@link Activity}).
 */
public final class Timeline implements AutoCloseable {
    /** So many events may happen in one go before other threads get a turn. */
    private static final int EVENTS_PER_TURN = 1024;

    private final Pace pace;
    private final RealTime realTime;
    private final long realStart;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final List<Activity> activities = new ArrayList<>();
    private long time;
    private long planned;
    private boolean closed;

    /** Creates a timeline at time 0. */
    public Timeline(Pace pace) {
        this(pace, RealTime.SYSTEM);
    }

    Timeline(Pace pace, RealTime realTime) {
        this.pace = pace;
        this.realTime = realTime;
        this.realStart = realTime.nanoTime();
    }

    /** Returns the present time in ns, after all messages sent so far have been carried out. */
    public long now() {
        lock.lock();
        try {
            while (pace.isVirtual() && !closed && !isQuiet()) {
                changed.awaitUninterruptibly();
            }
            followRealTime();
            return time;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until {@code deadline} ns, letting happen what is planned until then.
     *
     * @throws InterruptedException if the thread was interrupted or the timeline closed
     */
    public void sleepUntil(long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (pace.isVirtual() && !isQuiet()) {
                requireOpen();
                changed.await();
            }
            while (time < deadline) {
                requireOpen();
                if (pace.isVirtual()) {
                    passUntil(deadline, EVENTS_PER_TURN);
                    giveWay();
                } else {
                    followRealTime();
                    awaitRealTime(deadline);
                }
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Does {@code work} while nobody else works on the bench. */
    public <T> T exclusively(Work<T> work) throws InterruptedException {
        lock.lock();
        try {
            followRealTime();
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Work on the bench that may have to wait. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws InterruptedException;
    }

    /** Returns the present time in ns; for work inside {@link #exclusively}. */
    public long time() {
        return time;
    }

    /** Plans {@code action} for {@code at} ns, or for the present if that has passed; for work inside {@link #exclusively}. */
    public Event plan(long at, Runnable action) {
        Event event = new Event(Math.max(at, time), planned++, action);
        events.add(event);
        return event;
    }

    /** Lets {@code duration} ns of work pass where time is virtual; real work takes its own time. */
    public void pass(long duration) {
        if (pace.isVirtual()) {
            passUntil(time + duration, Integer.MAX_VALUE);
        } else {
            followRealTime();
        }
    }

    /**
     * Lets time pass until {@code condition} holds, on behalf of {@code waiter}; for work inside {@link #exclusively}.
     *
     * @throws InterruptedException if the condition does not hold yet and the waiter has gone or the timeline was closed
     */
    public void awaitUntil(BooleanSupplier condition, Waiter waiter) throws InterruptedException {
        rest(waiter, true);
        try {
            while (!condition.getAsBoolean()) {
                if (pace.isVirtual()) {
                    awaitNextEvents(condition, waiter);
                } else {
                    requireWaiter(waiter);
                    followRealTime();
                    if (!condition.getAsBoolean()) {
                        awaitRealTime(Long.MAX_VALUE);
                    }
                }
            }
        } finally {
            rest(waiter, false);
        }
    }

    /** Lets {@code nanos} ns pass in the room, whatever the pace, on behalf of {@code waiter}. */
    public void awaitInRoom(long nanos, Waiter waiter) throws InterruptedException {
        lock.lockInterruptibly();
        rest(waiter, true);
        try {
            long deadline = realTime.nanoTime() + nanos;
            for (long left = nanos; left > 0; left = deadline - realTime.nanoTime()) {
                requireWaiter(waiter);
                realTime.await(changed, left);
            }
        } finally {
            rest(waiter, false);
            lock.unlock();
        }
    }

    /** Adds an activity that has to be quiet before a user's wait lets time pass. */
    public void add(Activity activity) {
        lock.lock();
        try {
            activities.add(activity);
        } finally {
            lock.unlock();
        }
    }

    /** Removes an activity. */
    public void remove(Activity activity) {
        lock.lock();
        try {
            activities.remove(activity);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets all who wait look again whether they have to. */
    public void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waits. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitNextEvents(BooleanSupplier condition, Waiter waiter) throws InterruptedException {
        for (int i = 0; i < EVENTS_PER_TURN && !condition.getAsBoolean(); i++) {
            Event next = next();
            if (next == null) {
                requireWaiter(waiter);
                changed.await();
                return;
            }
            happen(next);
        }
        if (!condition.getAsBoolean()) {
            requireWaiter(waiter);
            giveWay();
        }
    }

    /** Lets happen what is planned until {@code deadline}, at most {@code most} events. */
    private void passUntil(long deadline, int most) {
        int happened = 0;
        for (Event next = next(); next != null && next.time() <= deadline; next = next()) {
            if (happened++ == most) {
                return;
            }
            happen(next);
        }
        time = Math.max(time, deadline);
    }

    private void happen(Event next) {
        events.remove();
        time = next.time();
        next.happen();
    }

    private Event next() {
        while (!events.isEmpty() && events.peek().isCancelled()) {
            events.remove();
        }
        return events.peek();
    }

    private void followRealTime() {
        if (!pace.isVirtual()) {
            passUntil((long) ((realTime.nanoTime() - realStart) * pace.speed()), Integer.MAX_VALUE);
        }
    }

    /** Waits in the room for the next event, the deadline or a signal, whichever is first. */
    private void awaitRealTime(long deadline) throws InterruptedException {
        Event next = next();
        long until = next == null ? deadline : Math.min(deadline, next.time());
        if (until > time) {
            double left = until == Long.MAX_VALUE ? Long.MAX_VALUE : Math.ceil((until - time) / pace.speed());
            realTime.await(changed, (long) left);
        }
    }

    private void giveWay() throws InterruptedException {
        changed.signalAll();
        lock.unlock();
        lock.lock();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void rest(Waiter waiter, boolean resting) {
        waiter.resting(resting);
        changed.signalAll();
    }

    /** An activity that is asked may bring others with it, which are asked then too. */
    private boolean isQuiet() {
        for (int i = 0; i < activities.size(); i++) {
            if (!activities.get(i).isQuiet()) {
                return false;
            }
        }
        return true;
    }

    private void requireOpen() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("the simulated bench was closed");
        }
    }

    private void requireWaiter(Waiter waiter) throws InterruptedException {
        requireOpen();
        if (waiter.gone()) {
            throw new InterruptedException("the client has gone");
        }
    }
}
