package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.ChannelSource;
import dev.crosspoint.simulation.instrument.oscilloscope.WaveformFormat;
import dev.crosspoint.simulation.instrument.oscilloscope.WaveformMode;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Locale;
import java.util.function.Supplier;

/** The commands of the read-out ({@code :WAVeform}). */
final class WaveformCommands {
    private static final Bounds POINTS = new Bounds(WaveformSettings.FEWEST_POINTS, WaveformSettings.MOST_POINTS);

    /** What stands for the most points where a number of them is asked. */
    private static final NumberRange BOUNDS = new NumberRange(
            WaveformSettings.FEWEST_POINTS, WaveformSettings.MOST_POINTS, WaveformSettings.FEWEST_POINTS, Unit.NONE);

    private WaveformCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings, Readout readout) {
        commands.choice(
                ":WAVeform:SOURce",
                ChannelSource.values(),
                c -> settings.get().waveform.source,
                (c, source) -> settings.get().waveform.source = source);
        commands.choice(
                ":WAVeform:FORMat",
                WaveformFormat.values(),
                c -> settings.get().waveform.format,
                (c, format) -> settings.get().waveform.format = format);
        commands.choice(
                ":WAVeform:BYTeorder",
                WaveformSettings.ByteOrder.values(),
                c -> settings.get().waveform.byteOrder,
                (c, order) -> settings.get().waveform.byteOrder = order);
        commands.flag(
                ":WAVeform:UNSigned",
                c -> settings.get().waveform.unsigned,
                (c, on) -> settings.get().waveform.unsigned = on);
        commands.choice(
                ":WAVeform:POINts:MODE",
                WaveformMode.values(),
                c -> settings.get().waveform.mode,
                (c, mode) -> settings.get().waveform.mode = mode);
        commands.command(":WAVeform:POINts", a -> points(settings.get().waveform, a));
        commands.query(":WAVeform:POINts", a -> points(readout, a));
        commands.question(":WAVeform:VIEW", a -> Response.text("MAIN"));
        commands.question(":WAVeform:DATA", a -> readout.data());
        commands.question(":WAVeform:PREamble", a -> readout.preamble());
        commands.question(":WAVeform:TYPE", a -> Response.choice(readout.type()));
        commands.question(":WAVeform:COUNt", a -> Answers.integer(readout.count()));
        commands.question(":WAVeform:XINCrement", a -> Response.setting(readout.xIncrement()));
        commands.question(":WAVeform:XORigin", a -> Response.setting(readout.xOrigin()));
        commands.question(":WAVeform:XREFerence", a -> Answers.integer(0));
        commands.question(":WAVeform:YINCrement", a -> Response.setting(readout.yIncrement()));
        commands.question(":WAVeform:YORigin", a -> Response.setting(readout.yOrigin()));
        commands.question(":WAVeform:YREFerence", a -> Answers.integer(readout.yReference()));
        commands.question(":WAVeform", a -> Response.text(summary(settings.get().waveform)));
    }

    /** Takes a number, or a mode in which all points are read then. */
    private static void points(WaveformSettings waveform, Arguments arguments) {
        ProgramData wanted = arguments.next();
        arguments.end();
        if (wanted instanceof ProgramData.Numeric number && number.suffix().isEmpty()) {
            POINTS.set(Math.rint(number.value()), points -> waveform.points = (int) points);
        } else if (wanted instanceof ProgramData.Word word) {
            waveform.mode = mode(word.text());
            waveform.points = WaveformSettings.MOST_POINTS;
        } else {
            throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
        }
    }

    private static WaveformMode mode(String word) {
        return switch (word) {
            case "NORM", "NORMAL" -> WaveformMode.NORMAL;
            case "MAX", "MAXIMUM" -> WaveformMode.MAXIMUM;
            case "RAW" -> WaveformMode.RAW;
            default -> throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
        };
    }

    private static Response points(Readout readout, Arguments arguments) {
        boolean most = arguments.hasNext();
        if (most && BOUNDS.named(arguments.word()) < WaveformSettings.MOST_POINTS) {
            throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
        }
        arguments.end();
        return Answers.integer(most ? readout.mostPoints() : readout.points());
    }

    private static String summary(WaveformSettings waveform) {
        return String.format(
                Locale.ROOT,
                ":WAV:UNS %d;VIEW MAIN;BYT %s;FORM %s;POIN %+d;SOUR %s;SOUR:SUBS NONE",
                waveform.unsigned ? 1 : 0,
                waveform.byteOrder.shortForm(),
                waveform.format.shortForm(),
                waveform.points,
                waveform.source.shortForm());
    }
}
