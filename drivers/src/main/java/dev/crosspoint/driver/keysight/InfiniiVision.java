package dev.crosspoint.driver.keysight;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.Acquisition;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.AcquisitionMode;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.TimebaseMode;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.TimebaseReference;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.TriggerMode;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.TriggerSource;
import dev.crosspoint.driver.keysight.InfiniiVisionCommands.TriggerSweep;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.ScpiOscilloscope;
import dev.crosspoint.scpi.oscilloscope.ShownInputs;
import dev.crosspoint.scpi.oscilloscope.SingleAcquisition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A Keysight (Agilent) InfiniiVision oscilloscope of the X series. */
public final class InfiniiVision extends ScpiOscilloscope {
    /** A reset takes a few seconds; nothing is answered meanwhile. */
    private static final Duration RESET = Duration.ofSeconds(10);

    private final InfiniiVisionModel model;
    private final Duration timeout;

    private InfiniiVision(ScpiLink link, Identity identity, InfiniiVisionModel model, DriverOptions options) {
        super(link, identity, options.clock());
        this.model = model;
        this.timeout = options.timeout();
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
    public int inputs() {
        return model.inputs();
    }

    /**
     * Sets the inputs, the timebase and the trigger, and starts to wait; the instrument alone decides over the sample rate,
     * which is the highest at which its memory holds what the screen shows.
     */
    @Override
    protected Supplier<SingleAcquisition> program(CaptureSettings settings) {
        List<InfiniiVisionInput> inputs = settings.inputs().stream()
                .map(input -> InfiniiVisionInput.of(input, model))
                .toList();
        InfiniiVisionTimebase timebase = InfiniiVisionTimebase.of(settings);
        return () -> {
            link().send(InfiniiVisionCommands.STOP);
            setInputs(inputs);
            setTimebase(timebase);
            setTrigger(settings.trigger());
            return new InfiniiVisionAcquisition(link(), timeout, settings, inputs, timebase);
        };
    }

    private void setInputs(List<InfiniiVisionInput> inputs) {
        List<Integer> watched = inputs.stream().map(InfiniiVisionInput::number).toList();
        new ShownInputs(link(), model.inputs(), InfiniiVisionCommands.DISPLAY).hideAllBut(watched);
        inputs.forEach(input -> input.apply(link()));
    }

    private void setTimebase(InfiniiVisionTimebase timebase) {
        link().group()
                .with(InfiniiVisionCommands.TIMEBASE_MODE, TimebaseMode.MAIN)
                .with(InfiniiVisionCommands.TIMEBASE_REFERENCE, TimebaseReference.CENTRE)
                .with(InfiniiVisionCommands.ACQUISITION_MODE, AcquisitionMode.REAL_TIME)
                .with(InfiniiVisionCommands.ACQUISITION, Acquisition.NORMAL)
                .with(InfiniiVisionCommands.TIMEBASE_SCALE, timebase.scale())
                .with(InfiniiVisionCommands.TIMEBASE_POSITION, timebase.position())
                .apply();
    }

    private void setTrigger(EdgeTrigger trigger) {
        link().group()
                .with(InfiniiVisionCommands.TRIGGER_MODE, TriggerMode.EDGE)
                .apply();
        link().group()
                .with(InfiniiVisionCommands.TRIGGER_SOURCE, TriggerSource.input(trigger.input()))
                .with(InfiniiVisionCommands.TRIGGER_SWEEP, TriggerSweep.NORMAL)
                .with(InfiniiVisionCommands.TRIGGER_EDGE, trigger.edge())
                .with(InfiniiVisionCommands.TRIGGER_LEVEL, trigger.level())
                .apply();
    }

    @Override
    public Map<String, String> settings() {
        return InfiniiVisionSnapshot.of(link(), model);
    }
}
