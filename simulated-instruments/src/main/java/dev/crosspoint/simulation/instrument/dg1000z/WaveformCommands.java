package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of shape, frequency and phase ({@code :FUNC}, {@code :FREQ}, {@code :PER}, {@code :PHAS}). */
final class WaveformCommands {
    static final String SOURCE = "[:SOURce[c]]";
    static final Limits DEGREES = new Limits(0, 360);
    private static final Limits PERCENT = new Limits(0, 100);
    /** In Hz. */
    private static final double FREQUENCY_STEP = 1e-6;
    /** In degrees. */
    private static final double PHASE_STEP = 1e-3;

    private final Channels channels;

    private WaveformCommands(Channels channels) {
        this.channels = channels;
    }

    static void add(CommandSet commands, Channels channels) {
        WaveformCommands group = new WaveformCommands(channels);
        SettingCommands settings = new SettingCommands(commands, channels::changed);
        group.addShape(settings);
        group.addTimes(settings);
        for (String align : new String[] {":PHASe:INITiate", ":PHASe:SYNChronize"}) {
            commands.event(SOURCE + align, arguments -> channels.alignPhases());
        }
    }

    private WaveformSettings waveform(int channel) {
        return channels.get(channel).waveform();
    }

    private void addShape(SettingCommands settings) {
        settings.choice(
                SOURCE + ":FUNCtion[:SHAPe]",
                Shape.values(),
                c -> waveform(c).shape,
                (c, shape) -> waveform(c).shape = shape);
        settings.number(
                SOURCE + ":FUNCtion:SQUare:DCYCle",
                Unit.NONE,
                50,
                c -> waveform(c).squareDuties(),
                c -> waveform(c).squareDuty,
                (c, duty) -> waveform(c).squareDuty = duty);
        settings.number(
                SOURCE + ":FUNCtion:RAMP:SYMMetry",
                Unit.NONE,
                50,
                c -> PERCENT,
                c -> waveform(c).rampSymmetry,
                (c, symmetry) -> waveform(c).rampSymmetry = symmetry);
    }

    private void addTimes(SettingCommands settings) {
        settings.number(
                SOURCE + ":FREQuency[:FIXed]",
                Unit.HERTZ,
                1e3,
                c -> waveform(c).frequencies(),
                c -> 1 / waveform(c).period,
                (c, frequency) -> channels.frequency(c, rounded(frequency, FREQUENCY_STEP)));
        for (String period : new String[] {":PERiod[:FIXed]", ":FUNCtion:SQUare:PERiod", ":FUNCtion:PULSe:PERiod"}) {
            settings.number(
                    SOURCE + period,
                    Unit.SECOND,
                    1e-3,
                    c -> waveform(c).periods(),
                    c -> waveform(c).period,
                    (c, seconds) -> channels.frequency(c, 1 / seconds));
        }
        settings.number(
                SOURCE + ":PHASe[:ADJust]",
                Unit.DEGREE,
                0,
                c -> DEGREES,
                c -> waveform(c).phase,
                (c, phase) -> channels.phase(c, rounded(phase, PHASE_STEP)));
    }

    private static double rounded(double value, double step) {
        return Math.rint(value / step) * step;
    }
}
