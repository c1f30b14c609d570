package dev.crosspoint.influx;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks a process that cannot say when it is ready. */
public final class Poll {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long INTERVAL_MS = 20;

    private Poll() {}

    public static void until(String what, BooleanSupplier ready) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(INTERVAL_MS));
        }
    }
}
