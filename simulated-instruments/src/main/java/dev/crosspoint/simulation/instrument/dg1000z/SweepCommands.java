package dev.crosspoint.simulation.instrument.dg1000z;

import static dev.crosspoint.simulation.instrument.dg1000z.WaveformCommands.SOURCE;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.TriggerSource;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of frequency sweeps ({@code :SWE}, {@code :FREQ:STAR} and the like). */
final class SweepCommands {
    private static final Limits DURATIONS = new Limits(1e-3, 500);
    private static final NumberRange STEPS = new NumberRange(2, 1024, 2, Unit.NONE);

    private final Channels channels;

    private SweepCommands(Channels channels) {
        this.channels = channels;
    }

    static void add(CommandSet commands, Channels channels) {
        SweepCommands group = new SweepCommands(channels);
        SettingCommands settings = new SettingCommands(commands, channels::changed);
        group.addSweep(settings);
        group.addFrequencies(settings);
        commands.integer(SOURCE + ":SWEep:STEP", STEPS, c -> group.sweep(c).steps, (c, steps) -> {
            group.sweep(c).steps = (int) steps;
            channels.changed(c);
        });
        commands.event(
                SOURCE + ":SWEep:TRIGger[:IMMediate]",
                arguments -> channels.get(arguments.channel()).stage().trigger(TriggerSource.MANUAL));
    }

    private SweepSettings sweep(int channel) {
        return channels.get(channel).settings().sweep;
    }

    private Limits frequencies(int channel) {
        return channels.get(channel).waveform().frequencies();
    }

    private void addSweep(SettingCommands settings) {
        settings.flag(SOURCE + ":SWEep[:STATe]", c -> sweep(c).on, (c, on) -> {
            sweep(c).on = on;
            channels.get(c).burst().on &= !on;
        });
        settings.choice(
                SOURCE + ":SWEep:SPACing",
                SweepSettings.Spacing.values(),
                c -> sweep(c).spacing,
                (c, spacing) -> sweep(c).spacing = spacing);
        settings.number(
                SOURCE + ":SWEep:TIME",
                Unit.SECOND,
                1,
                c -> DURATIONS,
                c -> sweep(c).duration,
                (c, duration) -> sweep(c).duration = duration);
        settings.choice(
                SOURCE + ":SWEep:TRIGger:SOURce",
                TriggerWords.values(),
                c -> TriggerWords.of(sweep(c).source),
                (c, source) -> sweep(c).source = source.source());
    }

    private void addFrequencies(SettingCommands settings) {
        String frequency = SOURCE + ":FREQuency";
        settings.number(
                frequency + ":STARt",
                Unit.HERTZ,
                100,
                this::frequencies,
                c -> sweep(c).start,
                (c, start) -> sweep(c).start = start);
        settings.number(
                frequency + ":STOP",
                Unit.HERTZ,
                1000,
                this::frequencies,
                c -> sweep(c).stop,
                (c, stop) -> sweep(c).stop = stop);
        settings.number(
                frequency + ":CENTer",
                Unit.HERTZ,
                550,
                this::frequencies,
                c -> sweep(c).center(),
                (c, center) -> sweep(c).range(center, sweep(c).span()));
        settings.number(
                frequency + ":SPAN",
                Unit.HERTZ,
                900,
                c -> sweep(c).spans(frequencies(c)),
                c -> sweep(c).span(),
                (c, span) -> sweep(c).range(sweep(c).center(), span));
    }
}
