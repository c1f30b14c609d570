package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Locale;
import java.util.function.Supplier;

/** The commands of a channel ({@code :CHANnel}). */
final class ChannelCommands {
    private static final String CHANNEL = ":CHANnel[c]";
    private static final NumberRange VOLTAGE = new NumberRange(-1e9, 1e9, 0, Unit.VOLT);
    private static final NumberRange RATIO = new NumberRange(-1e9, 1e9, 1, Unit.NONE);
    private static final NumberRange SKEW = new NumberRange(-100e-9, 100e-9, 0, Unit.SECOND);
    private static final int LONGEST_LABEL = 32;

    private ChannelCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings) {
        addVertical(commands, settings);
        commands.flag(
                CHANNEL + ":DISPlay",
                c -> settings.get().channel(c).displayed,
                (c, on) -> settings.get().channel(c).displayed = on);
        commands.choice(
                CHANNEL + ":COUPling",
                ChannelSettings.InputCoupling.values(),
                c -> settings.get().channel(c).coupling,
                (c, coupling) -> settings.get().channel(c).coupling = coupling);
        commands.choice(
                CHANNEL + ":IMPedance",
                ChannelSettings.Impedance.values(),
                c -> settings.get().channel(c).impedance(),
                (c, impedance) -> settings.get().channel(c).impedance(impedance));
        commands.flag(
                CHANNEL + ":BWLimit",
                c -> settings.get().channel(c).bandwidthLimit,
                (c, on) -> settings.get().channel(c).bandwidthLimit = on);
        commands.flag(
                CHANNEL + ":INVert",
                c -> settings.get().channel(c).inverted,
                (c, on) -> settings.get().channel(c).inverted = on);
        commands.flag(
                CHANNEL + ":VERNier",
                c -> settings.get().channel(c).vernier,
                (c, on) -> settings.get().channel(c).vernier = on);
        commands.choice(
                CHANNEL + ":UNITs",
                ChannelSettings.DisplayUnit.values(),
                c -> settings.get().channel(c).unit,
                (c, unit) -> settings.get().channel(c).unit = unit);
        commands.command(CHANNEL + ":LABel", a -> {
            String label = a.text();
            a.end();
            of(settings, a).label = label.substring(0, Math.min(label.length(), LONGEST_LABEL));
        });
        commands.question(CHANNEL + ":LABel", a -> Response.text('"' + of(settings, a).label + '"'));
        commands.question(CHANNEL, a -> Response.text(summary(a.channel(), of(settings, a))));
    }

    private static void addVertical(CommandSet commands, Supplier<Settings> settings) {
        commands.numberSetter(
                CHANNEL + ":RANGe",
                VOLTAGE,
                (c, range) -> settings.get().channel(c).range(range));
        commands.question(CHANNEL + ":RANGe", a -> Answers.real(of(settings, a).range()));
        commands.numberSetter(
                CHANNEL + ":SCALe",
                VOLTAGE,
                (c, scale) -> settings.get().channel(c).range(scale * ChannelSettings.DIVISIONS));
        commands.question(CHANNEL + ":SCALe", a -> Answers.real(of(settings, a).range() / ChannelSettings.DIVISIONS));
        commands.numberSetter(
                CHANNEL + ":OFFSet",
                VOLTAGE,
                (c, offset) -> settings.get().channel(c).offset(offset));
        commands.question(CHANNEL + ":OFFSet", a -> Answers.real(of(settings, a).offset()));
        commands.numberSetter(
                CHANNEL + ":PROBe",
                RATIO,
                (c, ratio) -> settings.get().channel(c).probe(ratio));
        commands.question(CHANNEL + ":PROBe", a -> Answers.real(of(settings, a).probe()));
        commands.numberSetter(
                CHANNEL + ":PROBe:SKEW", SKEW, (c, skew) -> settings.get().channel(c).skew = skew);
        commands.question(CHANNEL + ":PROBe:SKEW", a -> Answers.real(of(settings, a).skew));
    }

    private static ChannelSettings of(Supplier<Settings> settings, Arguments arguments) {
        return settings.get().channel(arguments.channel());
    }

    /** Everything in one line, as the Programmer's Guide shows it. */
    private static String summary(int number, ChannelSettings channel) {
        return String.format(
                Locale.ROOT,
                ":CHAN%d:RANG %s;OFFS %s;COUP %s;IMP %s;DISP %d;BWL %d;INV %d;LAB \"%s\";UNIT %s;PROB %s;PROB:SKEW %s;STYP SING",
                number,
                Answers.text(channel.range()),
                Answers.text(channel.offset()),
                channel.coupling.shortForm(),
                channel.impedance().shortForm(),
                channel.displayed ? 1 : 0,
                channel.bandwidthLimit ? 1 : 0,
                channel.inverted ? 1 : 0,
                channel.label,
                channel.unit.shortForm(),
                Answers.text(channel.probe()),
                Answers.text(channel.skew));
    }
}
