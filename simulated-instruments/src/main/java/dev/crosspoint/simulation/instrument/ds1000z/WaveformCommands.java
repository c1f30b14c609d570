package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.ChannelSource;
import dev.crosspoint.simulation.instrument.oscilloscope.WaveformFormat;
import dev.crosspoint.simulation.instrument.oscilloscope.WaveformMode;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** The commands of the read-out ({@code :WAV}). */
final class WaveformCommands {
    private static final NumberRange POINT = new NumberRange(1, 12_000_000, 1, Unit.NONE);

    private WaveformCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings, Readout readout) {
        commands.choice(
                ":WAVeform:SOURce",
                ChannelSource.values(),
                c -> settings.get().waveform.source,
                (c, source) -> settings.get().waveform.source = source);
        commands.choice(
                ":WAVeform:MODE",
                WaveformMode.values(),
                c -> settings.get().waveform.mode,
                (c, mode) -> settings.get().waveform.mode = mode);
        commands.choice(
                ":WAVeform:FORMat",
                WaveformFormat.values(),
                c -> settings.get().waveform.format,
                (c, format) -> settings.get().waveform.format = format);
        commands.integer(
                ":WAVeform:STARt",
                POINT,
                c -> settings.get().waveform.start,
                (c, point) -> settings.get().waveform.start = point(settings.get(), point));
        commands.integer(
                ":WAVeform:STOP",
                POINT,
                c -> settings.get().waveform.stop,
                (c, point) -> settings.get().waveform.stop = point(settings.get(), point));
        commands.question(":WAVeform:DATA", a -> readout.data());
        commands.question(":WAVeform:PREamble", a -> readout.preamble());
        commands.question(":WAVeform:XINCrement", a -> Answers.real(readout.xIncrement()));
        commands.question(":WAVeform:XORigin", a -> Answers.real(readout.xOrigin()));
        commands.question(":WAVeform:XREFerence", a -> Response.integer(0));
        commands.question(":WAVeform:YINCrement", a -> Answers.real(readout.yIncrement()));
        commands.question(":WAVeform:YORigin", a -> Response.integer(readout.yOrigin()));
        commands.question(":WAVeform:YREFerence", a -> Response.integer(Inputs.REFERENCE_CODE));
    }

    /** The screen has no points beyond its own. */
    private static int point(Settings settings, double point) {
        if (settings.waveform.mode == WaveformMode.NORMAL && point > Trace.SCREEN_POINTS) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        return (int) point;
    }
}
