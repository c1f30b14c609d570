package dev.crosspoint.driver.pico;

import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.DownsamplingCapture;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.instrument.SampleStream;
import dev.crosspoint.instrument.SegmentedCapture;
import dev.crosspoint.instrument.SegmentedOscilloscope;
import dev.crosspoint.instrument.StreamSettings;
import dev.crosspoint.instrument.StreamingOscilloscope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PicoScope 6402, 6403 or 6404. Its signal generator is never used.
 *
 * <p>If the host dies, the unit goes on waiting for its trigger until the library gives it up; it drives nothing.
 */
public final class PicoScope6000 implements Oscilloscope, SegmentedOscilloscope, StreamingOscilloscope {
    private final PicoUnit unit;
    private final Identity identity;
    private final PicoSetup setup;
    private final LabClock clock;
    private volatile Optional<PicoAcquisition> acquisition = Optional.empty();

    private PicoScope6000(PicoUnit unit, Identity identity, PicoSetup setup, LabClock clock) {
        this.unit = unit;
        this.identity = identity;
        this.setup = setup;
        this.clock = clock;
    }

    /** Opens a unit: asks who it is, stops it, and asks how much memory it has. */
    static PicoScope6000 open(Ps6000 library, Optional<String> serialNumber, LabClock clock) {
        PicoUnit unit = PicoUnits.open(library, serialNumber);
        try {
            Identity identity = unit.identify();
            PicoModel model = PicoModel.of(identity)
                    .orElseThrow(() -> new InstrumentException(unit.where() + " is none of " + PicoModel.names()));
            unit.call("ps6000Stop", Ps6000::ps6000Stop);
            long memory = unit.divideMemory(1);
            return new PicoScope6000(unit, identity, new PicoSetup(unit, model, memory), clock);
        } catch (RuntimeException failure) {
            PicoUnits.closeAfter(failure, unit);
            throw failure;
        }
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public int inputs() {
        return PicoModel.INPUTS;
    }

    @Override
    public DownsamplingCapture arm(CaptureSettings settings) {
        return new PicoCapture(block(settings, 1));
    }

    @Override
    public SegmentedCapture armSegments(CaptureSettings settings, int segments) {
        if (segments < 1) {
            throw new LimitException(unit.where() + ": a capture has at least 1 segment, not " + segments);
        }
        return new PicoSegments(block(settings, segments));
    }

    @Override
    public SampleStream stream(StreamSettings settings) {
        List<PicoInput> inputs = choose(settings.inputs());
        PicoAcquisition started = start(() -> setup.stream(inputs));
        return started.orEnd(() -> new PicoStream(started, inputs, settings.sampleInterval(), clock));
    }

    /** Stops; a unit that is gone has stopped, and drives nothing. */
    @Override
    public void safe() {
        acquisition.ifPresent(PicoAcquisition::revoke);
        unit.stop();
    }

    /** Returns the settings as they were last sent, since the library reads none of them back. */
    @Override
    public Map<String, String> settings() {
        return setup.describe();
    }

    @Override
    public void close() {
        try {
            safe();
        } finally {
            unit.close();
        }
    }

    private PicoBlock block(CaptureSettings settings, int segments) {
        List<PicoInput> inputs = choose(settings.inputs());
        PicoTimebase timebase = PicoTimebase.nearest(settings, inputs);
        setup.requireRoom(timebase, inputs, segments);
        PicoInput watched = inputs.stream()
                .filter(input -> input.settings().number() == settings.trigger().input())
                .findFirst()
                .orElseThrow();
        PicoTrigger trigger = PicoTrigger.of(settings.trigger(), watched, timebase.interval());
        PicoProgram program = new PicoProgram(inputs, timebase, trigger, segments);
        return new PicoBlock(start(() -> setup.run(program)), program, clock);
    }

    private List<PicoInput> choose(List<InputSettings> inputs) {
        return inputs.stream().map(input -> PicoInput.choose(unit, input)).toList();
    }

    /** Registers the acquisition before anything is sent, so that {@link #safe()} ends it however far it is. */
    private PicoAcquisition start(Runnable sending) {
        if (acquisition.filter(PicoAcquisition::isOpen).isPresent()) {
            throw new IllegalStateException("an earlier capture of " + unit.where() + " is still open");
        }
        PicoAcquisition started = new PicoAcquisition(unit);
        acquisition = Optional.of(started);
        return started.orEnd(() -> {
            sending.run();
            started.requireRunning();
            return started;
        });
    }
}
