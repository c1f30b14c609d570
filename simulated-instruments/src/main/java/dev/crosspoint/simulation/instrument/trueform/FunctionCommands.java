package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.trueform.SettingCommands.Number;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of the function and of what each one has of its own ({@code FUNC}). */
final class FunctionCommands {
    static final String SOURCE = "[:SOURce[c]]";
    static final String FUNCTION = SOURCE + ":FUNCtion";
    private static final Limits PERCENT = new Limits(0, 100);

    private final Channels channels;
    private final CommandSet commands;
    private final Notices notices;
    private final SettingCommands settings;

    private FunctionCommands(CommandSet commands, Channels channels, Notices notices) {
        this.channels = channels;
        this.commands = commands;
        this.notices = notices;
        this.settings = new SettingCommands(commands, notices, channels::changed);
    }

    static void add(CommandSet commands, Channels channels, Notices notices) {
        FunctionCommands group = new FunctionCommands(commands, channels, notices);
        group.addFunction();
        group.addPeriods();
        group.addPulse();
        group.addEdges();
        group.addNoise();
    }

    private WaveformSettings waveform(int channel) {
        return channels.get(channel).waveform();
    }

    private void addFunction() {
        settings.choice(
                FUNCTION,
                Function.values(),
                c -> waveform(c).function,
                (c, function) -> waveform(c).function = function);
        settings.number(
                FUNCTION + ":SQUare:DCYCle",
                new Number(Unit.NONE, 50, c -> waveform(c).squareDuties()),
                c -> waveform(c).squareDuty,
                (c, duty) -> waveform(c).squareDuty = duty);
        settings.number(
                FUNCTION + ":RAMP:SYMMetry",
                new Number(Unit.NONE, 100, PERCENT),
                c -> waveform(c).rampSymmetry,
                (c, symmetry) -> waveform(c).rampSymmetry = symmetry);
    }

    private void addPeriods() {
        for (String function : new String[] {":SQUare", ":PULSe"}) {
            settings.number(
                    FUNCTION + function + ":PERiod",
                    new Number(Unit.SECOND, 1e-3, c -> waveform(c).periods()),
                    c -> waveform(c).period,
                    (c, period) -> waveform(c).stretch(period));
        }
    }

    private void addPulse() {
        settings.number(
                FUNCTION + ":PULSe:WIDTh",
                new Number(Unit.SECOND, 100e-6, c -> waveform(c).widths(), "pulse width limited by period; "),
                c -> waveform(c).pulseWidth,
                (c, width) -> waveform(c).pulseWidth = width);
        settings.number(
                FUNCTION + ":PULSe:DCYCle",
                new Number(Unit.NONE, 10, c -> waveform(c).pulseDuties()),
                c -> waveform(c).pulseDuty(),
                (c, duty) -> waveform(c).pulseWidth = duty / 100 * waveform(c).period);
        settings.choice(
                FUNCTION + ":PULSe:HOLD",
                WaveformSettings.Hold.values(),
                c -> waveform(c).pulseHold,
                (c, hold) -> waveform(c).pulseHold = hold);
    }

    private void addEdges() {
        String reason = "edge time limited by pulse width; ";
        String transition = FUNCTION + ":PULSe:TRANsition";
        settings.number(
                transition + ":LEADing",
                new Number(Unit.SECOND, 10e-9, c -> waveform(c).edges(waveform(c).trailingEdge), reason),
                c -> waveform(c).leadingEdge,
                (c, edge) -> waveform(c).leadingEdge = edge);
        settings.number(
                transition + ":TRAiling",
                new Number(Unit.SECOND, 10e-9, c -> waveform(c).edges(waveform(c).leadingEdge), reason),
                c -> waveform(c).trailingEdge,
                (c, edge) -> waveform(c).trailingEdge = edge);
        Number both = new Number(Unit.SECOND, 10e-9, c -> waveform(c).bothEdges(), reason);
        commands.command(transition + "[:BOTH]", arguments -> {
            WaveformSettings waveform = waveform(arguments.channel());
            double edge = both.take(arguments, notices);
            arguments.end();
            waveform.leadingEdge = edge;
            waveform.trailingEdge = edge;
            channels.changed(arguments.channel());
        });
        commands.question(
                transition + "[:BOTH]", arguments -> Replies.answer(waveform(arguments.channel()).leadingEdge));
    }

    private void addNoise() {
        settings.number(
                FUNCTION + ":NOISe:BANDwidth",
                new Number(Unit.HERTZ, 100e3, WaveformSettings.NOISE_BANDWIDTHS),
                c -> waveform(c).noiseBandwidth,
                (c, bandwidth) -> waveform(c).noiseBandwidth = bandwidth);
        settings.number(
                FUNCTION + ":PRBS:BRATe",
                new Number(Unit.NONE, 1e3, WaveformSettings.BIT_RATES),
                c -> waveform(c).bitRate,
                (c, rate) -> waveform(c).bitRate = rate);
        settings.choice(
                FUNCTION + ":PRBS:DATA",
                PseudoRandom.values(),
                c -> waveform(c).pseudoRandom,
                (c, sequence) -> waveform(c).pseudoRandom = sequence);
    }
}
