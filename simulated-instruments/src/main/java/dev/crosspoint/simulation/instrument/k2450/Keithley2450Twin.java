package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.ScpiTwin;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.sourcemeasure.CalibrationErrors;
import dev.crosspoint.simulation.instrument.sourcemeasure.FrontTerminals;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasurementNoise;
import dev.crosspoint.simulation.instrument.sourcemeasure.OneConverterMeter;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceStage;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Interpreter;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.StandardCommands;
import dev.crosspoint.simulation.scpi.Unit;
import dev.crosspoint.simulation.time.Timeline;
import java.util.SplittableRandom;

/** A simulated Keithley 2450, a source-measure unit with one channel, set to its own SCPI. */
public final class Keithley2450Twin extends ScpiTwin {
    private static final String FIRMWARE = "1.7.7b";

    private static final NumberRange BEEP_FREQUENCY = new NumberRange(20, 8000, 1000, Unit.HERTZ);
    private static final NumberRange BEEP_TIME = new NumberRange(1e-3, 100, 0.1, Unit.SECOND);

    private final Keithley2450Settings unit;
    private final Channel channel;
    private final ReadingBuffers buffers = new ReadingBuffers();
    private final ConfigurationLists lists = new ConfigurationLists();
    private final TriggerModel triggers;
    private final ReadoutCommands readout;
    private final Interpreter interpreter;

    /** Switches a unit on; {@code wiring} tells where its terminals are connected. */
    public Keithley2450Twin(Timeline timeline, Keithley2450Settings unit, Wiring wiring) {
        super(timeline, unit.name());
        this.unit = unit;
        SplittableRandom random = new SplittableRandom(unit.seed());
        CalibrationErrors errors = new CalibrationErrors(unit.calibration(), Ranges.ALL, random.split());
        SourceStage stage = new SourceStage(timeline, wiring, errors, unit.edgeTime(), Channel.firstPoint());
        OneConverterMeter meter = new OneConverterMeter(timeline, stage, errors, new MeasurementNoise(random.split()));
        this.channel = new Channel(stage, meter, unit.lineFrequency(), unit.interlockClosed());
        this.triggers = new TriggerModel(timeline, channel, buffers, lists, this::announceIfComplete);
        this.readout = new ReadoutCommands(timeline, channel, buffers, triggers);
        this.interpreter = new Interpreter(commands(), status, () -> timeline.pass(unit.commandLatency()));
    }

    private CommandSet commands() {
        CommandSet commands = new CommandSet(1);
        StandardCommands.add(commands, status, new Common());
        SourceCommands.add(commands, channel, lists, unit.interlockClosed());
        SenseCommands.add(commands, channel);
        TriggerCommands.add(commands, triggers, buffers, lists);
        readout.add(commands);
        commands.question("*LANG", arguments -> Response.text("SCPI"));
        commands.question(":SYSTem:LFRequency", arguments -> Response.integer(Math.round(unit.lineFrequency())));
        commands.event(":SYSTem:CLEar", arguments -> status.errors().clear());
        FrontTerminals.add(commands);
        commands.command(":SYSTem:BEEPer[:IMMediate]", arguments -> {
            arguments.number(BEEP_FREQUENCY);
            arguments.number(BEEP_TIME);
            arguments.end();
        });
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
            return "KEITHLEY INSTRUMENTS,MODEL 2450," + unit.serialNumber() + "," + FIRMWARE;
        }

        @Override
        protected void resetSettings() {
            triggers.abort();
            triggers.load();
            channel.reset();
            buffers.reset();
            lists.clear();
            readout.reset();
        }

        @Override
        public void trigger() {
            // Nothing of what is simulated waits for a trigger from the bus.
        }
    }
}
