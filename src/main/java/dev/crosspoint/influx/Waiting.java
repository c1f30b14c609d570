package dev.crosspoint.influx;

import java.time.Duration;

/** Waits between attempts, in real time; whoever no longer wants to wait ends it early. */
interface Waiting {

    /** Returns a time in ns that only ever grows; its zero is arbitrary. */
    long nanoTime();

    /** Waits, and returns whether the attempts shall go on. */
    boolean pause(Duration duration);
}
