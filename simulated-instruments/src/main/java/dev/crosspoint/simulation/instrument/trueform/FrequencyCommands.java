package dev.crosspoint.simulation.instrument.trueform;

import static dev.crosspoint.simulation.instrument.trueform.FunctionCommands.SOURCE;

import dev.crosspoint.simulation.instrument.SweepSpacing;
import dev.crosspoint.simulation.instrument.trueform.SettingCommands.Number;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of frequency, sweep and phase ({@code FREQ}, {@code SWE}, {@code PHAS}). */
final class FrequencyCommands {

    /** How the frequency is decided; lists of frequencies are not simulated. */
    private enum Mode implements Mnemonic {
        CONTINUOUS("CW"),
        FIXED("FIXed"),
        SWEPT("SWEep");

        private final String keyword;

        Mode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private final Channels channels;
    private final SettingCommands settings;
    private final SystemSettings system;

    private FrequencyCommands(CommandSet commands, Channels channels, SystemSettings system, Notices notices) {
        this.channels = channels;
        this.system = system;
        this.settings = new SettingCommands(commands, notices, channels::changed);
    }

    static void add(CommandSet commands, Channels channels, SystemSettings system, Notices notices) {
        FrequencyCommands group = new FrequencyCommands(commands, channels, system, notices);
        group.addFrequency();
        group.addEnds();
        group.addSweep(notices);
        group.addPhase();
        commands.event(SOURCE + ":PHASe:SYNChronize", arguments -> channels.alignPhases());
    }

    private WaveformSettings waveform(int channel) {
        return channels.get(channel).waveform();
    }

    private SweepSettings sweep(int channel) {
        return channels.get(channel).sweep();
    }

    private void addFrequency() {
        settings.number(
                SOURCE + ":FREQuency[:FIXed]",
                new Number(Unit.HERTZ, 1e3, c -> waveform(c).frequencies()),
                c -> 1 / waveform(c).period,
                (c, frequency) -> waveform(c).stretch(1 / frequency));
        settings.choice(
                SOURCE + ":FREQuency:MODE",
                Mode.values(),
                c -> sweep(c).on ? Mode.SWEPT : Mode.CONTINUOUS,
                (c, mode) -> sweep(c).on = mode == Mode.SWEPT);
    }

    private void addEnds() {
        Number end = new Number(Unit.HERTZ, 100, c -> waveform(c).frequencies());
        settings.number(SOURCE + ":FREQuency:STARt", end, c -> sweep(c).start, (c, start) -> sweep(c).start = start);
        settings.number(
                SOURCE + ":FREQuency:STOP",
                new Number(Unit.HERTZ, 1000, c -> waveform(c).frequencies()),
                c -> sweep(c).stop,
                (c, stop) -> sweep(c).stop = stop);
        settings.number(
                SOURCE + ":FREQuency:CENTer",
                new Number(Unit.HERTZ, 550, c -> waveform(c).frequencies()),
                c -> sweep(c).center(),
                (c, center) -> sweep(c).range(center, sweep(c).span()));
        settings.number(
                SOURCE + ":FREQuency:SPAN",
                new Number(Unit.HERTZ, 900, c -> sweep(c).spans(waveform(c).frequencies())),
                c -> sweep(c).span(),
                (c, span) -> sweep(c).range(sweep(c).center(), span));
    }

    private void addSweep(Notices notices) {
        settings.flag(SOURCE + ":SWEep:STATe", c -> sweep(c).on, (c, on) -> {
            sweep(c).on = on;
            if (on && channels.get(c).burst().on) {
                channels.get(c).burst().on = false;
                notices.conflict("burst turned off by selection of other mode or modulation");
            }
        });
        settings.number(
                SOURCE + ":SWEep:TIME",
                new Number(Unit.SECOND, 1, SweepSettings.DURATIONS),
                c -> sweep(c).duration,
                (c, duration) -> sweep(c).duration = duration);
        settings.choice(
                SOURCE + ":SWEep:SPACing",
                SweepSpacing.values(),
                c -> sweep(c).spacing,
                (c, spacing) -> sweep(c).spacing = spacing);
    }

    private void addPhase() {
        settings.number(
                SOURCE + ":PHASe[:ADJust]",
                new Number(Unit.DEGREE, 0, c -> system.angles(waveform(c).period)),
                c -> system.told(waveform(c).phase, waveform(c).period),
                (c, phase) -> waveform(c).phase = system.degrees(phase, waveform(c).period));
    }
}
