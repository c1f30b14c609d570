package dev.crosspoint.driver.tektronix;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.tektronix.TektronixCommands.AcquisitionMode;
import dev.crosspoint.driver.tektronix.TektronixCommands.TriggerCoupling;
import dev.crosspoint.driver.tektronix.TektronixCommands.TriggerMode;
import dev.crosspoint.driver.tektronix.TektronixCommands.TriggerSource;
import dev.crosspoint.driver.tektronix.TektronixCommands.TriggerType;
import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.scpi.ErrorQueue;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.oscilloscope.SingleCapture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A Tektronix oscilloscope of the MSO/DPO/MDO 3000 and 4000 series. */
public final class Tektronix implements Oscilloscope {
    /** A reset takes some seconds; nothing is answered meanwhile. */
    private static final Duration RESET = Duration.ofSeconds(20);

    private final ScpiLink link;
    private final Identity identity;
    private final TektronixModel model;
    private final DriverOptions options;
    private volatile Optional<SingleCapture> open = Optional.empty();

    private Tektronix(ScpiLink link, Identity identity, TektronixModel model, DriverOptions options) {
        this.link = link;
        this.identity = identity;
        this.model = model;
        this.options = options;
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
    public Identity identity() {
        return identity;
    }

    @Override
    public int inputs() {
        return TektronixModel.inputs(identity);
    }

    @Override
    public Capture arm(CaptureSettings settings) {
        List<TektronixInput> inputs = settings.inputs().stream()
                .map(input -> TektronixInput.of(input, inputs()))
                .toList();
        TektronixRecord record = TektronixRecord.of(settings, model);
        if (open.isPresent()) {
            throw new IllegalStateException(link.where() + ": an earlier capture is still open");
        }
        link.exclusively(() -> {
            link.set(TektronixCommands.RUNNING, false);
            setInputs(inputs);
            setTimebase(record);
            setTrigger(settings.trigger());
            TektronixAcquisition acquisition =
                    new TektronixAcquisition(link, options.timeout(), settings, inputs, record.length());
            open = Optional.of(
                    SingleCapture.start(link, options.clock(), settings, acquisition, () -> open = Optional.empty()));
        });
        return open.orElseThrow();
    }

    /** The watched ones first, since the last input that is shown cannot be hidden on every model. */
    private void setInputs(List<TektronixInput> inputs) {
        inputs.forEach(input -> input.apply(link));
        List<Integer> watched = inputs.stream().map(TektronixInput::number).toList();
        IntStream.rangeClosed(1, inputs())
                .filter(number -> !watched.contains(number))
                .forEach(number -> new ScpiChannel(link, number)
                        .group()
                        .with(TektronixCommands.DISPLAY, false)
                        .apply());
    }

    private void setTimebase(TektronixRecord record) {
        link.group()
                .with(TektronixCommands.ACQUISITION_MODE, AcquisitionMode.SAMPLE)
                .with(TektronixCommands.RECORD_LENGTH, record.length())
                .with(TektronixCommands.TIMEBASE_SCALE, record.scale())
                .with(TektronixCommands.TIMEBASE_DELAYED, true)
                .with(TektronixCommands.TIMEBASE_DELAY, record.delay())
                .apply();
    }

    private void setTrigger(EdgeTrigger trigger) {
        link.group().with(TektronixCommands.TRIGGER_TYPE, TriggerType.EDGE).apply();
        link.group()
                .with(TektronixCommands.TRIGGER_SOURCE, TriggerSource.input(trigger.input()))
                .with(TektronixCommands.TRIGGER_MODE, TriggerMode.NORMAL)
                .with(TektronixCommands.TRIGGER_COUPLING, TriggerCoupling.DC)
                .with(TektronixCommands.TRIGGER_EDGE, trigger.edge())
                .with(TektronixCommands.TRIGGER_LEVEL, trigger.level())
                .apply();
    }

    @Override
    public void safe() {
        open.ifPresent(SingleCapture::close);
    }

    @Override
    public Map<String, String> settings() {
        return TektronixSnapshot.of(link, inputs());
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
