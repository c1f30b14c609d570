package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.ScpiTwin;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.sourcemeasure.CalibrationErrors;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasurementNoise;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureSettings;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Interpreter;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.StandardCommands;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/** A simulated Keysight B2902A, a source-measure unit with two channels. */
public final class B2902ATwin extends ScpiTwin {
    /** Firmware of a real settings.unit(). */
    private static final String FIRMWARE = "3.4.2011.5100";

    private static final int INTERLOCK_OPEN = 1 << 10;

    private final SourceMeasureSettings settings;
    private final SystemSettings system = new SystemSettings();
    private final DataFormat format = new DataFormat();
    private final InstrumentTimer timer;
    private final Channels channels;
    private final Interpreter interpreter;

    /** Switches a unit on; {@code wiring} tells where its channels 1 and 2 are connected. */
    public B2902ATwin(Timeline timeline, SourceMeasureSettings settings, List<Wiring> wiring) {
        super(timeline, settings.unit().name());
        this.settings = settings;
        this.timer = new InstrumentTimer(timeline);
        this.channels = new Channels(channels(wiring), timer);
        this.interpreter = new Interpreter(commands(), status, this::beginCommand);
        status.questionable().set(INTERLOCK_OPEN, !settings.interlockClosed());
        status.questionable().clearEvents();
    }

    private List<Channel> channels(List<Wiring> wiring) {
        SplittableGenerator random = RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                .create(settings.unit().seed());
        Channel.Surroundings surroundings = new Channel.Surroundings(
                timeline,
                status,
                timer,
                () -> system.lineFrequency,
                settings.interlockClosed(),
                settings.edgeTime(),
                this::announceIfComplete);
        List<Channel> created = new ArrayList<>();
        for (Wiring connection : wiring) {
            CalibrationErrors errors = new CalibrationErrors(settings.unit().calibration(), Ranges.ALL, random.split());
            MeasurementNoise noise = new MeasurementNoise(random.split());
            created.add(new Channel(created.size() + 1, surroundings, connection, errors, noise));
        }
        return created;
    }

    private CommandSet commands() {
        CommandSet commands = new CommandSet(channels.count());
        StandardCommands.add(commands, status, new Common());
        StandardCommands.addMeasurementRegister(commands, status);
        SourceCommands.add(commands, channels);
        SweepCommands.add(commands, channels);
        SenseCommands.add(commands, channels, () -> system.lineFrequency);
        FunctionCommands.add(commands, channels);
        OutputCommands.add(commands, channels);
        TriggerCommands.add(commands, channels, timeline);
        FormatCommands.add(commands, format);
        ReadoutCommands.add(commands, channels, format, timeline);
        TraceCommands.add(commands, channels, format);
        SystemCommands.add(commands, system, timer, timeline, settings.interlockClosed());
        return commands;
    }

    @Override
    protected Interpreter interpreter() {
        return interpreter;
    }

    private void beginCommand() {
        timeline.pass(settings.unit().commandLatency());
        channels.all().forEach(channel -> channel.stage().watchProtection());
    }

    @Override
    protected boolean isIdle() {
        return channels.areIdle();
    }

    /** What the common commands mean to this instrument. */
    private final class Common extends TimedCommands {
        @Override
        public String identity() {
            return "Keysight Technologies,B2902A," + settings.unit().serialNumber() + "," + FIRMWARE;
        }

        @Override
        protected void resetSettings() {
            channels.all().forEach(Channel::reset);
            format.reset();
            system.reset();
            timer.resetsAutomatically = true;
        }

        @Override
        public void trigger() {
            boolean taken = false;
            for (Channel channel : channels.all()) {
                taken |= channel.transients().signal(TriggerSource.BUS);
                taken |= channel.acquisitions().signal(TriggerSource.BUS);
            }
            if (!taken) {
                throw new ScpiException(ScpiError.TRIGGER_IGNORED);
            }
        }
    }
}
