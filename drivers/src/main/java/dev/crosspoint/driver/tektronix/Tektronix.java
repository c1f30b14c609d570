package dev.crosspoint.driver.tektronix;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.tektronix.TektronixCommands.AcquisitionMode;
import dev.crosspoint.driver.tektronix.TektronixCommands.TriggerCoupling;
import dev.crosspoint.driver.tektronix.TektronixCommands.TriggerMode;
import dev.crosspoint.driver.tektronix.TektronixCommands.TriggerSource;
import dev.crosspoint.driver.tektronix.TektronixCommands.TriggerType;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.scpi.ErrorQueue;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.ScpiOscilloscope;
import dev.crosspoint.scpi.oscilloscope.ShownInputs;
import dev.crosspoint.scpi.oscilloscope.SingleAcquisition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A Tektronix oscilloscope of the MSO/DPO/MDO 3000 and 4000 series. */
public final class Tektronix extends ScpiOscilloscope {
    /** A reset takes some seconds; nothing is answered meanwhile. */
    private static final Duration RESET = Duration.ofSeconds(20);

    private final TektronixModel model;
    private final Duration timeout;

    private Tektronix(ScpiLink link, Identity identity, TektronixModel model, DriverOptions options) {
        super(link, identity, options.clock());
        this.model = model;
        this.timeout = options.timeout();
    }

    /** Opens the instrument: asks who it is, resets it, and lets its replies be without headers. */
    static Tektronix open(Connection connection, DriverOptions options) {
        ScpiLink link = new ScpiLink(connection, options.timeout(), ErrorQueue.EVENT_MESSAGE);
        Identity identity = link.identify();
        TektronixModel model = TektronixModel.of(identity)
                .orElseThrow(() -> new InstrumentException(link.where() + " is none of " + TektronixModel.names()));
        link.send("*RST");
        link.send(TektronixCommands.NO_HEADERS);
        link.queryBytes("*OPC?", options.timeout().plus(RESET));
        link.send("*CLS");
        link.checkErrors();
        return new Tektronix(link, identity, model, options);
    }

    @Override
    public int inputs() {
        return TektronixModel.inputs(identity());
    }

    @Override
    protected Supplier<SingleAcquisition> program(CaptureSettings settings) {
        List<TektronixInput> inputs = settings.inputs().stream()
                .map(input -> TektronixInput.of(input, inputs()))
                .toList();
        TektronixRecord record = TektronixRecord.of(settings, model);
        return () -> {
            link().set(TektronixCommands.RUNNING, false);
            setInputs(inputs);
            setTimebase(record);
            setTrigger(settings.trigger());
            return new TektronixAcquisition(link(), timeout, settings, inputs, record.length());
        };
    }

    /** The watched ones first, since the last input that is shown cannot be hidden on every model. */
    private void setInputs(List<TektronixInput> inputs) {
        inputs.forEach(input -> input.apply(link()));
        List<Integer> watched = inputs.stream().map(TektronixInput::number).toList();
        new ShownInputs(link(), inputs(), TektronixCommands.DISPLAY).hideAllBut(watched);
    }

    private void setTimebase(TektronixRecord record) {
        link().group()
                .with(TektronixCommands.ACQUISITION_MODE, AcquisitionMode.SAMPLE)
                .with(TektronixCommands.RECORD_LENGTH, record.length())
                .with(TektronixCommands.TIMEBASE_SCALE, record.scale())
                .with(TektronixCommands.TIMEBASE_DELAYED, true)
                .with(TektronixCommands.TIMEBASE_DELAY, record.delay())
                .apply();
    }

    private void setTrigger(EdgeTrigger trigger) {
        link().group().with(TektronixCommands.TRIGGER_TYPE, TriggerType.EDGE).apply();
        link().group()
                .with(TektronixCommands.TRIGGER_SOURCE, TriggerSource.input(trigger.input()))
                .with(TektronixCommands.TRIGGER_MODE, TriggerMode.NORMAL)
                .with(TektronixCommands.TRIGGER_COUPLING, TriggerCoupling.DC)
                .with(TektronixCommands.TRIGGER_EDGE, trigger.edge())
                .with(TektronixCommands.TRIGGER_LEVEL, trigger.level())
                .apply();
    }

    @Override
    public Map<String, String> settings() {
        return TektronixSnapshot.of(link(), inputs());
    }
}
