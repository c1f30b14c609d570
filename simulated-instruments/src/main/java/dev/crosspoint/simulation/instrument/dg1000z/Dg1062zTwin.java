package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.ScpiTwin;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.generator.Accuracy;
import dev.crosspoint.simulation.instrument.generator.GeneratorWiring;
import dev.crosspoint.simulation.instrument.generator.OutputConnector;
import dev.crosspoint.simulation.instrument.generator.TriggerSource;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Interpreter;
import dev.crosspoint.simulation.scpi.StandardCommands;
import dev.crosspoint.simulation.time.Timeline;
import java.util.List;
import java.util.Optional;

/** A simulated Rigol DG1062Z, a function and arbitrary waveform generator with two channels. */
public final class Dg1062zTwin extends ScpiTwin {
    /** Firmware of a real unit. */
    private static final String FIRMWARE = "03.01.12";
    /** How long a real unit takes for {@code *RST}, in ns. */
    private static final long RESET_TIME = 2_000_000_000L;

    /** Into 50 ohm: +-(1 % + 1 mV) of an amplitude, +-(1 % + 5 mV + 0.5 % of the amplitude) of an offset (data sheet). */
    private static final Accuracy ACCURACY = new Accuracy(0.01, 2 * 1e-3, 0.01, 2 * 5e-3, 0.005);

    private final UnitSettings unit;
    private final SystemSettings system = new SystemSettings();
    private final Storage storage = new Storage();
    private final Channels channels;
    private final Counter counter;
    private final Interpreter interpreter;

    /**
     * Switches a unit on.
     *
     * @param first where channel 1 is connected; nothing is at its connector if empty
     * @param second the same for channel 2
     */
    public Dg1062zTwin(
            Timeline timeline, UnitSettings unit, Optional<GeneratorWiring> first, Optional<GeneratorWiring> second) {
        super(timeline, unit.name());
        this.unit = unit;
        this.channels = new Channels(
                OutputConnector.of(timeline, unit, ACCURACY, List.of(first, second), this::announceIfComplete).stream()
                        .map(Channel::new)
                        .toList());
        this.counter = new Counter(channels.get(1), channels.get(2));
        this.interpreter = new Interpreter(commands(), status, () -> timeline.pass(unit.commandLatency()));
    }

    private CommandSet commands() {
        CommandSet commands = new CommandSet(channels.count());
        StandardCommands.addCommon(commands, status, new Common());
        WaveformCommands.add(commands, channels);
        PulseCommands.add(commands, channels);
        LevelCommands.add(commands, channels);
        ApplyCommands.add(commands, channels);
        OutputCommands.add(commands, channels);
        BurstCommands.add(commands, channels);
        SweepCommands.add(commands, channels);
        CouplingCommands.add(commands, channels);
        ArbitraryCommands.add(commands, channels);
        StorageCommands.add(commands, storage, channels, system);
        CounterCommands.add(commands, counter);
        SystemCommands.add(commands, system, status.errors(), channels, unit.serialNumber());
        return commands;
    }

    @Override
    protected Interpreter interpreter() {
        return interpreter;
    }

    /** Sets the logic level at the rear connector of a channel, which takes external triggers and gates; low at first. */
    public void externalInput(int channel, boolean high) throws InterruptedException {
        timeline.exclusively(() -> {
            channels.get(channel).stage().externalInput(high);
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
            return "Rigol Technologies,DG1062Z," + unit.serialNumber() + "," + FIRMWARE;
        }

        @Override
        public String options() {
            // The maker's word for a memory option that is not installed.
            return "UNINSTALL";
        }

        @Override
        protected void resetSettings() {
            channels.reset();
            system.reset();
            counter.state(Counter.State.OFF);
            timeline.pass(RESET_TIME);
        }

        @Override
        public void trigger() {
            channels.all().forEach(channel -> channel.stage().trigger(TriggerSource.MANUAL));
        }
    }
}
