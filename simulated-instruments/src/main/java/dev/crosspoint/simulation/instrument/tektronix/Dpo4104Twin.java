package dev.crosspoint.simulation.instrument.tektronix;

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
import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A simulated Tektronix DPO4104, an oscilloscope with four channels of 1 GHz. It has what a program in a lab uses: channels, time
 * base, edge trigger, acquisition, read-out, measurements and events; neither mathematics, references, cursors, buses nor pictures.
 */
public final class Dpo4104Twin extends ScpiTwin {
    private static final String MODEL = "DPO4104";

    /** Format of codes and firmware; the latter is an assumption. */
    private static final String VERSION = "CF:91.1CT FV:v2.68";

    /** As long as a single sequence waits for its trigger, it is looked at so often, in ns. */
    private static final long LOOK = 10_000_000;

    private final UnitSettings unit;
    private final EventStatus events;
    private final Digitizer digitizer;
    private final RecordAcquisition<Setup, Trace> acquisition;
    private final Interpreter interpreter;
    private final ReplyStyle style = new ReplyStyle();
    private Settings settings = new Settings();
    private Optional<Event> nextLook = Optional.empty();

    /**
     * Switches a unit on; it runs. The {@linkplain #observer() observer} still has to be added to the circuit.
     *
     * @param circuit the circuit that its probes are at; inputs load it as whoever wires the bench makes them
     * @param probes what channels 1 to 4 are connected to
     */
    public Dpo4104Twin(Timeline timeline, UnitSettings unit, Circuit circuit, List<Probe> probes) {
        this(timeline, unit, circuit, probes, new EventStatus(unit.name()));
    }

    private Dpo4104Twin(Timeline timeline, UnitSettings unit, Circuit circuit, List<Probe> probes, EventStatus events) {
        super(timeline, events);
        if (probes.size() != Settings.CHANNELS) {
            throw new IllegalArgumentException("a DPO4104 has 4 inputs, not " + probes.size());
        }
        SplittableRandom random = new SplittableRandom(unit.seed());
        CalibratedInputs inputs = new CalibratedInputs(Inputs.MODEL, probes, unit.calibration(), random.split());
        this.unit = unit;
        this.events = events;
        this.digitizer = new Digitizer(random.nextLong());
        this.acquisition =
                new RecordAcquisition<>(timeline, circuit, digitizer, () -> Setup.of(settings, inputs), Trace::new);
        this.interpreter = new Interpreter(commands(), events, this::beginCommand);
        acquisition.run();
    }

    private CommandSet commands() {
        CommandSet set = CommandSet.takingAnyAbbreviation(Settings.CHANNELS);
        Commands commands = new Commands(set, style);
        StandardCommands.addCommon(set, events, new Common());
        ChannelCommands.add(commands, () -> settings);
        HorizontalCommands.add(commands, () -> settings);
        AcquireCommands.add(commands, () -> settings, acquisition);
        TriggerCommands.add(commands, style, () -> settings, acquisition);
        TransferCommands.add(commands, style, () -> settings, new Transfer(() -> settings, acquisition));
        MeasureCommands.add(commands, style, () -> settings, acquisition);
        SystemCommands.add(set, commands, style, events);
        commands.plainQuestion("BUSY", c -> ReplyStyle.flag(!isIdle()));
        commands.plainQuestion("ID", c -> "TEK/" + MODEL + "," + VERSION.replace(' ', ','));
        commands.event("FACtory", () -> {
            factorySettings();
            events.enableAll();
        });
        return set;
    }

    /** Returns what watches the circuit for this instrument. */
    public CircuitObserver observer() {
        return digitizer;
    }

    @Override
    protected Interpreter interpreter() {
        return interpreter;
    }

    /** A single sequence is all that takes its time. */
    @Override
    protected boolean isIdle() {
        return !(acquisition.isRunning() && settings.acquire.stopAfter == AcquireSettings.StopAfter.SEQUENCE);
    }

    @Override
    protected void afterMessage() {
        look();
    }

    private void beginCommand(List<String> header, Waiter client) {
        timeline.pass(unit.commandLatency());
        look();
        events.carryingOut(header);
    }

    /** Brings everything to the present, and comes back by itself until a single sequence is complete. */
    private void look() {
        nextLook.ifPresent(Event::cancel);
        nextLook = Optional.empty();
        acquisition.look();
        announceIfComplete();
        if (!isIdle()) {
            // The last sample belongs to the time that begins with it.
            long at = acquisition.completion().orElse(timeline.time() + LOOK) + 1;
            nextLook = Optional.of(timeline.plan(at, this::look));
        }
    }

    private void factorySettings() {
        settings = new Settings();
        style.headers = true;
        style.verbose = true;
        acquisition.clear();
        acquisition.run();
    }

    /** What the common commands mean to this instrument. */
    private final class Common extends TimedCommands {
        @Override
        public String identity() {
            return "TEKTRONIX," + MODEL + "," + unit.serialNumber() + "," + VERSION;
        }

        /** That replies have headers again is an assumption. */
        @Override
        protected void resetSettings() {
            factorySettings();
        }

        @Override
        public void trigger() {
            acquisition.force();
        }
    }
}
