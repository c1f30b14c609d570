package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.ScpiTwin;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.generator.Accuracy;
import dev.crosspoint.simulation.instrument.generator.GeneratorWiring;
import dev.crosspoint.simulation.instrument.generator.OutputConnector;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Interpreter;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.StandardCommands;
import dev.crosspoint.simulation.scpi.StatusModel;
import dev.crosspoint.simulation.time.Timeline;
import java.util.List;
import java.util.Optional;

/** A simulated Keysight 33522B, a function and arbitrary waveform generator with two channels. */
public final class Keysight33522bTwin extends ScpiTwin {
    /** Firmware of a real unit. */
    private static final String FIRMWARE = "5.00-1.19-2.00-58-00";
    /** Errors that are kept ("33500 Series Operating and Service Guide"). */
    private static final int ERROR_QUEUE_LENGTH = 20;
    /** How long {@code *RST} takes, in ns: an assumption. */
    private static final long RESET_TIME = 1_000_000_000L;

    /** Into 50 ohm: +-(1 % + 1 mV) of an amplitude, +-(1 % + 2 mV + 0.25 % of the amplitude) of an offset (5992-2572EN). */
    private static final Accuracy ACCURACY = new Accuracy(0.01, 2 * 1e-3, 0.01, 2 * 2e-3, 0.0025);

    private final UnitSettings unit;
    private final SystemSettings system = new SystemSettings();
    private final Notices notices = new Notices(status);
    private final Channels channels;
    private final Interpreter interpreter;

    /**
     * Switches a unit on.
     *
     * @param first where channel 1 is connected; nothing is at its connector if empty
     * @param second the same for channel 2
     */
    public Keysight33522bTwin(
            Timeline timeline, UnitSettings unit, Optional<GeneratorWiring> first, Optional<GeneratorWiring> second) {
        super(timeline, new StatusModel(unit.name(), ERROR_QUEUE_LENGTH));
        this.unit = unit;
        this.channels = new Channels(
                OutputConnector.of(timeline, unit, ACCURACY, List.of(first, second), this::announceIfComplete).stream()
                        .map(connector -> new Channel(connector, notices))
                        .toList());
        this.interpreter = new Interpreter(commands(), status, () -> timeline.pass(unit.commandLatency()));
    }

    private CommandSet commands() {
        CommandSet commands = new CommandSet(channels.count());
        StandardCommands.addCommon(commands, status, new Common());
        FunctionCommands.add(commands, channels, notices);
        FrequencyCommands.add(commands, channels, system, notices);
        LevelCommands.add(commands, channels, notices);
        ApplyCommands.add(commands, channels, notices);
        OutputCommands.add(commands, channels, system, notices);
        BurstCommands.add(commands, channels, system, notices);
        TriggerCommands.add(commands, channels, notices);
        ArbitraryCommands.add(commands, channels, notices);
        DataCommands.add(commands, channels, system, notices);
        SystemCommands.add(commands, system, status, channels, notices);
        return commands;
    }

    @Override
    protected Interpreter interpreter() {
        return interpreter;
    }

    /** Sets the logic level at the rear connector, which takes external triggers and gates of both channels; low at first. */
    public void externalInput(boolean high) throws InterruptedException {
        timeline.exclusively(() -> {
            channels.all().forEach(channel -> channel.stage().externalInput(high));
            return null;
        });
        timeline.signal();
    }

    @Override
    protected boolean isIdle() {
        return channels.areIdle();
    }

    /** What the common commands mean to this instrument. */
    private final class Common extends TimedCommands {
        @Override
        public String identity() {
            return "Agilent Technologies,33522B," + unit.serialNumber() + "," + FIRMWARE;
        }

        @Override
        protected void resetSettings() {
            channels.reset();
            system.reset();
            timeline.pass(RESET_TIME);
        }

        @Override
        public void trigger() {
            boolean expected = false;
            for (Channel channel : channels.all()) {
                expected |= channel.triggerFromBus();
            }
            if (!expected) {
                status.report(ScpiError.TRIGGER_IGNORED);
            }
        }
    }
}
