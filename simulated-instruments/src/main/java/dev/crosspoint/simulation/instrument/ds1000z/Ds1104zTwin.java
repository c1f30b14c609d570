package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.CircuitObserver;
import dev.crosspoint.simulation.instrument.ScpiTwin;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.oscilloscope.CalibratedInputs;
import dev.crosspoint.simulation.instrument.oscilloscope.Digitizer;
import dev.crosspoint.simulation.instrument.oscilloscope.Probe;
import dev.crosspoint.simulation.instrument.oscilloscope.RecordAcquisition;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Interpreter;
import dev.crosspoint.simulation.scpi.StandardCommands;
import dev.crosspoint.simulation.time.Timeline;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A simulated Rigol DS1104Z, an oscilloscope with four channels. It has what a program in a lab uses: channels, time base,
 * edge trigger, acquisition, read-out and measurements; neither mathematics nor decoders, masks, or digital channels.
 */
public final class Ds1104zTwin extends ScpiTwin {
    /** Firmware of a real unit. */
    private static final String FIRMWARE = "00.04.04.SP4";

    private final UnitSettings unit;
    private final Digitizer digitizer;
    private final RecordAcquisition<Setup, Trace> acquisition;
    private final Readout readout;
    private final Interpreter interpreter;
    private Settings settings = new Settings();

    /**
     * Switches a unit on; it runs. The {@linkplain #observer() observer} still has to be added to the circuit.
     *
     * @param circuit the circuit that its probes are at; inputs load it as whoever wires the bench makes them
     * @param probes what channels 1 to 4 are connected to
     */
    public Ds1104zTwin(Timeline timeline, UnitSettings unit, Circuit circuit, List<Probe> probes) {
        super(timeline, unit.name());
        if (probes.size() != Settings.CHANNELS) {
            throw new IllegalArgumentException("a DS1104Z has 4 inputs, not " + probes.size());
        }
        SplittableRandom random = new SplittableRandom(unit.seed());
        CalibratedInputs inputs = new CalibratedInputs(Inputs.MODEL, probes, unit.calibration(), random.split());
        this.unit = unit;
        this.digitizer = new Digitizer(random.nextLong());
        this.acquisition =
                new RecordAcquisition<>(timeline, circuit, digitizer, () -> Setup.of(settings, inputs), Trace::new);
        this.readout = new Readout(() -> settings, acquisition, () -> Setup.of(settings, inputs));
        this.interpreter = new Interpreter(commands(), status, this::beginCommand);
        acquisition.run();
    }

    private CommandSet commands() {
        CommandSet commands = new CommandSet(Settings.CHANNELS);
        StandardCommands.addCommon(commands, status, new Common());
        ChannelCommands.add(commands, () -> settings);
        TimebaseCommands.add(commands, () -> settings);
        AcquireCommands.add(commands, () -> settings);
        TriggerCommands.add(commands, () -> settings, acquisition);
        WaveformCommands.add(commands, () -> settings, readout);
        MeasureCommands.add(commands, () -> settings, acquisition);
        SystemCommands.add(commands, status.errors(), acquisition);
        return commands;
    }

    /** Returns what watches the circuit for this instrument. */
    public CircuitObserver observer() {
        return digitizer;
    }

    @Override
    protected Interpreter interpreter() {
        return interpreter;
    }

    @Override
    protected void afterMessage() {
        acquisition.look();
    }

    private void beginCommand() {
        timeline.pass(unit.commandLatency());
        acquisition.look();
    }

    /** What the common commands mean to this instrument: it does everything at once, records go on beside it. */
    private final class Common extends TimedCommands {
        @Override
        public String identity() {
            return "RIGOL TECHNOLOGIES,DS1104Z," + unit.serialNumber() + "," + FIRMWARE;
        }

        @Override
        protected void resetSettings() {
            settings = new Settings();
            acquisition.clear();
            acquisition.run();
        }

        @Override
        public void trigger() {
            acquisition.force();
        }
    }
}
