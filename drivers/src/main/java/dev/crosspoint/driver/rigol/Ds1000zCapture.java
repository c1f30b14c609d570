package dev.crosspoint.driver.rigol;

import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.rigol.Ds1000zCommands.TriggerStatus;
import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.Timebase;
import dev.crosspoint.scpi.ScpiBlock;
import dev.crosspoint.scpi.ScpiLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One single acquisition: armed, polled until the instrument stops by itself, and read from its memory. */
final class Ds1000zCapture implements Capture {
    /** The most points that one reply holds as bytes. */
    private static final int POINTS_PER_READ = 250_000;

    /** A slow link: raw sockets are faster. */
    private static final double BYTES_PER_SECOND = 100_000;

    private static final int HIGHEST_CODE = 255;

    /** A look at the status now and then, in parts of the record, between these bounds in s. */
    private static final double PAUSE_PART = 0.02;

    private static final double SHORTEST_PAUSE = 0.005;
    private static final double LONGEST_PAUSE = 0.1;

    /** How long the instrument may take, after the record has passed, to say that it has stopped, in s. */
    private static final double STOP_MARGIN = 2;

    private final ScpiLink link;
    private final DriverOptions options;
    private final CaptureSettings settings;
    private final List<Ds1000zInput> inputs;
    private final Timebase timebase;

    /** The instrument fills its whole memory, whatever part of it is wanted; that takes so many s. */
    private final double memorySpan;

    private final Runnable onClose;
    private boolean complete;
    private volatile boolean closed;

    private Ds1000zCapture(
            ScpiLink link,
            DriverOptions options,
            CaptureSettings settings,
            List<Ds1000zInput> inputs,
            Timebase timebase,
            double memorySpan,
            Runnable onClose) {
        this.link = link;
        this.options = options;
        this.settings = settings;
        this.inputs = inputs;
        this.timebase = timebase;
        this.memorySpan = memorySpan;
        this.onClose = onClose;
    }

    /** Lets the instrument wait for its trigger, once; all settings are made. */
    static Ds1000zCapture start(
            ScpiLink link,
            DriverOptions options,
            CaptureSettings settings,
            List<Ds1000zInput> inputs,
            int memoryDepth,
            Runnable onClose) {
        double interval = 1 / link.get(Ds1000zCommands.SAMPLE_RATE);
        long before = Math.round(settings.beforeTrigger() / interval);
        long after = (long) Math.ceil(settings.afterTrigger() / interval * (1 - 1e-9));
        Timebase timebase = new Timebase(interval, before, before + after);
        Ds1000zCapture capture =
                new Ds1000zCapture(link, options, settings, inputs, timebase, memoryDepth * interval, onClose);
        link.send(Ds1000zCommands.SINGLE);
        link.checkErrors();
        return capture;
    }

    @Override
    public Timebase timebase() {
        return timebase;
    }

    @Override
    public List<InputRange> ranges() {
        return inputs.stream().map(Ds1000zInput::range).toList();
    }

    @Override
    public void await(Duration untilTrigger) throws InterruptedException {
        LabClock clock = options.clock();
        long pause = nanos(Math.max(SHORTEST_PAUSE, Math.min(PAUSE_PART * timebase.duration(), LONGEST_PAUSE)));
        long triggerDeadline = clock.nanoTime() + untilTrigger.toNanos() + nanos(settings.beforeTrigger());
        long deadline = triggerDeadline + nanos(settings.trigger().delay() + memorySpan + STOP_MARGIN);
        TriggerStatus status = status();
        while (status != TriggerStatus.STOPPED) {
            boolean waiting = status == TriggerStatus.WAITING || status == TriggerStatus.RUNNING;
            if (waiting && clock.nanoTime() > triggerDeadline) {
                throw new InstrumentTimeoutException(link.where() + ": no trigger came within "
                        + untilTrigger.toMillis() + " ms: input "
                        + settings.trigger().input() + " did not cross "
                        + settings.trigger().level() + " V");
            }
            if (clock.nanoTime() > deadline) {
                throw new InstrumentTimeoutException(link.where() + ": the record is overdue by more than "
                        + STOP_MARGIN + " s; the status is " + status);
            }
            clock.sleepUntil(clock.nanoTime() + pause);
            status = status();
        }
        complete = true;
    }

