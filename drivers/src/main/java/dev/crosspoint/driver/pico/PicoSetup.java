package dev.crosspoint.driver.pico;

import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LimitException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends settings to a unit, and remembers them, since the library reads none of them back. */
final class PicoSetup {
    /** The library's interval is a float, in ns. */
    private static final double INTERVAL_TOLERANCE = 1e-6;

    private static final short ON = 1;
    private static final short OFF = 0;

    /** As in all examples of the library's maker; a block of 8-bit samples is not oversampled. */
    private static final short OVERSAMPLE = 1;

    /** A trigger that does not come must not be taken for one: 0 waits for ever. */
    private static final short NO_AUTOMATIC_TRIGGER = 0;

    private final PicoUnit unit;
    private final PicoModel model;
    private final long memory;
    private volatile List<PicoInput> selected = List.of();
    private volatile Optional<PicoProgram> sent = Optional.empty();

    /**
     * Creates the setup.
     *
     * @param memory number of samples that the inputs in use share
     */
    PicoSetup(PicoUnit unit, PicoModel model, long memory) {
        this.unit = unit;
        this.model = model;
        this.memory = memory;
    }

    /**
     * Checks that records fit into the memory, before anything is sent.
     *
     * @throws LimitException if they do not
     */
    void requireRoom(PicoTimebase timebase, List<PicoInput> inputs, int segments) {
        // Three inputs take as much room as four.
        int shares = inputs.size() == 3 ? 4 : inputs.size();
        long room = memory / segments / shares;
        if (timebase.samples() > room) {
            throw new LimitException(unit.where() + ": the memory has room for " + room + " samples of each of "
                    + inputs.size() + " inputs in each of " + segments + " segments, not for " + timebase.samples()
                    + " (" + timebase.samples() * timebase.interval() + " s)");
        }
    }

    /** Sets inputs, timebase and trigger, and starts to wait for the trigger. */
    void run(PicoProgram program) {
        sent = Optional.empty();
        unit.divideMemory(program.segments());
        select(program.inputs());
        verify(program.timebase());
        trigger(program.trigger());
        PicoTimebase timebase = program.timebase();
        unit.call(
                "ps6000RunBlock",
                (ps6000, handle) -> ps6000.ps6000RunBlock(
                        handle,
                        (int) timebase.samplesBeforeTrigger(),
                        (int) timebase.samplesAfterTrigger(),
                        (int) timebase.number(),
                        OVERSAMPLE,
                        null,
                        0,
                        null,
                        null));
        sent = Optional.of(program);
    }

    /** Sets the inputs for samples that no trigger starts. */
    void stream(List<PicoInput> inputs) {
        sent = Optional.empty();
        unit.divideMemory(1);
        select(inputs);
        unit.call(
                "ps6000SetSimpleTrigger",
                (ps6000, handle) -> ps6000.ps6000SetSimpleTrigger(
                        handle,
                        OFF,
                        Ps6000.PS6000_CHANNEL_A,
                        (short) 0,
                        Ps6000.PS6000_RISING,
                        0,
                        NO_AUTOMATIC_TRIGGER));
    }

    /** Returns name and value with unit of each setting that was sent, in a stable order. */
    Map<String, String> describe() {
        return PicoSnapshot.of(unit, model, memory, selected, sent);
    }

    /** Inputs start switched on, and what they take of memory and speed must be free before others are set. */
    private void select(List<PicoInput> inputs) {
        selected = List.of();
        for (int i = 0; i < PicoModel.INPUTS; i++) {
            int channel = Ps6000.PS6000_CHANNEL_A + i;
            if (inputs.stream().noneMatch(input -> input.channel() == channel)) {
                setChannel(channel, OFF, Ps6000.PS6000_DC_1M, PicoRange.R20V, 0, Ps6000.PS6000_BW_FULL);
            }
        }
        for (PicoInput input : inputs) {
            int bandwidth = model.bandwidth(input.settings().bandwidthLimit());
            setChannel(input.channel(), ON, input.coupling(), input.range(), input.analogueOffset(), bandwidth);
        }
        selected = List.copyOf(inputs);
    }

    private void setChannel(
            int channel, short enabled, int coupling, PicoRange range, float analogueOffset, int bandwidth) {
        unit.call(
                "ps6000SetChannel",
                (ps6000, handle) -> ps6000.ps6000SetChannel(
                        handle, channel, enabled, coupling, range.code(), analogueOffset, bandwidth));
    }

    private void verify(PicoTimebase timebase) {
        FloatByReference nanoseconds = new FloatByReference();
        IntByReference room = new IntByReference();
        unit.call(
                "ps6000GetTimebase2",
                (ps6000, handle) -> ps6000.ps6000GetTimebase2(
                        handle, (int) timebase.number(), (int) timebase.samples(), nanoseconds, OVERSAMPLE, room, 0));
        double interval = nanoseconds.getValue() * 1e-9;
        if (!(Math.abs(interval - timebase.interval()) <= INTERVAL_TOLERANCE * timebase.interval())) {
            throw new InstrumentException(unit.where() + ": timebase " + timebase.number() + " should be "
                    + timebase.interval() + " s, but the unit says " + interval + " s");
        }
        if (Integer.toUnsignedLong(room.getValue()) < timebase.samples()) {
            throw new InstrumentException(unit.where() + ": the unit has room for "
                    + Integer.toUnsignedLong(room.getValue()) + " samples, not for " + timebase.samples());
        }
    }

    private void trigger(PicoTrigger trigger) {
        unit.call(
                "ps6000SetSimpleTrigger",
                (ps6000, handle) -> ps6000.ps6000SetSimpleTrigger(
                        handle,
                        ON,
                        trigger.input().channel(),
                        trigger.threshold(),
                        trigger.direction(),
                        (int) trigger.delay(),
                        NO_AUTOMATIC_TRIGGER));
    }
}
