package dev.crosspoint.simulation.instrument.trueform;

import static dev.crosspoint.simulation.instrument.trueform.FunctionCommands.SOURCE;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.trueform.SettingCommands.Number;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Locale;

/**
 * The commands that set function, frequency, amplitude and offset in one go ({@code APPLy}), and switch the output on. Bursts
 * and sweeps end; what is left out stays.
 */
final class ApplyCommands {
    private static final String APPLY = SOURCE + ":APPLy";
    private static final Limits ANYTHING = new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final Channels channels;
    private final Notices notices;

    private ApplyCommands(Channels channels, Notices notices) {
        this.channels = channels;
        this.notices = notices;
    }

    static void add(CommandSet commands, Channels channels, Notices notices) {
        ApplyCommands group = new ApplyCommands(channels, notices);
        for (Function function : Function.values()) {
            commands.command(APPLY + ':' + function.keyword(), arguments -> group.apply(function, arguments));
        }
        commands.question(APPLY, arguments -> Replies.quoted(group.settings(channels.get(arguments.channel()))));
    }

    private void apply(Function function, Arguments arguments) {
        Channel channel = channels.get(arguments.channel());
        ChannelSettings before = channel.settings().copy();
        try {
            choose(function, channel);
            takeRate(function, arguments);
            takeLevels(function, arguments);
            arguments.end();
        } catch (ScpiException e) {
            channel.adopt(before);
            throw e;
        }
        channel.output().on = true;
        channels.changed(arguments.channel());
    }

    private void choose(Function function, Channel channel) {
        channel.waveform().function = function;
        channel.burst().on = false;
        channel.sweep().on = false;
        channel.trigger().source = TriggerSettings.Source.IMMEDIATE;
        channel.levels().autoRange = true;
        if (function == Function.SQUARE) {
            channel.waveform().squareDuty = 50;
        } else if (function == Function.RAMP) {
            channel.waveform().rampSymmetry = 100;
        }
    }

    private void takeRate(Function function, Arguments arguments) {
        if (!arguments.hasNext()) {
            return;
        }
        WaveformSettings waveform = channels.get(arguments.channel()).waveform();
        switch (function) {
            case ARBITRARY ->
                waveform.sampleRate = new Number(Unit.SAMPLES_PER_SECOND, 40e3, WaveformSettings.SAMPLE_RATES)
                        .take(arguments, notices);
            case PSEUDO_RANDOM ->
                waveform.bitRate = new Number(Unit.NONE, 1e3, WaveformSettings.BIT_RATES).take(arguments, notices);
            case NOISE, DC -> holdPlace(arguments);
            default ->
                waveform.stretch(1 / new Number(Unit.HERTZ, 1e3, waveform.frequencies()).take(arguments, notices));
        }
    }

    /** The number stands where others have what these do not have. */
    private void holdPlace(Arguments arguments) {
        new Number(Unit.HERTZ, 0, ANYTHING).take(arguments, notices);
    }

    /** The offset that follows leaves the amplitude all of its room. */
    private void takeLevels(Function function, Arguments arguments) {
        Channel channel = channels.get(arguments.channel());
        LevelSettings levels = channel.levels();
        if (!arguments.hasNext()) {
            return;
        }
        ProgramData.Numeric offset = new ProgramData.Numeric(levels.offset * levels.atLoad(), "");
        if (function == Function.DC) {
            holdPlace(arguments);
        } else {
            levels.offset = 0;
            levels.amplitude(LevelCommands.takeAmplitude(arguments, channel, notices), function, notices);
        }
        ProgramData sent = arguments.hasNext() ? arguments.next() : offset;
        double told = LevelCommands.offset(channels).understand(sent, arguments.channel(), notices);
        levels.offset(told / levels.atLoad(), function, notices);
    }

    private String settings(Channel channel) {
        WaveformSettings waveform = channel.waveform();
        LevelSettings levels = channel.levels();
        double rate = switch (waveform.function) {
            case ARBITRARY -> waveform.sampleRate;
            case PSEUDO_RANDOM -> waveform.bitRate;
            default -> 1 / waveform.period;
        };
        return String.format(
                Locale.ROOT,
                "%s %s,%s,%s",
                waveform.function.shortForm(),
                Replies.number(rate),
                Replies.number(levels.told(levels.amplitude, levels.unit, channel.meanSquare())),
                Replies.number(levels.offset * levels.atLoad()));
    }
}
