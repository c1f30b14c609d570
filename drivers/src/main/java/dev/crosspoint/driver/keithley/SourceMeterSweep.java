package dev.crosspoint.driver.keithley;

import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SourceFunction;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Fetches readings while the instrument takes them.
 *
 * <p>The wait before each poll is as long as a useful batch takes, and no longer than what remains; an instrument that answers
 * nothing while it sweeps is left alone until its sweep should be over.
 */
final class SourceMeterSweep implements RunningSweep {
    private static final double BATCH_SECONDS = 1;
    private static final double SHORTEST_PAUSE = 0.01;
    private static final double LONGEST_PAUSE = 0.1;

    /** Room for range changes and for the instrument's own overhead, in the lab's time. */
    private static final double OVERDUE_MARGIN = 5;

    /** A reading is up to 80 characters, and a serial line of 9600 baud carries 960 of them a second. */
    private static final double SECONDS_PER_READING = 0.085;

    private final SourceMeterDialect dialect;
    private final LabClock clock;
    private final Duration timeout;
    private final SourceFunction source;
    private final double[] levels;
    private final SourceMeterPace pace;
    private final BooleanSupplier outputIsOn;
    private final Runnable whenCutShort;
    private final long start;
    private long lastArrival;
    private int fetched;
    private double timeShift;
    private boolean failed;
    private volatile boolean ended;

    /** Takes over a sweep that has just been started. */
    SourceMeterSweep(
            SourceMeterDialect dialect,
            DriverOptions options,
            SourceFunction source,
            double[] levels,
            SourceMeterPace pace,
            BooleanSupplier outputIsOn,
            Runnable whenCutShort) {
        this.dialect = dialect;
        this.clock = options.clock();
        this.timeout = options.timeout();
        this.source = source;
        this.levels = levels;
        this.pace = pace;
        this.outputIsOn = outputIsOn;
        this.whenCutShort = whenCutShort;
        this.start = clock.nanoTime();
        this.lastArrival = start;
    }

    @Override
    public List<Reading> next() throws InterruptedException {
        try {
            return ended ? List.of() : fetched == pace.count() ? end() : fetchBatch();
        } catch (InstrumentException e) {
            failed = true;
            throw e;
        }
    }

    /** Stops what is left; after a failure without asking for errors, since switching off must not wait for a dead link. */
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            whenCutShort.run();
            dialect.abort();
            if (!failed) {
                dialect.checkErrors();
            }
        }
    }

    boolean isRunning() {
        return !ended;
    }

    /** Lets the last level last its interval, too. */
    private List<Reading> end() throws InterruptedException {
        clock.sleepUntil(start + pace.endsAfter());
        dialect.hold(source, levels[levels.length - 1]);
        ended = true;
        return List.of();
    }

    private List<Reading> fetchBatch() throws InterruptedException {
        int batch = dialect.answersWhileSweeping() ? pace.readingsIn(BATCH_SECONDS) : pace.count();
        int lastOfBatch = Math.min(fetched + batch, pace.count()) - 1;
        clock.sleepUntil(start + pace.readyAfter(lastOfBatch));
        return fetch(waitForMore());
    }

    private int waitForMore() throws InterruptedException {
        double pause = Math.max(SHORTEST_PAUSE, Math.min(pace.interval(), LONGEST_PAUSE));
        int filled = filled();
        while (filled == fetched) {
            if (!outputIsOn.getAsBoolean()) {
                throw new InstrumentException(dialect.where() + ": the output was switched off during a sweep");
            }
            requireInTime();
            clock.sleepUntil(clock.nanoTime() + SourceMeterPace.nanoseconds(pause));
            filled = filled();
        }
        lastArrival = clock.nanoTime();
        return filled;
    }

    /** A sweep that goes on in silence may take twice as long as planned, if its readings look for their ranges. */
    private int filled() {
        double longest = dialect.answersWhileSweeping() ? 0 : OVERDUE_MARGIN + pace.count() * pace.interval();
        int filled = dialect.filled(timeout.plusNanos(SourceMeterPace.nanoseconds(longest)));
        if (filled < fetched || filled > pace.count()) {
            throw new ProtocolException(dialect.where() + ": the buffer holds " + filled + " readings, not " + fetched
                    + " to " + pace.count());
        }
        return filled;
    }

    private void requireInTime() {
        long nextReading = Math.max(
                start + pace.readyAfter(fetched),
                lastArrival + SourceMeterPace.nanoseconds(pace.interval() + pace.longestReading()));
        if (clock.nanoTime() - nextReading > SourceMeterPace.nanoseconds(OVERDUE_MARGIN)) {
            throw new InstrumentTimeoutException(dialect.where() + ": reading " + (fetched + 1) + " of " + pace.count()
                    + " is overdue by more than " + OVERDUE_MARGIN + " s");
        }
    }

    private List<Reading> fetch(int filled) {
        double[] sourced = Arrays.copyOfRange(levels, fetched, filled);
        Duration longest = timeout.plusNanos(SourceMeterPace.nanoseconds(sourced.length * SECONDS_PER_READING));
        List<Reading> readings = dialect.fetch(source, fetched, sourced, longest);
        if (fetched == 0) {
            // The instrument counts from its first reading or from its own zero; a sweep counts from its first step.
            timeShift = pace.measureDelay() - readings.get(0).time();
        }
        fetched = filled;
        return readings.stream().map(this::shifted).toList();
    }

    private Reading shifted(Reading reading) {
        return new Reading(reading.sourced(), reading.measured(), reading.status(), reading.time() + timeShift);
    }
}