    private TriggerStatus status() {
        if (closed) {
            throw new IllegalStateException(link.where() + ": the capture has been closed");
        }
        return link.get(Ds1000zCommands.TRIGGER_STATUS);
    }

    @Override
    public void fetch(Consumer<SampleBlock> reader) {
        if (!complete || closed) {
            throw new IllegalStateException(link.where() + ": there is no complete record to fetch");
        }
        List<Ds1000zPreamble> preambles = new ArrayList<>();
        for (Ds1000zInput input : inputs) {
            preambles.add(preamble(input));
        }
        for (long first = 0; first < timebase.samples(); first += POINTS_PER_READ) {
            int count = (int) Math.min(POINTS_PER_READ, timebase.samples() - first);
            List<float[]> volts = new ArrayList<>();
            List<Boolean> overRange = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                byte[] codes = read(inputs.get(i), preambles.get(i), first, count);
                volts.add(volts(codes, preambles.get(i)));
                overRange.add(reachesAnEnd(codes));
            }
            reader.accept(new SampleBlock(first, volts, overRange));
        }
    }

    private Ds1000zPreamble preamble(Ds1000zInput input) {
        select(input);
        Ds1000zPreamble preamble = Ds1000zPreamble.parse(link.query(Ds1000zCommands.PREAMBLE));
        long first = first(preamble);
        if (first < 0 || first + timebase.samples() > preamble.points()) {
            throw new ProtocolException(link.where() + ": the memory of input " + input.number() + " holds "
                    + preamble.points() + " points from " + preamble.origin() + " s on, not the "
                    + timebase.samples() + " points around the trigger that were asked for");
        }
        return preamble;
    }

    private void select(Ds1000zInput input) {
        link.send(Ds1000zCommands.WAVEFORM_SOURCE + " " + input.name());
        link.send(Ds1000zCommands.WAVEFORM_MODE_MEMORY);
        link.send(Ds1000zCommands.WAVEFORM_FORMAT_BYTE);
    }

    /** Returns the index in the memory of the record's first sample. */
    private long first(Ds1000zPreamble preamble) {
        return preamble.indexAfter(settings.trigger().delay()) - timebase.samplesBeforeTrigger();
    }

    private byte[] read(Ds1000zInput input, Ds1000zPreamble preamble, long first, int count) {
        long start = first(preamble) + first + 1;
        select(input);
        link.set(Ds1000zCommands.READ_START, Math.toIntExact(start));
        link.set(Ds1000zCommands.READ_STOP, Math.toIntExact(start + count - 1));
        Duration longest = options.timeout().plusNanos(nanos(count / BYTES_PER_SECOND));
        byte[] codes = decode(link.queryBytes(Ds1000zCommands.DATA, longest));
        link.checkErrors();
        if (codes.length != count) {
            throw new ProtocolException(link.where() + ": " + Ds1000zCommands.DATA + " for input " + input.number()
                    + ": " + codes.length + " points came instead of " + count
                    + (codes.length == 0 ? "; the instrument has no record" : ""));
        }
        return codes;
    }

    private byte[] decode(byte[] reply) {
        try {
            return ScpiBlock.decode(reply);
        } catch (ProtocolException e) {
            throw new ProtocolException(link.where() + ": " + Ds1000zCommands.DATA + ": " + e.getMessage(), e);
        }
    }

    private static float[] volts(byte[] codes, Ds1000zPreamble preamble) {
        float[] volts = new float[codes.length];
        for (int i = 0; i < codes.length; i++) {
            volts[i] = preamble.volts(Byte.toUnsignedInt(codes[i]));
        }
        return volts;
    }

    private static boolean reachesAnEnd(byte[] codes) {
        for (byte code : codes) {
            if (code == 0 || Byte.toUnsignedInt(code) == HIGHEST_CODE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.run();
            link.send(Ds1000zCommands.STOP);
            link.checkErrors();
        }
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }
}
