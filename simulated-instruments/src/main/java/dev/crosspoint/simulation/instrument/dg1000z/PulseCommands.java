package dev.crosspoint.simulation.instrument.dg1000z;

import static dev.crosspoint.simulation.instrument.dg1000z.WaveformCommands.SOURCE;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of pulses ({@code :FUNC:PULS} and {@code :PULS}, which differ in some words). */
final class PulseCommands {

    /** What {@code :PULS:HOLD} calls them. */
    private enum PulseHold implements Mnemonic {
        WIDTH("WIDTh", WaveformSettings.Hold.WIDTH),
        DUTY("DUTY", WaveformSettings.Hold.DUTY);

        private final String keyword;
        private final WaveformSettings.Hold hold;

        PulseHold(String keyword, WaveformSettings.Hold hold) {
            this.keyword = keyword;
            this.hold = hold;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private static final double PRESET_EDGE = 20e-9;

    private final Channels channels;
    private final SettingCommands settings;

    private PulseCommands(Channels channels, SettingCommands settings) {
        this.channels = channels;
        this.settings = settings;
    }

    static void add(CommandSet commands, Channels channels) {
        PulseCommands group = new PulseCommands(channels, new SettingCommands(commands, channels::changed));
        group.addTimes(":FUNCtion:PULSe");
        group.addTimes(":PULSe");
        group.addLeadingEdge(":FUNCtion:PULSe:TRANsition:LEADing");
        group.addLeadingEdge(":PULSe:TRANsition[:LEADing]");
        group.addBothEdges(":FUNCtion:PULSe:TRANsition[:BOTH]");
        group.settings.choice(
                SOURCE + ":FUNCtion:PULSe:HOLD",
                WaveformSettings.Hold.values(),
                c -> group.waveform(c).pulseHold,
                (c, hold) -> group.waveform(c).pulseHold = hold);
        group.settings.choice(
                SOURCE + ":PULSe:HOLD",
                PulseHold.values(),
                c -> PulseHold.values()[group.waveform(c).pulseHold.ordinal()],
                (c, hold) -> group.waveform(c).pulseHold = hold.hold);
    }

    private WaveformSettings waveform(int channel) {
        return channels.get(channel).waveform();
    }

    private void addTimes(String prefix) {
        settings.number(
                SOURCE + prefix + ":WIDTh",
                Unit.SECOND,
                500e-6,
                c -> waveform(c).widths(),
                c -> waveform(c).pulseWidth,
                (c, width) -> waveform(c).pulseWidth = width);
        settings.number(
                SOURCE + prefix + ":DCYCle",
                Unit.NONE,
                50,
                c -> waveform(c).pulseDuties(),
                c -> waveform(c).pulseDuty(),
                (c, duty) -> waveform(c).pulseWidth = duty / 100 * waveform(c).period);
        settings.number(
                SOURCE + prefix + ":TRANsition:TRAiling",
                Unit.SECOND,
                PRESET_EDGE,
                c -> waveform(c).edges(),
                c -> waveform(c).trailingEdge,
                (c, edge) -> waveform(c).trailingEdge = edge);
    }

    private void addLeadingEdge(String header) {
        settings.number(
                SOURCE + header,
                Unit.SECOND,
                PRESET_EDGE,
                c -> waveform(c).edges(),
                c -> waveform(c).leadingEdge,
                (c, edge) -> waveform(c).leadingEdge = edge);
    }

    private void addBothEdges(String header) {
        // Never equal to what is set, as there are two of them.
        settings.numberSetter(
                SOURCE + header, Unit.SECOND, PRESET_EDGE, c -> waveform(c).edges(), c -> Double.NaN, (c, edge) -> {
                    waveform(c).leadingEdge = edge;
                    waveform(c).trailingEdge = edge;
                });
    }
}
