package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.ScpiTwin;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.sourcemeasure.CalibrationErrors;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasurementNoise;
import dev.crosspoint.simulation.instrument.sourcemeasure.OneConverterMeter;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureSettings;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceStage;
import dev.crosspoint.simulation.instrument.sourcemeasure.Terminals;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Interpreter;
import dev.crosspoint.simulation.scpi.NumberFormat;
import dev.crosspoint.simulation.scpi.StandardCommands;
import dev.crosspoint.simulation.time.Timeline;
import java.util.SplittableRandom;

/** A simulated Keithley 2450, a source-measure unit with one channel, set to its own SCPI. */
public final class Keithley2450Twin extends ScpiTwin {
    private static final String FIRMWARE = "1.7.7b";

    private final SourceMeasureSettings settings;
    private final SourceStage stage;
    private final Channel channel;
    private final Meter meter;
    private final ReadingBuffers buffers = new ReadingBuffers();
    private final ConfigurationLists lists = new ConfigurationLists();
    private final Clock clock = new Clock();
    private final TriggerModel triggers;
    private final ReadoutCommands readout;
    private final Interpreter interpreter;

    /** Switches a unit on; {@code wiring} tells where its terminals are connected. */
    public Keithley2450Twin(Timeline timeline, SourceMeasureSettings settings, Wiring wiring) {
        super(timeline, settings.unit().name());
        this.settings = settings;
        SplittableRandom random = new SplittableRandom(settings.unit().seed());
        CalibrationErrors errors = new CalibrationErrors(settings.unit().calibration(), Ranges.ALL, random.split());
        this.stage = new SourceStage(timeline, wiring, errors, settings.edgeTime(), Channel.firstPoint());
        OneConverterMeter converter =
                new OneConverterMeter(timeline, stage, errors, new MeasurementNoise(random.split()));
        this.channel = new Channel(stage, converter, settings.interlockClosed());
        this.meter = new Meter(channel, stage, converter, settings.lineFrequency());
        this.triggers = new TriggerModel(timeline, channel, meter, buffers, lists, this::announceIfComplete);
        this.readout = new ReadoutCommands(timeline, channel, meter, buffers, triggers, clock);
        this.interpreter = new Interpreter(
                commands(), status, () -> timeline.pass(settings.unit().commandLatency()));
    }

    private CommandSet commands() {
        CommandSet commands = new CommandSet(1, NumberFormat.MEASUREMENT);
        StandardCommands.add(commands, status, new Common());
        SourceCommands.add(commands, channel, lists, settings.interlockClosed());
        SenseCommands.add(commands, channel);
        TriggerCommands.add(commands, triggers, buffers, lists);
        SweepCommands.add(commands, channel, triggers, buffers, lists);
        Terminals.add(commands, stage);
        readout.add(commands);
        new SystemCommands(timeline, clock, settings.lineFrequency(), status).add(commands);
        new Display().add(commands);
        return commands;
    }

    @Override
    protected Interpreter interpreter() {
        return interpreter;
    }

    @Override
    protected boolean isIdle() {
        return triggers.isIdle();
    }

    /** What the common commands mean to this instrument. */
    private final class Common extends TimedCommands {
        @Override
        public String identity() {
            return "KEITHLEY INSTRUMENTS,MODEL 2450," + settings.unit().serialNumber() + "," + FIRMWARE;
        }

        @Override
        protected void resetSettings() {
            triggers.abort();
            triggers.load();
            meter.cancel();
            channel.reset();
            buffers.reset();
            lists.clear();
            readout.reset();
        }

        @Override
        public void trigger() {
            triggers.busTrigger();
        }

        @Override
        public String errorCode(int code) {
            return Integer.toString(code);
        }
    }
}
