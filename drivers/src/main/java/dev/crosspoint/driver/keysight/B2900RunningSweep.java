package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.scpi.RealFormat;
import dev.crosspoint.scpi.ScpiChannel;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Fetches readings from the trace buffer while the instrument fills it.
 *
 * <p>The wait before each poll is as long as a useful batch takes, and no longer than what remains; so a fast sweep costs few
 * messages, and a slow one hands out each reading as it comes.
 */
final class B2900RunningSweep implements RunningSweep {
    private static final double BATCH_SECONDS = 1;
    private static final double SHORTEST_PAUSE = 0.01;
    private static final double LONGEST_PAUSE = 0.1;

    /** Room for range changes and for the instrument's own overhead, in the lab's time. */
    private static final double OVERDUE_MARGIN = 5;

    /** A slow link: GPIB and USB are faster. */
    private static final double BYTES_PER_SECOND = 100_000;

    private final ScpiChannel channel;
    private final LabClock clock;
    private final Duration timeout;
    private final B2900Program program;
    private final B2900Pace pace;
    private final BooleanSupplier outputIsOn;
    private final long start;
    private long lastArrival;
    private int fetched;
    private double timeShift;
    private boolean failed;
    private volatile boolean ended;

    /** Takes over a sweep that has just been started. */
    B2900RunningSweep(
            ScpiChannel channel,
            DriverOptions options,
            B2900Program program,
            B2900Pace pace,
            BooleanSupplier outputIsOn) {
        this.channel = channel;
        this.clock = options.clock();
        this.timeout = options.timeout();
        this.program = program;
        this.pace = pace;
        this.outputIsOn = outputIsOn;
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
            new B2900Trigger(channel).abort();
            program.cutShort();
            if (!failed) {
                channel.link().checkErrors();
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
        channel.link().checkErrors();
        ended = true;
        return List.of();
    }

    private List<Reading> fetchBatch() throws InterruptedException {
        int lastOfBatch = Math.min(fetched + pace.readingsIn(BATCH_SECONDS), pace.count()) - 1;
        clock.sleepUntil(Math.max(start + pace.readyAfter(lastOfBatch), earliestFetch(lastOfBatch)));
        return fetch(waitForMore());
    }

    /** A chained sweep falls behind its plan: without this wait every one of its later readings would be polled for. */
    private long earliestFetch(int lastOfBatch) {
        int others = lastOfBatch - fetched;
        return pace.chained() ? lastArrival + B2900Pace.nanoseconds(others * pace.interval()) : start;
    }

    private int waitForMore() throws InterruptedException {
        double pause = Math.max(SHORTEST_PAUSE, Math.min(pace.interval(), LONGEST_PAUSE));
        int filled = filled();
        while (filled == fetched) {
            if (!outputIsOn.getAsBoolean()) {
                throw new InstrumentException(
                        channel.link().where() + ": the output was switched off while a sweep was running");
            }
            requireInTime();
            clock.sleepUntil(clock.nanoTime() + B2900Pace.nanoseconds(pause));
            filled = filled();
        }
        lastArrival = clock.nanoTime();
        return filled;
    }

    private int filled() {
        int filled = channel.get(B2900Commands.TRACE_FILLED);
        if (filled < fetched || filled > pace.count()) {
            throw new ProtocolException(channel.link().where() + ": the trace buffer holds " + filled
                    + " readings, not " + fetched + " to " + pace.count());
        }
        return filled;
    }

    private void requireInTime() {
        long nextReading = Math.max(
                start + pace.readyAfter(fetched),
                lastArrival + B2900Pace.nanoseconds(pace.interval() + pace.longestReading()));
        if (clock.nanoTime() - nextReading > B2900Pace.nanoseconds(OVERDUE_MARGIN)) {
            throw new InstrumentTimeoutException(channel.link().where() + ": reading " + (fetched + 1) + " of "
                    + pace.count() + " is overdue by more than " + OVERDUE_MARGIN + " s");
        }
    }

    private List<Reading> fetch(int filled) {
        int count = filled - fetched;
        String query = B2900Commands.TRACE_DATA.on(channel.number()).shortForm() + " " + fetched + "," + count;
        String origin = channel.link().where() + ": " + query;
        double transfer = count * B2900Readings.ELEMENT_COUNT * Double.BYTES / BYTES_PER_SECOND;
        Duration longest = timeout.plusNanos(B2900Pace.nanoseconds(transfer));
        double[] numbers = channel.link().queryReals(query, RealFormat.REAL_64, ByteOrder.BIG_ENDIAN, longest);
        if (numbers.length != count * B2900Readings.ELEMENT_COUNT) {
            throw new ProtocolException(origin + ": " + numbers.length + " numbers came instead of " + count
                    + " readings of " + B2900Readings.ELEMENT_COUNT);
        }
        if (fetched == 0) {
            // The instrument counts from its first reading or from its own zero; a sweep counts from its first step.
            timeShift = pace.measureDelay() - numbers[B2900Readings.TIME];
        }
        fetched = filled;
        return B2900Readings.of(numbers, timeShift, origin);
    }
}
