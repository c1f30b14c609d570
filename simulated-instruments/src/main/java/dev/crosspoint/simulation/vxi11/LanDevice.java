package dev.crosspoint.simulation.vxi11;

import dev.crosspoint.simulation.server.PolledInstrument;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An instrument on the LAN, which one link at a time can lock. */
final class LanDevice {
    private final PolledInstrument instrument;
    private Optional<Vxi11Link> holder = Optional.empty();

    LanDevice(PolledInstrument instrument) {
        this.instrument = instrument;
    }

    PolledInstrument instrument() {
        return instrument;
    }

    /** Returns whether {@code link} may use the instrument, after at most {@code milliseconds} in the room. */
    synchronized boolean isFreeFor(Vxi11Link link, long milliseconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        for (long left = deadline - System.nanoTime();
                left > 0 && !isFreeFor(link);
                left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return isFreeFor(link);
    }

    private boolean isFreeFor(Vxi11Link link) {
        return holder.isEmpty() || holder.get() == link;
    }

    /** Locks the instrument, and returns false if another link holds it all that time. */
    synchronized boolean lock(Vxi11Link link, long milliseconds) throws InterruptedException {
        boolean free = isFreeFor(link, milliseconds);
        if (free) {
            holder = Optional.of(link);
        }
        return free;
    }

    /** Gives the lock back, and returns false if that link did not hold it. */
    synchronized boolean unlock(Vxi11Link link) {
        boolean held = holder.isPresent() && holder.get() == link;
        if (held) {
            holder = Optional.empty();
            notifyAll();
        }
        return held;
    }
}
