package dev.crosspoint.driver.keysight;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.Acquisition;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.AcquisitionMode;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.TimebaseMode;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.TimebaseReference;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.TriggerMode;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.TriggerSweep;
import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.SingleCapture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A Keysight (Agilent) InfiniiVision oscilloscope of the X series. */
public final class InfiniiVision implements Oscilloscope {
    /** A reset takes a few seconds; nothing is answered meanwhile. */
    private static final Duration RESET = Duration.ofSeconds(10);

    private final ScpiLink link;
    private final Identity identity;
    private final InfiniiVisionModel model;
    private final DriverOptions options;
    private volatile Optional<SingleCapture> open = Optional.empty();

    private InfiniiVision(ScpiLink link, Identity identity, InfiniiVisionModel model, DriverOptions options) {
        this.link = link;
        this.identity = identity;
        this.model = model;
        this.options = options;
    }

    /** Opens the instrument: asks who it is, and resets it. */
    static InfiniiVision open(Connection connection, DriverOptions options) {
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        InfiniiVisionModel model = InfiniiVisionModel.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + InfiniiVisionModel.names()));
        link.send("*RST");
        link.queryBytes("*OPC?", options.timeout().plus(RESET));
        link.send("*CLS");
        link.checkErrors();
        return new InfiniiVision(link, identity, model, options);
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public int inputs() {
        return model.inputs();
    }

    /**
     * Sets the inputs, the timebase and the trigger, and starts to wait; the instrument alone decides over the sample rate,
     * which is the highest at which its memory holds what the screen shows.
     */
    @Override
    public Capture arm(CaptureSettings settings) {
        List<InfiniiVisionInput> inputs = settings.inputs().stream()
                .map(input -> InfiniiVisionInput.of(input, model))
                .toList();
        InfiniiVisionTimebase timebase = InfiniiVisionTimebase.of(settings);
        if (open.isPresent()) {
            throw new IllegalStateException(link.where() + ": an earlier capture is still open");
        }
        link.exclusively(() -> {
            link.send(InfiniiVisionCommands.STOP);
            setInputs(inputs);
            setTimebase(timebase);
            setTrigger(settings.trigger());
            InfiniiVisionAcquisition acquisition =
                    new InfiniiVisionAcquisition(link, options.timeout(), settings, inputs, timebase);
            open = Optional.of(
                    SingleCapture.start(link, options.clock(), settings, acquisition, () -> open = Optional.empty()));
        });
        return open.orElseThrow();
    }

    private void setInputs(List<InfiniiVisionInput> inputs) {
        List<Integer> watched = inputs.stream().map(InfiniiVisionInput::number).toList();
        IntStream.rangeClosed(1, model.inputs())
                .filter(number -> !watched.contains(number))
                .forEach(number -> new ScpiChannel(link, number)
                        .group()
                        .with(InfiniiVisionCommands.DISPLAY, false)
                        .apply());
        inputs.forEach(input -> input.apply(link));
    }

    private void setTimebase(InfiniiVisionTimebase timebase) {
        link.group()
                .with(InfiniiVisionCommands.TIMEBASE_MODE, TimebaseMode.MAIN)
                .with(InfiniiVisionCommands.TIMEBASE_REFERENCE, TimebaseReference.CENTRE)
                .with(InfiniiVisionCommands.ACQUISITION_MODE, AcquisitionMode.REAL_TIME)
                .with(InfiniiVisionCommands.ACQUISITION, Acquisition.NORMAL)
                .with(InfiniiVisionCommands.TIMEBASE_SCALE, timebase.scale())
                .with(InfiniiVisionCommands.TIMEBASE_POSITION, timebase.position())
                .apply();
    }

    private void setTrigger(EdgeTrigger trigger) {
        link.group().with(InfiniiVisionCommands.TRIGGER_MODE, TriggerMode.EDGE).apply();
        link.send(InfiniiVisionCommands.TRIGGER_SOURCE + " CHAN" + trigger.input());
        link.group()
                .with(InfiniiVisionCommands.TRIGGER_SWEEP, TriggerSweep.NORMAL)
                .with(InfiniiVisionCommands.TRIGGER_EDGE, trigger.edge())
                .with(InfiniiVisionCommands.TRIGGER_LEVEL, trigger.level())
                .apply();
    }

    @Override
    public void safe() {
        open.ifPresent(SingleCapture::close);
    }

    @Override
    public Map<String, String> settings() {
        return InfiniiVisionSnapshot.of(link, model);
    }

    @Override
    public void close() {
        try {
            safe();
        } finally {
            link.close();
        }
    }
}
