package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.ScpiTwin;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.sourcemeasure.CalibrationErrors;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasurementNoise;
import dev.crosspoint.simulation.instrument.sourcemeasure.OneConverterMeter;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceStage;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Interpreter;
import dev.crosspoint.simulation.scpi.StandardCommands;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.util.List;
import java.util.SplittableRandom;

/** A simulated Keithley 2400, a source-measure unit with one channel. */
public final class Keithley2400Twin extends ScpiTwin {
    private static final String FIRMWARE = "C32   Oct  4 2010 14:20:11/A02  /K/J";

    private final Keithley2400Settings unit;
    private final Channel channel;
    private final SourceMeasureCycles cycles;
    private final ReadoutCommands readout;
    private final Interpreter interpreter;

    /** Switches a unit on; {@code wiring} tells where its terminals are connected. */
    public Keithley2400Twin(Timeline timeline, Keithley2400Settings unit, Wiring wiring) {
        super(timeline, unit.name());
        this.unit = unit;
        SplittableRandom random = new SplittableRandom(unit.seed());
        CalibrationErrors errors = new CalibrationErrors(unit.calibration(), Ranges.ALL, random.split());
        SourceStage stage = new SourceStage(timeline, wiring, errors, unit.edgeTime(), Channel.firstPoint());
        OneConverterMeter meter = new OneConverterMeter(timeline, stage, errors, new MeasurementNoise(random.split()));
        TraceBuffer trace = new TraceBuffer();
        this.channel = new Channel(stage, meter);
        this.cycles = new SourceMeasureCycles(timeline, channel, trace, this::announceIfComplete);
        this.readout = new ReadoutCommands(timeline, channel, cycles, trace);
        this.interpreter = new Interpreter(commands(), status, this::beginCommand);
    }

    private CommandSet commands() {
        CommandSet commands = new CommandSet(1);
        StandardCommands.add(commands, status, new Common());
        SourceCommands.add(commands, channel);
        SenseCommands.add(commands, channel);
        TriggerCommands.add(commands, cycles);
        readout.add(commands);
        commands.event(":SYSTem:CLEar", arguments -> status.errors().clear());
        return commands;
    }

    @Override
    protected Interpreter interpreter() {
        return interpreter;
    }

    /** While readings are taken everything but an abort has to wait (User's Manual, section 11, "Idle and initiate"). */
    private void beginCommand(List<String> header, Waiter client) throws InterruptedException {
        timeline.pass(unit.commandLatency());
        if (!header.get(0).startsWith("ABOR")) {
            timeline.awaitUntil(cycles::isIdle, client);
        }
    }

    @Override
    protected boolean isIdle() {
        return cycles.isIdle();
    }

    /** What the common commands mean to this instrument. */
    private final class Common extends TimedCommands {
        @Override
        public String identity() {
            return "KEITHLEY INSTRUMENTS INC.,MODEL 2400," + unit.serialNumber() + "," + FIRMWARE;
        }

        @Override
        protected void resetSettings() {
            cycles.reset();
            channel.reset();
            readout.reset();
        }

        @Override
        public void trigger() {
            // Nothing of what is simulated waits for a trigger from the bus.
        }
    }
}
