package dev.crosspoint.driver.rigol;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.rigol.Ds1000zCommands.Acquisition;
import dev.crosspoint.driver.rigol.Ds1000zCommands.TimebaseMode;
import dev.crosspoint.driver.rigol.Ds1000zCommands.TriggerMode;
import dev.crosspoint.driver.rigol.Ds1000zCommands.TriggerSource;
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

/** A Rigol DS1054Z, DS1074Z or DS1104Z. */
public final class Ds1000z extends ScpiOscilloscope {
    /** A reset takes a few seconds; nothing is answered meanwhile. */
    private static final Duration RESET = Duration.ofSeconds(10);

    private final Duration timeout;

    private Ds1000z(ScpiLink link, Identity identity, DriverOptions options) {
        super(link, identity, options.clock());
        this.timeout = options.timeout();
    }

    /** Opens the instrument: asks who it is, and resets it. */
    static Ds1000z open(Connection connection, DriverOptions options) {
        ScpiLink link = new ScpiLink(connection, options.timeout());
        Identity identity = link.identify();
        if (Ds1000zModel.of(identity).isEmpty()) {
            throw new InstrumentException(link.where() + " is none of " + Ds1000zModel.names());
        }
        link.send("*RST");
        link.queryBytes("*OPC?", options.timeout().plus(RESET));
        link.send("*CLS");
        link.checkErrors();
        return new Ds1000z(link, identity, options);
    }

    @Override
    public int inputs() {
        return Ds1000zModel.CHANNELS;
    }

    @Override
    protected Supplier<SingleAcquisition> program(CaptureSettings settings) {
        List<Ds1000zInput> inputs =
                settings.inputs().stream().map(Ds1000zInput::of).toList();
        Ds1000zRecord record = Ds1000zRecord.of(settings);
        return () -> {
            setInputs(inputs);
            setTimebase(record, settings);
            setTrigger(settings.trigger());
            return new Ds1000zAcquisition(link(), timeout, settings, inputs, record.depth());
        };
    }

    private void setInputs(List<Ds1000zInput> inputs) {
        List<Integer> watched = inputs.stream().map(Ds1000zInput::number).toList();
        new ShownInputs(link(), Ds1000zModel.CHANNELS, Ds1000zCommands.DISPLAY).hideAllBut(watched);
        inputs.forEach(input -> input.apply(link()));
    }

    /** The depth of the memory is taken by a running instrument only, and one that it does not take raises no error. */
    private void setTimebase(Ds1000zRecord record, CaptureSettings settings) {
        link().send(Ds1000zCommands.RUN);
        link().group()
                .with(Ds1000zCommands.TIMEBASE_MODE, TimebaseMode.MAIN)
                .with(Ds1000zCommands.ACQUISITION, Acquisition.NORMAL)
                .with(Ds1000zCommands.TIMEBASE_SCALE, record.scale())
                .with(Ds1000zCommands.TIMEBASE_OFFSET, record.offset(settings))
                .with(Ds1000zCommands.MEMORY_DEPTH, record.depth())
                .apply();
    }

    private void setTrigger(EdgeTrigger trigger) {
        link().group()
                .with(Ds1000zCommands.TRIGGER_MODE, TriggerMode.EDGE)
                .with(Ds1000zCommands.TRIGGER_SOURCE, TriggerSource.input(trigger.input()))
                .with(Ds1000zCommands.TRIGGER_EDGE, trigger.edge())
                .with(Ds1000zCommands.TRIGGER_LEVEL, trigger.level())
                .apply();
    }

    @Override
    public Map<String, String> settings() {
        return Ds1000zSnapshot.of(link());
    }
}
