package dev.crosspoint.scpi.smu;

import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.RunningSweep;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Fetches readings while the instrument takes them.
 *
 * <p>The wait before each poll is as long as a useful batch takes, and no longer than what remains; so a fast sweep costs few
 * messages, and a slow one hands out each reading as it comes. An instrument that answers nothing while it sweeps is left
 * alone until its sweep should be over.
 */
final class SmuSweep implements RunningSweep {
    private static final double BATCH_SECONDS = 1;
    private static final double SHORTEST_PAUSE = 0.01;
    private static final double LONGEST_PAUSE = 0.1;

    /** Room for range changes and for the instrument's own overhead, in the lab's time. */
    private static final double OVERDUE_MARGIN = 5;

    private final SmuDialect dialect;
    private final LabClock clock;
    private final Duration timeout;
    private final SmuProgram program;
    private final ReadingPlan plan;
    private final SweepPace pace;
    private final BooleanSupplier outputIsOn;
    private final Runnable whenCutShort;
    private final long start;
    private long lastArrival;
    private int fetched;
    private double timeShift;
    private boolean failed;
    private volatile boolean ended;

    /** Takes over a sweep that has just been started. */
    SmuSweep(
            SmuDialect dialect,
            SmuTiming timing,
            SmuProgram program,
            BooleanSupplier outputIsOn,
            Runnable whenCutShort) {
        this.dialect = dialect;
        this.clock = timing.clock();
        this.timeout = timing.timeout();
        this.program = program;
        this.plan = program.plan();
        this.pace = plan.pace();
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
            program.cutShort();
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
        program.complete();
        ended = true;
        return List.of();
    }

    private List<Reading> fetchBatch() throws InterruptedException {
        int batch = dialect.traits().answersWhileSweeping() ? pace.readingsIn(BATCH_SECONDS) : pace.count();
        int lastOfBatch = Math.min(fetched + batch, pace.count()) - 1;
        clock.sleepUntil(Math.max(start + pace.readyAfter(lastOfBatch), earliestFetch(lastOfBatch)));
        return fetch(waitForMore());
    }

    /** A chained sweep falls behind its plan: without this wait every one of its later readings would be polled for. */
    private long earliestFetch(int lastOfBatch) {
        int others = lastOfBatch - fetched;
        return pace.chained() ? lastArrival + SweepPace.nanoseconds(others * pace.interval()) : start;
    }

    private int waitForMore() throws InterruptedException {
        double pause = Math.max(SHORTEST_PAUSE, Math.min(pace.interval(), LONGEST_PAUSE));
        int filled = filled();
        while (filled == fetched) {
            if (!outputIsOn.getAsBoolean()) {
                throw new InstrumentException(
                        dialect.where() + ": the output was switched off while a sweep was running");
            }
            requireInTime();
            clock.sleepUntil(clock.nanoTime() + SweepPace.nanoseconds(pause));
            filled = filled();
        }
        lastArrival = clock.nanoTime();
        return filled;
    }

    /** A sweep that goes on in silence may take twice as long as planned, if its readings look for their ranges. */
    private int filled() {
        double longest = dialect.traits().answersWhileSweeping() ? 0 : OVERDUE_MARGIN + pace.count() * pace.interval();
        int filled = dialect.filled(timeout.plusNanos(SweepPace.nanoseconds(longest)));
        if (filled < fetched || filled > pace.count()) {
            throw new ProtocolException(dialect.where() + ": the trace buffer holds " + filled + " readings, not "
                    + fetched + " to " + pace.count());
        }
        return filled;
    }

    private void requireInTime() {
        long nextReading = Math.max(
                start + pace.readyAfter(fetched),
                lastArrival + SweepPace.nanoseconds(pace.interval() + pace.longestReading()));
        if (clock.nanoTime() - nextReading > SweepPace.nanoseconds(OVERDUE_MARGIN)) {
            throw new InstrumentTimeoutException(dialect.where() + ": reading " + (fetched + 1) + " of " + pace.count()
                    + " is overdue by more than " + OVERDUE_MARGIN + " s");
        }
    }

    private List<Reading> fetch(int filled) {
        double transfer = (filled - fetched) * dialect.traits().secondsPerReading();
        Duration longest = timeout.plusNanos(SweepPace.nanoseconds(transfer));
        List<Reading> readings = dialect.fetch(plan.source(), fetched, plan.levels(fetched, filled), longest);
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
