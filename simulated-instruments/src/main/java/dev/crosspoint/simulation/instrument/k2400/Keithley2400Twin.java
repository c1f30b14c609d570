package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.ScpiTwin;
import dev.crosspoint.simulation.instrument.UnitSettings;
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
import dev.crosspoint.simulation.time.Waiter;
import java.util.List;
import java.util.SplittableRandom;

/** A simulated Keithley 2400, a source-measure unit with one channel. */
public final class Keithley2400Twin extends ScpiTwin {
    private static final String FIRMWARE = "C32   Oct  4 2010 14:20:11/A02  /K/J";

    /** What is not queued while readings are taken (User's Manual, section 11, "Remote trigger model"). */
    private static final List<String> AT_ONCE = List.of("ABOR", "ABORT", "*TRG", "*RST");

    private final UnitSettings unit;
    private final SourceStage stage;
    private final Channel channel;
    private final Meter meter;
    private final SourceMeasureCycles cycles;
    private final SystemCommands system;
    private final ReadoutCommands readout;
    private final Display display = new Display();
    private final Interpreter interpreter;

    /** Switches a unit on; {@code wiring} tells where its terminals are connected. */
    public Keithley2400Twin(Timeline timeline, SourceMeasureSettings settings, Wiring wiring) {
        super(timeline, settings.unit().name());
        this.unit = settings.unit();
        SplittableRandom random = new SplittableRandom(unit.seed());
        CalibrationErrors errors = new CalibrationErrors(unit.calibration(), Ranges.ALL, random.split());
        this.stage = new SourceStage(timeline, wiring, errors, settings.edgeTime(), Channel.firstPoint());
        OneConverterMeter converter =
                new OneConverterMeter(timeline, stage, errors, new MeasurementNoise(random.split()));
        TraceBuffer trace = new TraceBuffer(status.measurement());
        this.channel = new Channel(stage, converter);
        this.meter = new Meter(channel, stage, converter);
        this.cycles = new SourceMeasureCycles(timeline, channel, meter, trace, this::announceIfComplete);
        this.system = new SystemCommands(timeline, channel, meter);
        this.readout = new ReadoutCommands(timeline, channel, cycles, trace, system);
        this.interpreter = new Interpreter(commands(), status, this::beginCommand);
    }

    private CommandSet commands() {
        CommandSet commands = new CommandSet(1, NumberFormat.MEASUREMENT);
        Common common = new Common();
        StandardCommands.add(commands, status, common);
        StandardCommands.addMeasurementRegister(commands, status);
        SourceCommands.add(commands, channel, readout::switchOn);
        SweepCommands.add(commands, channel);
        FunctionCommands.add(commands, channel);
        SenseCommands.add(commands, channel);
        TriggerCommands.add(commands, cycles);
        Terminals.add(commands, stage);
        readout.add(commands);
        system.add(commands, status.errors(), common::reset);
        display.add(commands);
        return commands;
    }

    @Override
    protected Interpreter interpreter() {
        return interpreter;
    }

    /** While readings are taken most commands have to wait (User's Manual, section 11, "Idle and initiate"). */
    private void beginCommand(List<String> header, Waiter client) throws InterruptedException {
        timeline.pass(unit.commandLatency());
        boolean preset = header.get(0).startsWith("SYST")
                && header.get(header.size() - 1).startsWith("PRES");
        if (!AT_ONCE.contains(header.get(0)) && !preset) {
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
            meter.cancel();
            channel.reset();
            readout.reset();
            system.reset();
            display.reset();
        }

        @Override
        public void trigger() {
            cycles.busTrigger();
        }

        @Override
        public String errorCode(int code) {
            return Integer.toString(code);
        }
    }
}
