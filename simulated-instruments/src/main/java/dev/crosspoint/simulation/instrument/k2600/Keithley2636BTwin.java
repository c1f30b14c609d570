package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.ScpiTwin;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.sourcemeasure.CalibrationErrors;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasurementNoise;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureSettings;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceStage;
import dev.crosspoint.simulation.instrument.sourcemeasure.TwoConverterMeter;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Interpreter;
import dev.crosspoint.simulation.scpi.StandardCommands;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import dev.crosspoint.simulation.tsp.ScriptLoader;
import dev.crosspoint.simulation.tsp.TspArguments;
import dev.crosspoint.simulation.tsp.TspError;
import dev.crosspoint.simulation.tsp.TspException;
import dev.crosspoint.simulation.tsp.TspInterpreter;
import dev.crosspoint.simulation.tsp.TspTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A simulated Keithley 2636B, a source-measure unit with two channels. A message is a statement of TSP, a line of a script, or one
 * of the common commands.
 */
public final class Keithley2636BTwin extends ScpiTwin {
    private static final String MODEL = "2636B";
    private static final String FIRMWARE = "3.2.2";
    private static final List<String> NAMES = List.of("smua", "smub");

    /** Readings that a buffer of a channel holds with times and source values (Reference Manual, section 3, "Reading buffers"). */
    private static final int BUFFER_CAPACITY = 60_000;

    /** Simulated time in ns that a command of a script takes; an assumption, "tens of microseconds". */
    private static final long COMMAND_TIME = 20_000;

    private static final double LONGEST_DELAY = 100_000;

    private final SourceMeasureSettings settings;
    private final List<Smu> channels = new ArrayList<>();
    private final EventBus bus = new EventBus();
    private final TriggerTable triggers;
    private final StatusTable registers;
    private final DataFormat format = new DataFormat();
    private final PrintCommands printing;
    private final ScriptLoader loader = new ScriptLoader();
    private final Interpreter commonCommands;
    private final TspInterpreter scripts;
    private double lineFrequency;
    private boolean working;
    private boolean closed;

    /** Switches a unit on; {@code wiring} tells where the terminals of each channel are connected. */
    public Keithley2636BTwin(Timeline timeline, SourceMeasureSettings settings, List<Wiring> wiring) {
        super(timeline, settings.unit().name());
        this.settings = settings;
        this.lineFrequency = settings.lineFrequency();
        SplittableRandom random = new SplittableRandom(settings.unit().seed());
        for (int i = 0; i < wiring.size(); i++) {
            channels.add(channel(NAMES.get(i), wiring.get(i), random));
        }
        this.triggers = new TriggerTable(timeline, bus);
        this.registers = new StatusTable(status, channels);
        this.printing = new PrintCommands(timeline, format, this::isIdle);
        CommandSet common = new CommandSet(1);
        StandardCommands.addCommon(common, status, new Common());
        this.commonCommands = new Interpreter(common, status, () -> {});
        this.scripts = new TspInterpreter(globals(), new Host());
    }

    private Smu channel(String name, Wiring wiring, SplittableRandom random) {
        CalibrationErrors errors = new CalibrationErrors(settings.unit().calibration(), Ranges.ALL, random.split());
        SourceStage stage = new SourceStage(timeline, wiring, errors, settings.edgeTime(), Channel.firstPoint());
        TwoConverterMeter meter = new TwoConverterMeter(timeline, stage, errors, new MeasurementNoise(random.split()));
        Channel channel = new Channel(stage, meter, () -> lineFrequency, new SafeArea(settings.interlockClosed()));
        Acquirer acquirer = new Acquirer(timeline, channel);
        Sweep sweep = new Sweep(timeline, channel, acquirer, bus, this::announceIfComplete);
        return new Smu(
                name, channel, acquirer, sweep, new ReadingBuffer(BUFFER_CAPACITY), new ReadingBuffer(BUFFER_CAPACITY));
    }

