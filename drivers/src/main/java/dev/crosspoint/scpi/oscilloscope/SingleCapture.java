package dev.crosspoint.scpi.oscilloscope;

import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.Timebase;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.SingleAcquisition.Samples;
import dev.crosspoint.scpi.oscilloscope.SingleAcquisition.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A single acquisition: armed, polled until the instrument stops by itself, and read from its memory. */
public final class SingleCapture implements Capture {
    /** A look at the state now and then, in parts of the record, between these bounds in s. */
    private static final double PAUSE_PART = 0.02;

    private static final double SHORTEST_PAUSE = 0.005;
    private static final double LONGEST_PAUSE = 0.1;

    /** How long the instrument may take, after the record has passed, to say that it has stopped, in s. */
    private static final double STOP_MARGIN = 2;

    private final ScpiLink link;
    private final LabClock clock;
    private final CaptureSettings settings;
    private final SingleAcquisition acquisition;
    private final Runnable onClose;
    private boolean complete;
    private volatile boolean closed;

    private SingleCapture(
            ScpiLink link, LabClock clock, CaptureSettings settings, SingleAcquisition acquisition, Runnable onClose) {
        this.link = link;
        this.clock = clock;
        this.settings = settings;
        this.acquisition = acquisition;
        this.onClose = onClose;
    }

    /**
     * Lets the instrument wait for its trigger, once; all settings are made.
     *
     * @param onClose told when the capture is closed
     */
    public static SingleCapture start(
            ScpiLink link, LabClock clock, CaptureSettings settings, SingleAcquisition acquisition, Runnable onClose) {
        SingleCapture capture = new SingleCapture(link, clock, settings, acquisition, onClose);
        acquisition.start();
        link.checkErrors();
        return capture;
    }

    @Override
    public Timebase timebase() {
        return acquisition.timebase();
    }

    @Override
    public List<InputRange> ranges() {
        return acquisition.ranges();
    }

    @Override
    public void await(Duration untilTrigger) throws InterruptedException {
        long pause =
                nanos(Math.max(SHORTEST_PAUSE, Math.min(PAUSE_PART * timebase().duration(), LONGEST_PAUSE)));
        long triggerDeadline = clock.nanoTime() + untilTrigger.toNanos() + nanos(settings.beforeTrigger());
        long deadline = triggerDeadline + nanos(settings.trigger().delay() + acquisition.memorySpan() + STOP_MARGIN);
        State state = state();
        while (state != State.COMPLETE) {
            if (state == State.WAITING && clock.nanoTime() > triggerDeadline) {
                throw new InstrumentTimeoutException(link.where() + ": no trigger came within "
                        + untilTrigger.toMillis() + " ms: input "
                        + settings.trigger().input() + " did not cross "
                        + settings.trigger().level() + " V");
            }
            if (clock.nanoTime() > deadline) {
                throw new InstrumentTimeoutException(
                        link.where() + ": the record is overdue by more than " + STOP_MARGIN + " s");
            }
            clock.sleepUntil(clock.nanoTime() + pause);
            state = state();
        }
        complete = true;
    }

    private State state() {
        if (closed) {
            throw new IllegalStateException(link.where() + ": the capture has been closed");
        }
        return acquisition.state();
    }

    @Override
    public void fetch(Consumer<SampleBlock> reader) {
        if (!complete || closed) {
            throw new IllegalStateException(link.where() + ": there is no complete record to fetch");
        }
        acquisition.open();
        long all = timebase().samples();
        for (long first = 0; first < all; first += acquisition.samplesPerRead()) {
            int count = (int) Math.min(acquisition.samplesPerRead(), all - first);
            List<float[]> volts = new ArrayList<>();
            List<Boolean> overRange = new ArrayList<>();
            for (int input = 0; input < settings.inputs().size(); input++) {
                Samples samples = acquisition.read(input, first, count);
                volts.add(samples.volts());
                overRange.add(samples.overRange());
            }
            reader.accept(new SampleBlock(first, volts, overRange));
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.run();
            acquisition.stop();
            link.checkErrors();
        }
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }
}
