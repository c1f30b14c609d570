package dev.crosspoint.simulation.instrument.dg1000z;

import static dev.crosspoint.simulation.instrument.dg1000z.WaveformCommands.SOURCE;

import dev.crosspoint.simulation.instrument.dg1000z.WaveformSettings.ArbitraryMode;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Locale;

/** The commands that set shape, frequency, amplitude, offset and phase in one go ({@code :APPL}); what is left out stays. */
final class ApplyCommands {
    private static final String APPLY = SOURCE + ":APPLy";
    private static final String NOT_APPLICABLE = "DEF";

    /** Takes what stands behind a header. */
    @FunctionalInterface
    private interface Action {
        void take(Arguments arguments, int channel);
    }

    private final Channels channels;

    private ApplyCommands(Channels channels) {
        this.channels = channels;
    }

    static void add(CommandSet commands, Channels channels) {
        ApplyCommands group = new ApplyCommands(channels);
        group.addPeriodic(commands, ":SINusoid", Shape.SINE);
        group.addPeriodic(commands, ":SQUare", Shape.SQUARE);
        group.addPeriodic(commands, ":RAMP", Shape.RAMP);
        group.addPeriodic(commands, ":TRIangle", Shape.RAMP);
        group.addPeriodic(commands, ":PULSe", Shape.PULSE);
        group.addPeriodic(commands, ":HARMonic", Shape.HARMONIC);
        group.addPeriodic(commands, ":USER", Shape.USER);
        group.addArbitrary(commands);
        group.addAperiodic(commands);
        commands.question(APPLY, arguments -> Response.text(group.settings(channels.get(arguments.channel()))));
    }

    private void addPeriodic(CommandSet commands, String header, Shape shape) {
        add(commands, header, (arguments, number) -> {
            Channel channel = channels.get(number);
            choose(channel, shape);
            if (arguments.hasNext()) {
                double frequency = arguments.number(SettingCommands.anything(1e3, Unit.HERTZ));
                channels.frequency(number, channel.waveform().frequencies().clamp(frequency));
            }
            takeLevels(arguments, number);
            if (arguments.hasNext()) {
                double phase = arguments.number(SettingCommands.anything(0, Unit.DEGREE));
                channels.phase(number, WaveformCommands.DEGREES.clamp(phase));
            }
        });
    }

    private void addArbitrary(CommandSet commands) {
        add(commands, ":ARBitrary", (arguments, number) -> {
            WaveformSettings waveform = channels.get(number).waveform();
            choose(channels.get(number), Shape.USER);
            waveform.arbitraryMode = ArbitraryMode.SAMPLE_RATE;
            if (arguments.hasNext()) {
                double rate = arguments.number(SettingCommands.anything(20e6, Unit.SAMPLES_PER_SECOND));
                waveform.sampleRate = ArbitraryCommands.SAMPLE_RATES.clamp(rate);
            }
            takeLevels(arguments, number);
        });
    }

    private void addAperiodic(CommandSet commands) {
        add(commands, ":NOISe", (arguments, number) -> {
            choose(channels.get(number), Shape.NOISE);
            takeLevels(arguments, number);
        });
        add(commands, ":DC", (arguments, number) -> {
            choose(channels.get(number), Shape.DC);
            // Frequency and amplitude hold the places of what DC does not have.
            for (int i = 0; i < 2 && arguments.hasNext(); i++) {
                arguments.next();
            }
            if (arguments.hasNext()) {
                takeOffset(arguments, channels.get(number).levels(), Shape.DC);
            }
        });
    }

    /** Sets all or nothing. */
    private void add(CommandSet commands, String header, Action action) {
        commands.command(APPLY + header, arguments -> {
            int number = arguments.channel();
            ChannelSettings before = channels.get(number).settings().copy();
            try {
                action.take(arguments, number);
                arguments.end();
            } catch (ScpiException e) {
                channels.get(number).adopt(before);
                throw e;
            }
            channels.changed(number);
        });
    }

    private static void choose(Channel channel, Shape shape) {
        WaveformSettings waveform = channel.waveform();
        boolean staysArbitrary = shape == Shape.USER && waveform.shape.isArbitrary();
        waveform.shape = staysArbitrary ? waveform.shape : shape;
        switch (shape) {
            case SQUARE -> waveform.squareDuty = 50;
            case RAMP -> waveform.rampSymmetry = 50;
            case USER -> waveform.arbitraryMode = ArbitraryMode.FREQUENCY;
            default -> {
                // Nothing else is put back.
            }
        }
        channel.settings().settle(channel.memory());
    }

    private void takeLevels(Arguments arguments, int number) {
        Channel channel = channels.get(number);
        LevelSettings levels = channel.levels();
        if (!arguments.hasNext()) {
            return;
        }
        // The amplitude comes first, and leaves the offset what room it can.
        double offset = levels.offset;
        levels.offset = 0;
        channels.amplitude(number, LevelCommands.takeAmplitude(arguments, channel));
        levels.offset = offset;
        if (arguments.hasNext()) {
            takeOffset(arguments, levels, channel.waveform().shape);
        }
    }

    private static void takeOffset(Arguments arguments, LevelSettings levels, Shape shape) {
        double offset = arguments.number(SettingCommands.anything(0, Unit.VOLT)) / levels.atLoad();
        levels.offset = levels.offsets(shape).clamp(offset);
    }

    private String settings(Channel channel) {
        WaveformSettings waveform = channel.waveform();
        LevelSettings levels = channel.levels();
        Shape shape = waveform.shape;
        double amplitude = levels.told(levels.amplitude, levels.unit, channel.meanSquare());
        return String.format(
                Locale.ROOT,
                "\"%s,%s,%s,%s,%s\"",
                shape.nameWhenApplied(),
                shape.isPeriodic() ? Replies.number(1 / channel.carrierPeriod()) : NOT_APPLICABLE,
                shape == Shape.DC ? NOT_APPLICABLE : Replies.number(amplitude),
                Replies.number(levels.offset * levels.atLoad()),
                shape.isPeriodic() ? Replies.number(waveform.phase) : NOT_APPLICABLE);
    }
}
