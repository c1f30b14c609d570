package dev.crosspoint.replay.transcript;

import dev.crosspoint.connection.TranscriptMismatchException;
import dev.crosspoint.instrument.LabClock;
import java.time.Instant;

/** The lab's time of a recorded run: gives the answers that were given then, in their order, and waits for nothing. */
final class RecordedClock implements LabClock {
    private final Instant start;
    private final long[] readings;
    private int next;
    private boolean overdrawn;

    /**
     * Begins anew.
     *
     * @param start when the run began
     * @param readings what the clock said then, in ns
     */
    RecordedClock(Instant start, long[] readings) {
        this.start = start;
        this.readings = readings.clone();
    }

    @Override
    public Instant now() {
        return next == 0 ? start : start.plusNanos(readings[next - 1] - readings[0]);
    }

    @Override
    public long nanoTime() {
        if (next == readings.length) {
            overdrawn = true;
            throw new TranscriptMismatchException(
                    "the time was asked for more often than the " + readings.length + " times of the recorded run");
        }
        return readings[next++];
    }

    @Override
    public void sleepUntil(long deadline) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
    }

    /**
     * Checks that all of the recorded time was used, and no more.
     *
     * @throws TranscriptMismatchException if not
     */
    void verify() {
        if (overdrawn || next < readings.length) {
            throw new TranscriptMismatchException(
                    "the time was asked for " + (overdrawn ? "more" : next + " times, less") + " often than the "
                            + readings.length + " times of the recorded run");
        }
    }
}