    private TspTable globals() {
        TspTable node = SystemTables.localNode(MODEL, settings.unit().serialNumber(), FIRMWARE)
                .attribute("linefreq", () -> lineFrequency, this::lineFrequency)
                .withoutEffect("autolinefreq", 0, 1, 1);
        TspTable globals = new TspTable()
                .table("localnode", node)
                .table("node", new TspTable().table(1, node))
                .table("errorqueue", SystemTables.errorQueue(status.errors()))
                .table("status", registers.table())
                .table("format", format.table())
                .table("trigger", triggers.table())
                .table("timer", SystemTables.stopWatch(timeline))
                .table("bit", SystemTables.bits())
                .table("beeper", SystemTables.beeper())
                .table("display", SystemTables.display(channels))
                .action("reset", arguments -> reset())
                .action("delay", this::delay)
                .action("waitcomplete", arguments -> timeline.awaitUntil(this::isIdle, arguments.client()))
                .action("opc", arguments -> new Common().announceCompletion());
        printing.add(globals);
        for (Smu smu : channels) {
            TspTable table = ChannelTable.of(timeline, smu, bus, this::announceIfComplete);
            globals.table(smu.name(), table);
            node.table(smu.name(), table);
        }
        return globals;
    }

    private void lineFrequency(Object value) {
        double hertz = TspTable.requireNumber(value);
        if (hertz != 50 && hertz != 60) {
            throw new TspException(TspError.INVALID_PARAMETER, 1);
        }
        lineFrequency = hertz;
    }

    private void delay(TspArguments arguments) throws InterruptedException {
        long end = timeline.time() + Math.round(arguments.number(1, 0, LONGEST_DELAY) * 1e9);
        // Somebody has to be there at the end, for time to come to it.
        timeline.plan(end, () -> {});
        timeline.awaitUntil(() -> timeline.time() >= end, arguments.client());
    }

    private void reset() {
        channels.forEach(Smu::reset);
        triggers.reset();
        format.reset();
    }

    @Override
    protected Interpreter interpreter() {
        return commonCommands;
    }

    @Override
    protected boolean isIdle() {
        return channels.stream().allMatch(Smu::isIdle);
    }

    /** One message is carried out at a time, whoever sends it: a script that waits lets nobody else in. */
    @Override
    protected byte[] carryOut(byte[] message, Waiter client) throws InterruptedException {
        timeline.awaitUntil(() -> !working, client);
        if (closed) {
            throw new InterruptedException("the simulated bench was closed");
        }
        working = true;
        try {
            timeline.pass(settings.unit().commandLatency());
            return carryOutAlone(message, client);
        } finally {
            working = false;
            printing.takeOutput();
            if (closed) {
                scripts.close();
            }
            timeline.signal();
        }
    }

    private byte[] carryOutAlone(byte[] message, Waiter client) throws InterruptedException {
        String text = new String(message, StandardCharsets.ISO_8859_1).strip();
        if (loader.takes(message)) {
            Optional<ScriptLoader.Script> script = loader.gather(message);
            if (script.isPresent()) {
                load(script.get(), client);
            }
        } else if (text.startsWith("*")) {
            return super.carryOut(message, client);
        } else if (text.equals("abort")) {
            channels.forEach(Smu::abort);
        } else {
            scripts.execute(message, client);
        }
        return printing.takeOutput();
    }

    private void load(ScriptLoader.Script script, Waiter client) throws InterruptedException {
        boolean defined = scripts.define(script.name(), script.source(), client);
        if (defined && script.runs()) {
            scripts.execute(script.source(), client);
        }
    }

    @Override
    protected void afterMessage() {
        registers.refresh();
    }

    @Override
    public void close() {
        try {
            timeline.exclusively(() -> {
                if (!closed && !working) {
                    scripts.close();
                }
                closed = true;
                return null;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What scripts need of this instrument. */
    private final class Host implements TspInterpreter.Host {
        @Override
        public void report(int code, String text) {
            status.report(code, text);
        }

        @Override
        public void beforeCommand() {
            timeline.pass(COMMAND_TIME);
        }
    }

    /** What the common commands mean to this instrument. */
    private final class Common extends TimedCommands {
        @Override
        public String identity() {
            return "Keithley Instruments Inc., Model " + MODEL + ", "
                    + settings.unit().serialNumber() + ", " + FIRMWARE;
        }

        @Override
        protected void resetSettings() {
            Keithley2636BTwin.this.reset();
        }

        @Override
        public void trigger() {
            triggers.trigger();
        }
    }
}
