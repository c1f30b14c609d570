package dev.crosspoint.influx;

import java.time.Duration;

/**
 * How long a delivery tries.
 *
 * @param first pause after the first failure; each further one is twice as long
 * @param longest longest pause
 * @param giveUpAfter time without a batch being taken after which the delivery ends
 * @param outlastsDenial whether it goes on although the server denies all writing, because somebody may put that right
 */
record Persistence(Duration first, Duration longest, Duration giveUpAfter, boolean outlastsDenial) {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** A hundred years. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    /** Somebody waits for the delivery: it ends when there is no hope. */
    static Persistence ofCommand(Duration giveUpAfter) {
        return new Persistence(FIRST, LONGEST, giveUpAfter, false);
    }

    /** A measurement goes on beside it: it tries as long as that lasts. */
    static Persistence whileMeasuring() {
        return new Persistence(FIRST, LONGEST, FOR_EVER, true);
    }
}
