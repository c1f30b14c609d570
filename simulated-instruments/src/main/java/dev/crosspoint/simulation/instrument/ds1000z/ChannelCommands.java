package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.Coupling;
import dev.crosspoint.simulation.instrument.oscilloscope.StepSequence;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** The commands of a channel ({@code :CHAN}). */
final class ChannelCommands {
    private static final NumberRange SCALE = new NumberRange(1e-5, 1e4, 1, Unit.VOLT);
    private static final NumberRange OFFSET = new NumberRange(-1e5, 1e5, 0, Unit.VOLT);
    private static final NumberRange PROBE = new NumberRange(0.01, 1000, 10, Unit.NONE);

    private ChannelCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings) {
        String channel = ":CHANnel[c]";
        commands.flag(
                channel + ":DISPlay",
                c -> settings.get().channel(c).displayed,
                (c, on) -> settings.get().channel(c).displayed = on);
        commands.numberSetter(
                channel + ":SCALe",
                SCALE,
                (c, scale) -> settings.get().channel(c).scale(scale));
        commands.question(channel + ":SCALe", a -> Answers.real(of(settings, a).scale()));
        commands.numberSetter(
                channel + ":OFFSet",
                OFFSET,
                (c, offset) -> settings.get().channel(c).offset(offset));
        commands.question(channel + ":OFFSet", a -> Answers.real(of(settings, a).offset()));
        commands.numberSetter(channel + ":PROBe", PROBE, (c, ratio) -> probe(settings.get(), c, ratio));
        commands.question(channel + ":PROBe", a -> Answers.real(of(settings, a).probeRatio()));
        commands.choice(
                channel + ":COUPling",
                Coupling.values(),
                c -> settings.get().channel(c).coupling,
                (c, coupling) -> settings.get().channel(c).coupling = coupling);
        commands.command(channel + ":BWLimit", a -> of(settings, a).bandwidthLimit = bandwidthLimit(a));
        commands.question(channel + ":BWLimit", a -> Response.choice(of(settings, a).bandwidthLimit));
        commands.flag(
                channel + ":INVert",
                c -> settings.get().channel(c).inverted,
                (c, on) -> settings.get().channel(c).inverted = on);
        commands.flag(
                channel + ":VERNier",
                c -> settings.get().channel(c).vernier,
                (c, on) -> settings.get().channel(c).vernier = on);
        commands.choice(
                channel + ":UNITs",
                ChannelSettings.DisplayUnit.values(),
                c -> settings.get().channel(c).unit,
                (c, unit) -> settings.get().channel(c).unit = unit);
    }

    private static ChannelSettings of(Supplier<Settings> settings, Arguments arguments) {
        return settings.get().channel(arguments.channel());
    }

    private static void probe(Settings settings, int channel, double ratio) {
        if (!StepSequence.ONE_TWO_FIVE.contains(ratio)) {
            throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
        }
        if (settings.trigger.source.channel() == channel) {
            settings.trigger.level *= ratio / settings.channel(channel).probeRatio();
        }
        settings.channel(channel).probeRatio(ratio);
    }

    /** Takes {@code OFF} or {@code 20M}, which has the form of a number with a unit. */
    private static ChannelSettings.BandwidthLimit bandwidthLimit(Arguments arguments) {
        ProgramData limit = arguments.next();
        arguments.end();
        if (limit.equals(new ProgramData.Numeric(20, "M"))) {
            return ChannelSettings.BandwidthLimit.TWENTY_MEGAHERTZ;
        } else if (limit.equals(new ProgramData.Word("OFF"))) {
            return ChannelSettings.BandwidthLimit.OFF;
        }
        throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
    }
}
