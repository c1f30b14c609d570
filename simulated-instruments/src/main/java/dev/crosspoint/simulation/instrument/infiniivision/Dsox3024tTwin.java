package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.CircuitObserver;
import dev.crosspoint.simulation.instrument.ScpiTwin;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.oscilloscope.CalibratedInputs;
import dev.crosspoint.simulation.instrument.oscilloscope.Digitizer;
import dev.crosspoint.simulation.instrument.oscilloscope.Probe;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Interpreter;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.StandardCommands;
import dev.crosspoint.simulation.scpi.StatusByteLayout;
import dev.crosspoint.simulation.scpi.StatusModel;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A simulated Keysight DSO-X 3024T, an oscilloscope with four channels. It has what a program in a lab uses: channels, time base,
 * edge trigger, acquisition, read-out and measurements; neither mathematics nor decoders, masks, segments or its generator.
 */
public final class Dsox3024tTwin extends ScpiTwin {
    /** Firmware of a real unit. */
    private static final String FIRMWARE = "07.30.2019051434";

    /** The status byte has the trigger event in bit 0 and the operation register in bit 7 (Programmer's Guide). */
    private static final StatusByteLayout STATUS_BYTE = new StatusByteLayout(1, 0, 0, 128);

    /** How often it looks while a digitisation is waited for: in parts of the screen, and at the most, in s. */
    private static final double LOOK_PART = 0.02;

    private static final double SHORTEST_LOOK = 1e-3;

    private final UnitSettings unit;
    private final Digitizer digitizer;
    private final RunControl control;
    private final Readout readout;
    private final Interpreter interpreter;
    private Settings settings = new Settings();

    /**
     * Switches a unit on; it runs. The {@linkplain #observer() observer} still has to be added to the circuit.
     *
     * @param circuit the circuit that its probes are at; inputs load it as whoever wires the bench makes them
     * @param probes what channels 1 to 4 are connected to
     */
    public Dsox3024tTwin(Timeline timeline, UnitSettings unit, Circuit circuit, List<Probe> probes) {
        super(timeline, new StatusModel(unit.name(), STATUS_BYTE));
        if (probes.size() != Settings.CHANNELS) {
            throw new IllegalArgumentException("a DSO-X 3024T has 4 inputs, not " + probes.size());
        }
        SplittableRandom random = new SplittableRandom(unit.seed());
        CalibratedInputs inputs = new CalibratedInputs(Inputs.MODEL, probes, unit.calibration(), random.split());
        this.unit = unit;
        this.digitizer = new Digitizer(random.nextLong());
        this.control = new RunControl(timeline, circuit, digitizer, mode -> Setup.of(settings, inputs, mode), status);
        this.readout = new Readout(() -> settings, control, status);
        this.interpreter = new Interpreter(commands(), status, this::prepare);
        control.run();
    }

    private CommandSet commands() {
        CommandSet commands = new CommandSet(Settings.CHANNELS);
        Common common = new Common();
        StandardCommands.addCommon(commands, status, common);
        RootCommands.add(commands, () -> settings, control, status.operation());
        ChannelCommands.add(commands, () -> settings);
        TimebaseCommands.add(commands, () -> settings);
        AcquireCommands.add(commands, () -> settings, control);
        TriggerCommands.add(commands, () -> settings, control);
        WaveformCommands.add(commands, () -> settings, readout);
        MeasureCommands.add(commands, () -> settings, control);
        StandardCommands.addNextError(commands, ":SYSTem:ERRor", status.errors(), common);
        commands.event(":SYSTem:PRESet", a -> common.reset());
        commands.question(":SERial", a -> Response.text(unit.serialNumber()));
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
        control.look();
    }

    private void prepare(List<String> header, Waiter client) throws InterruptedException {
        timeline.pass(unit.commandLatency());
        control.look();
        if (control.isDigitizing() && !RootCommands.isAnsweredMeanwhile(header)) {
            awaitDigitized(client);
        }
    }

    /** A device clear ends the digitisation, and so does the loss of the link (which is an assumption). */
    private void awaitDigitized(Waiter client) throws InterruptedException {
        planLook();
        try {
            timeline.awaitUntil(() -> !control.isDigitizing(), client);
        } catch (InterruptedException e) {
            control.stop();
            throw e;
        }
    }

    private void planLook() {
        double seconds = Math.max(SHORTEST_LOOK, LOOK_PART * settings.timebase.range());
        timeline.plan(timeline.time() + Math.round(seconds * 1e9), () -> {
            control.look();
            if (control.isDigitizing()) {
                planLook();
            }
        });
    }

    /** What the common commands mean to this instrument. */
    private final class Common extends TimedCommands {
        @Override
        public String identity() {
            return "KEYSIGHT TECHNOLOGIES,DSO-X 3024T," + unit.serialNumber() + "," + FIRMWARE;
        }

        @Override
        protected void resetSettings() {
            settings = new Settings();
            control.clear();
            control.run();
        }

        @Override
        public void trigger() {
            control.digitize();
        }
    }
}
