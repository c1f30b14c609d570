package dev.crosspoint.station;

import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.simulation.time.Timeline;
import java.time.Instant;

/** The time of a simulated bench, counted from the moment it was made. */
final class SimulatedLabClock implements LabClock {
    private final Timeline timeline;
    private final Instant start = Instant.now();

    SimulatedLabClock(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public Instant now() {
        return start.plusNanos(timeline.now());
    }

    @Override
    public long nanoTime() {
        return timeline.now();
    }

    @Override
    public void sleepUntil(long deadline) throws InterruptedException {
        timeline.sleepUntil(deadline);
    }
}
