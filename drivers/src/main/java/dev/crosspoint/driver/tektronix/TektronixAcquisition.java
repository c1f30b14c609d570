package dev.crosspoint.driver.tektronix;

import dev.crosspoint.driver.tektronix.TektronixCommands.StopAfter;
import dev.crosspoint.driver.tektronix.TektronixCommands.TriggerState;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Timebase;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.SingleAcquisition;
import dev.crosspoint.scpi.oscilloscope.Waveforms;
import java.time.Duration;
import java.util.List;

/** One acquisition of a Tektronix oscilloscope. */
final class TektronixAcquisition implements SingleAcquisition {
    private static final int POINTS_PER_READ = 250_000;
    private static final double INTERVAL_TOLERANCE = 1e-3;

    private final ScpiLink link;
    private final Duration timeout;
    private final CaptureSettings settings;
    private final List<TektronixInput> inputs;
    private final int recordLength;
    private final Timebase timebase;
    private List<TektronixPreamble> preambles = List.of();

    /** Takes the sample rate from the instrument; all settings are made. */
    TektronixAcquisition(
            ScpiLink link, Duration timeout, CaptureSettings settings, List<TektronixInput> inputs, int recordLength) {
        this.link = link;
        this.timeout = timeout;
        this.settings = settings;
        this.inputs = inputs;
        this.recordLength = recordLength;
        this.timebase = Waveforms.timebase(settings, 1 / link.get(TektronixCommands.SAMPLE_RATE));
    }

    @Override
    public Timebase timebase() {
        return timebase;
    }

    @Override
    public List<InputRange> ranges() {
        return inputs.stream().map(TektronixInput::range).toList();
    }

    @Override
    public double memorySpan() {
        return recordLength * timebase.sampleInterval();
    }

    @Override
    public void start() {
        link.set(TektronixCommands.STOP_AFTER, StopAfter.ONE_RECORD);
        link.set(TektronixCommands.RUNNING, true);
    }

    /** An instrument that somebody stopped before its trigger has no record; it counts as one that waits. */
    @Override
    public State state() {
        if (link.get(TektronixCommands.RUNNING)) {
            return link.get(TektronixCommands.TRIGGER_STATE) == TriggerState.TRIGGERED
                    ? State.RECORDING
                    : State.WAITING;
        }
        return link.get(TektronixCommands.RECORDS) > 0 ? State.COMPLETE : State.WAITING;
    }

    @Override
    public void open() {
        link.group()
                .with(TektronixCommands.ENCODING, TektronixCommands.Encoding.SIGNED_BIG_ENDIAN)
                .with(TektronixCommands.DATA_WIDTH, 1)
                .apply();
        preambles = inputs.stream().map(this::preamble).toList();
    }

    /** Read for the whole record, so that its times do not depend on the part that is read later. */
    private TektronixPreamble preamble(TektronixInput input) {
        select(input, 1, recordLength);
        TektronixPreamble preamble = TektronixPreamble.read(link);
        link.checkErrors();
        if (Math.abs(preamble.interval() / timebase.sampleInterval() - 1) > INTERVAL_TOLERANCE) {
            throw new ProtocolException(link.where() + ": the record of input " + input.number() + " has a point every "
                    + preamble.interval() + " s, not every " + timebase.sampleInterval()
                    + " s as its sample rate says");
        }
        Waveforms.requireWithin(
                link, input.number(), timebase, first(preamble), preamble.points(), preamble.firstPoint());
        return preamble;
    }

    private void select(TektronixInput input, long start, long stop) {
        link.send(TektronixCommands.DATA_SOURCE + " " + input.name());
        link.set(TektronixCommands.READ_START, Math.toIntExact(start));
        link.set(TektronixCommands.READ_STOP, Math.toIntExact(stop));
    }

    /** Returns the index in the instrument's record of the wanted record's first sample. */
    private long first(TektronixPreamble preamble) {
        return preamble.indexAfter(settings.trigger().delay()) - timebase.samplesBeforeTrigger();
    }

    @Override
    public int samplesPerRead() {
        return POINTS_PER_READ;
    }

    @Override
    public Samples read(int index, long first, int count) {
        TektronixInput input = inputs.get(index);
        TektronixPreamble preamble = preambles.get(index);
        long start = first(preamble) + first + 1;
        select(input, start, start + count - 1);
        byte[] codes = Waveforms.codes(link, TektronixCommands.DATA, input.number(), count, timeout);
        float[] volts = new float[count];
        boolean overRange = false;
        for (int i = 0; i < count; i++) {
            volts[i] = preamble.volts(codes[i]);
            overRange |= codes[i] == Byte.MIN_VALUE || codes[i] == Byte.MAX_VALUE;
        }
        return new Samples(volts, overRange);
    }

    @Override
    public void stop() {
        link.set(TektronixCommands.RUNNING, false);
    }
}
