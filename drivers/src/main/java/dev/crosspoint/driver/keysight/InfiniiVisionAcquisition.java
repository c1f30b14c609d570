package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Timebase;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.SingleAcquisition;
import dev.crosspoint.scpi.oscilloscope.Waveforms;
import java.time.Duration;
import java.util.List;

/**
 * One acquisition of an InfiniiVision, at the sample rate that the instrument chooses so that its memory spans the screen.
 *
 * <p>The instrument has no way to read part of its memory, so that all of it, a few million bytes at most, is held here.
 */
final class InfiniiVisionAcquisition implements SingleAcquisition {
    private static final int RUNNING_BIT = 1 << 3;
    private static final int SAMPLES_PER_READ = 250_000;
    private static final double INTERVAL_TOLERANCE = 1e-3;

    /** Codes that stand for no voltage ("InfiniiVision 3000 X-Series Programmer's Guide", {@code :WAVeform:DATA}). */
    private static final int HOLE = 0;

    private static final int CLIPPED_LOW = 1;
    private static final int CLIPPED_HIGH = 255;

    /** The memory of one input. */
    private record Memory(InfiniiVisionPreamble preamble, long first, byte[] codes) {}

    private final ScpiLink link;
    private final Duration timeout;
    private final CaptureSettings settings;
    private final List<InfiniiVisionInput> inputs;
    private final double memorySpan;
    private Timebase timebase;
    private boolean triggered;
    private List<Memory> memories = List.of();

    InfiniiVisionAcquisition(
            ScpiLink link,
            Duration timeout,
            CaptureSettings settings,
            List<InfiniiVisionInput> inputs,
            InfiniiVisionTimebase screen) {
        this.link = link;
        this.timeout = timeout;
        this.settings = settings;
        this.inputs = inputs;
        this.memorySpan = screen.duration();
    }

    @Override
    public Timebase timebase() {
        return timebase;
    }

    @Override
    public List<InputRange> ranges() {
        return inputs.stream().map(InfiniiVisionInput::range).toList();
    }

    @Override
    public double memorySpan() {
        return memorySpan;
    }

    /** A single acquisition has more memory than a repeated one, so that its rate is known once it has begun. */
    @Override
    public void start() {
        link.get(InfiniiVisionCommands.TRIGGERED);
        link.send(InfiniiVisionCommands.SINGLE);
        timebase = Waveforms.timebase(settings, 1 / link.get(InfiniiVisionCommands.SAMPLE_RATE));
    }

    /** An instrument that somebody stopped before its trigger has no record; it counts as one that waits. */
    @Override
    public State state() {
        boolean running = (link.get(InfiniiVisionCommands.OPERATION) & RUNNING_BIT) != 0;
        triggered |= link.get(InfiniiVisionCommands.TRIGGERED);
        if (!triggered) {
            return State.WAITING;
        }
        return running ? State.RECORDING : State.COMPLETE;
    }

    @Override
    public void open() {
        memories = inputs.stream().map(this::memory).toList();
    }

    private Memory memory(InfiniiVisionInput input) {
        for (String command : List.of(
                InfiniiVisionCommands.WAVEFORM_SOURCE + " " + input.name(),
                InfiniiVisionCommands.WAVEFORM_MODE_MEMORY,
                InfiniiVisionCommands.WAVEFORM_ALL_POINTS,
                InfiniiVisionCommands.WAVEFORM_FORMAT_BYTE,
                InfiniiVisionCommands.WAVEFORM_UNSIGNED)) {
            link.send(command);
        }
        InfiniiVisionPreamble preamble = InfiniiVisionPreamble.parse(link.query(InfiniiVisionCommands.PREAMBLE));
        if (Math.abs(preamble.interval() / timebase.sampleInterval() - 1) > INTERVAL_TOLERANCE) {
            throw new ProtocolException(link.where() + ": the memory of input " + input.number()
                    + " has a point every " + preamble.interval() + " s, not every " + timebase.sampleInterval()
                    + " s as its sample rate says");
        }
        long first = preamble.indexAfter(settings.trigger().delay()) - timebase.samplesBeforeTrigger();
        Waveforms.requireWithin(link, input.number(), timebase, first, preamble.points(), preamble.origin());
        byte[] codes = Waveforms.codes(link, InfiniiVisionCommands.DATA, input.number(), preamble.points(), timeout);
        return new Memory(preamble, first, codes);
    }

    @Override
    public int samplesPerRead() {
        return SAMPLES_PER_READ;
    }

    @Override
    public Samples read(int input, long first, int count) {
        Memory memory = memories.get(input);
        int start = Math.toIntExact(memory.first + first);
        float[] volts = new float[count];
        boolean overRange = false;
        for (int i = 0; i < count; i++) {
            int code = Byte.toUnsignedInt(memory.codes[start + i]);
            if (code == HOLE) {
                throw new ProtocolException(link.where() + ": sample " + (first + i) + " of input "
                        + inputs.get(input).number() + " is missing in the instrument's memory");
            }
            volts[i] = memory.preamble.volts(code);
            overRange |= code == CLIPPED_LOW || code == CLIPPED_HIGH;
        }
        return new Samples(volts, overRange);
    }

    @Override
    public void stop() {
        link.send(InfiniiVisionCommands.STOP);
    }
}
