package dev.crosspoint.driver.rigol;

import dev.crosspoint.driver.rigol.Ds1000zCommands.TriggerStatus;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.Timebase;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.SingleAcquisition;
import dev.crosspoint.scpi.oscilloscope.Waveforms;
import java.time.Duration;
import java.util.List;

/** One acquisition of a DS1000Z, whose memory spans its screen. */
final class Ds1000zAcquisition implements SingleAcquisition {
    /** The most points that one reply holds as bytes. */
    private static final int POINTS_PER_READ = 250_000;

    private static final int HIGHEST_CODE = 255;

    private final ScpiLink link;
    private final Duration timeout;
    private final CaptureSettings settings;
    private final List<Ds1000zInput> inputs;
    private final Timebase timebase;
    private final double memorySpan;
    private List<Ds1000zPreamble> preambles = List.of();

    /** Takes the sample rate from the instrument; all settings are made. */
    Ds1000zAcquisition(
            ScpiLink link, Duration timeout, CaptureSettings settings, List<Ds1000zInput> inputs, int memoryDepth) {
        this.link = link;
        this.timeout = timeout;
        this.settings = settings;
        this.inputs = inputs;
        double interval = 1 / link.get(Ds1000zCommands.SAMPLE_RATE);
        this.timebase = Waveforms.timebase(settings, interval);
        this.memorySpan = memoryDepth * interval;
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
    public double memorySpan() {
        return memorySpan;
    }

    @Override
    public void start() {
        link.send(Ds1000zCommands.SINGLE);
    }

    @Override
    public State state() {
        TriggerStatus status = link.get(Ds1000zCommands.TRIGGER_STATUS);
        return switch (status) {
            case WAITING, RUNNING -> State.WAITING;
            case TRIGGERED, AUTOMATIC -> State.RECORDING;
            case STOPPED -> State.COMPLETE;
        };
    }

    @Override
    public void open() {
        preambles = inputs.stream().map(this::preamble).toList();
    }

    private Ds1000zPreamble preamble(Ds1000zInput input) {
        select(input);
        Ds1000zPreamble preamble = Ds1000zPreamble.parse(link.query(Ds1000zCommands.PREAMBLE));
        Waveforms.requireWithin(link, input.number(), timebase, first(preamble), preamble.points(), preamble.origin());
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

    @Override
    public int samplesPerRead() {
        return POINTS_PER_READ;
    }

    @Override
    public Samples read(int index, long first, int count) {
        Ds1000zInput input = inputs.get(index);
        Ds1000zPreamble preamble = preambles.get(index);
        long start = first(preamble) + first + 1;
        select(input);
        link.set(Ds1000zCommands.READ_START, Math.toIntExact(start));
        link.set(Ds1000zCommands.READ_STOP, Math.toIntExact(start + count - 1));
        byte[] codes = Waveforms.codes(link, Ds1000zCommands.DATA, input.number(), count, timeout);
        float[] volts = new float[count];
        boolean overRange = false;
        for (int i = 0; i < count; i++) {
            int code = Byte.toUnsignedInt(codes[i]);
            volts[i] = preamble.volts(code);
            overRange |= code == 0 || code == HIGHEST_CODE;
        }
        return new Samples(volts, overRange);
    }

    @Override
    public void stop() {
        link.send(Ds1000zCommands.STOP);
    }
}
