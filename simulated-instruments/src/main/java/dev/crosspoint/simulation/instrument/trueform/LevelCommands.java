package dev.crosspoint.simulation.instrument.trueform;

import static dev.crosspoint.simulation.instrument.trueform.FunctionCommands.SOURCE;

import dev.crosspoint.simulation.instrument.generator.AmplitudeUnit;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.trueform.SettingCommands.Number;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of amplitude and offset ({@code VOLT}), which are told in volts at the load that is set. */
final class LevelCommands {
    private static final String LEVEL = SOURCE + ":VOLTage";
    private static final String IMMEDIATE = LEVEL + "[:LEVel][:IMMediate]";

    private final Channels channels;
    private final Notices notices;

    private LevelCommands(Channels channels, Notices notices) {
        this.channels = channels;
        this.notices = notices;
    }

    static void add(CommandSet commands, Channels channels, Notices notices) {
        LevelCommands group = new LevelCommands(channels, notices);
        SettingCommands settings = new SettingCommands(commands, notices, channels::changed);
        group.addAmplitude(commands, IMMEDIATE + "[:AMPLitude]");
        group.addAmplitude(commands, FunctionCommands.FUNCTION + ":ARBitrary:PTPeak");
        group.addOffset(settings);
        group.addHighAndLow(settings);
        group.addUnitAndRange(settings);
        group.addLimits(settings);
    }

    private LevelSettings levels(int channel) {
        return channels.get(channel).levels();
    }

    private Function function(int channel) {
        return channels.get(channel).waveform().function;
    }

    private void addAmplitude(CommandSet commands, String header) {
        commands.command(header, arguments -> {
            int channel = arguments.channel();
            double amplitude = takeAmplitude(arguments, channels.get(channel), notices);
            arguments.end();
            if (!SettingCommands.isSame(amplitude, levels(channel).amplitude)) {
                levels(channel).amplitude(amplitude, function(channel), notices);
                channels.changed(channel);
            }
        });
        commands.query(header, arguments -> {
            Channel channel = channels.get(arguments.channel());
            LevelSettings levels = channel.levels();
            double amplitude = arguments.hasNext() ? named(arguments.word(), levels) : levels.amplitude;
            arguments.end();
            return Replies.answer(levels.told(amplitude, levels.unit, channel.meanSquare()));
        });
    }

    /** Takes an amplitude in whatever unit it is sent; returns it peak to peak in V behind the output resistance. */
    static double takeAmplitude(Arguments arguments, Channel channel, Notices notices) {
        LevelSettings levels = channel.levels();
        ProgramData sent = arguments.next();
        if (sent instanceof ProgramData.Word word) {
            return named(word.text(), levels);
        } else if (sent instanceof ProgramData.Numeric number) {
            AmplitudeUnit unit = AmplitudeUnit.of(number.suffix(), levels.unit);
            if (unit == AmplitudeUnit.POWER && Double.isInfinite(levels.load)) {
                throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
            }
            double value = number.value() * unit.scale(number.suffix());
            return notices.clip(levels.understood(value, unit, channel.meanSquare()), levels.amplitudes());
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    private static double named(String word, LevelSettings levels) {
        Limits limits = levels.amplitudes();
        double preset = limits.clamp(LevelSettings.PRESET_AMPLITUDE);
        NumberRange range = new NumberRange(limits.minimum(), limits.maximum(), preset, Unit.NONE);
        return SettingCommands.legally(() -> range.named(word));
    }

    /** Returns the number of an offset, as {@code APPLy} takes it too. */
    static Number offset(Channels channels) {
        return new Number(
                Unit.VOLT,
                0,
                c -> atLoad(
                        channels.get(c),
                        levels -> levels.offsets(channels.get(c).waveform().function)));
    }

    private void addOffset(SettingCommands settings) {
        settings.number(
                IMMEDIATE + ":OFFSet",
                offset(channels),
                c -> levels(c).offset * levels(c).atLoad(),
                (c, offset) -> levels(c).offset(offset / levels(c).atLoad(), function(c), notices));
    }

    private void addHighAndLow(SettingCommands settings) {
        settings.number(
                IMMEDIATE + ":HIGH",
                new Number(Unit.VOLT, 0.05, c -> atLoad(channels.get(c), LevelSettings::highs)),
                c -> levels(c).high() * levels(c).atLoad(),
                (c, high) -> levels(c).high(high / levels(c).atLoad(), notices));
        settings.number(
                IMMEDIATE + ":LOW",
                new Number(Unit.VOLT, -0.05, c -> atLoad(channels.get(c), LevelSettings::lows)),
                c -> levels(c).low() * levels(c).atLoad(),
                (c, low) -> levels(c).low(low / levels(c).atLoad(), notices));
    }

    private static Limits atLoad(Channel channel, java.util.function.Function<LevelSettings, Limits> limits) {
        LevelSettings levels = channel.levels();
        Limits open = limits.apply(levels);
        return new Limits(open.minimum() * levels.atLoad(), open.maximum() * levels.atLoad());
    }

    private void addUnitAndRange(SettingCommands settings) {
        settings.choice(
                LEVEL + ":UNIT",
                AmplitudeUnit.values(),
                c -> levels(c).unit,
                (c, unit) -> levels(c).unit(unit, notices));
        settings.flag(
                LEVEL + ":RANGe:AUTO",
                c -> levels(c).autoRange,
                (c, auto) -> levels(c).autoRange(auto));
    }

    /** Limits that the present levels are beyond are not switched on: what the error says is an assumption. */
    private void addLimits(SettingCommands settings) {
        settings.flag(LEVEL + ":LIMit:STATe", c -> levels(c).limited, (c, on) -> {
            if (on && !levels(c).keepsLimits()) {
                throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
            }
            levels(c).limited = on;
        });
        settings.number(
                LEVEL + ":LIMit:HIGH",
                new Number(
                        Unit.VOLT,
                        LevelSettings.WIDEST.maximum(),
                        c -> atLoad(channels.get(c), LevelSettings::highestLimits)),
                c -> levels(c).highest * levels(c).atLoad(),
                (c, highest) -> levels(c).highest = highest / levels(c).atLoad());
        settings.number(
                LEVEL + ":LIMit:LOW",
                new Number(
                        Unit.VOLT,
                        LevelSettings.WIDEST.minimum(),
                        c -> atLoad(channels.get(c), LevelSettings::lowestLimits)),
                c -> levels(c).lowest * levels(c).atLoad(),
                (c, lowest) -> levels(c).lowest = lowest / levels(c).atLoad());
    }
}
