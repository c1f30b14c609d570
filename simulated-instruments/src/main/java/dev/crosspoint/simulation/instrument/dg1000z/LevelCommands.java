package dev.crosspoint.simulation.instrument.dg1000z;

import static dev.crosspoint.simulation.instrument.dg1000z.WaveformCommands.SOURCE;

import dev.crosspoint.simulation.instrument.generator.AmplitudeUnit;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of amplitude and offset ({@code :VOLT}), which are told in volts at the load that is set. */
final class LevelCommands {
    private static final String LEVEL = SOURCE + ":VOLTage";

    private final Channels channels;

    private LevelCommands(Channels channels) {
        this.channels = channels;
    }

    static void add(CommandSet commands, Channels channels) {
        LevelCommands group = new LevelCommands(channels);
        SettingCommands settings = new SettingCommands(commands, channels::changed);
        group.addAmplitude(commands);
        group.addOffset(settings);
        group.addHighAndLow(settings);
        group.addUnitAndRange(settings);
    }

    private LevelSettings levels(int channel) {
        return channels.get(channel).levels();
    }

    private Shape shape(int channel) {
        return channels.get(channel).waveform().shape;
    }

    private double frequency(int channel) {
        return 1 / channels.get(channel).waveform().period;
    }

    private void addAmplitude(CommandSet commands) {
        String header = LEVEL + "[:LEVel][:IMMediate][:AMPLitude]";
        commands.command(header, arguments -> {
            int channel = arguments.channel();
            double amplitude = takeAmplitude(arguments, channels.get(channel));
            arguments.end();
            if (!SettingCommands.isSame(amplitude, levels(channel).amplitude)) {
                channels.amplitude(channel, amplitude);
                channels.changed(channel);
            }
        });
        commands.query(header, arguments -> {
            Channel channel = channels.get(arguments.channel());
            LevelSettings levels = channel.levels();
            double amplitude = arguments.hasNext() ? takeAmplitude(arguments, channel) : levels.amplitude;
            arguments.end();
            return Response.text(Replies.number(levels.told(amplitude, levels.unit, channel.meanSquare())));
        });
    }

    /** Takes an amplitude in whatever unit it is sent; returns it peak to peak in V behind the output resistance. */
    static double takeAmplitude(Arguments arguments, Channel channel) {
        LevelSettings levels = channel.levels();
        WaveformSettings waveform = channel.waveform();
        Limits limits = levels.amplitudesAtOffset(waveform.shape, 1 / waveform.period);
        ProgramData sent = arguments.next();
        if (sent instanceof ProgramData.Word word) {
            double preset = levels.understood(5, AmplitudeUnit.PEAK_TO_PEAK, 1);
            return limits.clamp(SettingCommands.anything(preset, Unit.NONE).named(word.text()));
        } else if (sent instanceof ProgramData.Numeric number) {
            AmplitudeUnit unit = AmplitudeUnit.of(number.suffix(), levels.unit);
            if (unit == AmplitudeUnit.POWER && Double.isInfinite(levels.load)) {
                throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
            }
            double value = number.value() * unit.scale(number.suffix());
            return limits.clamp(levels.understood(value, unit, channel.meanSquare()));
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    private void addOffset(SettingCommands settings) {
        settings.number(
                LEVEL + "[:LEVel][:IMMediate]:OFFSet",
                Unit.VOLT,
                0,
                c -> atLoad(c, levels(c).offsets(shape(c))),
                c -> levels(c).offset * levels(c).atLoad(),
                (c, offset) -> levels(c).offset = offset / levels(c).atLoad());
    }

    private void addHighAndLow(SettingCommands settings) {
        settings.number(
                LEVEL + "[:LEVel][:IMMediate]:HIGH",
                Unit.VOLT,
                2.5,
                c -> atLoad(c, levels(c).highs(shape(c), frequency(c))),
                c -> levels(c).high() * levels(c).atLoad(),
                (c, high) ->
                        levels(c).levels(high / levels(c).atLoad(), levels(c).low()));
        settings.number(
                LEVEL + "[:LEVel][:IMMediate]:LOW",
                Unit.VOLT,
                -2.5,
                c -> atLoad(c, levels(c).lows(shape(c), frequency(c))),
                c -> levels(c).low() * levels(c).atLoad(),
                (c, low) -> levels(c).levels(levels(c).high(), low / levels(c).atLoad()));
    }

    private Limits atLoad(int channel, Limits limits) {
        double atLoad = levels(channel).atLoad();
        return new Limits(limits.minimum() * atLoad, limits.maximum() * atLoad);
    }

    private void addUnitAndRange(SettingCommands settings) {
        settings.choice(LEVEL + ":UNIT", AmplitudeUnit.values(), c -> levels(c).unit, (c, unit) -> {
            if (unit == AmplitudeUnit.POWER && Double.isInfinite(levels(c).load)) {
                // What the instrument answers to that is not documented.
                throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
            }
            levels(c).unit = unit;
        });
        settings.flag(
                LEVEL + ":RANGe:AUTO",
                c -> levels(c).autoRange,
                (c, auto) -> levels(c).autoRange(auto));
    }
}
