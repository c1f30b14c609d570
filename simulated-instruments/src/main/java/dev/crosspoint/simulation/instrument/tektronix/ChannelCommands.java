package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.Coupling;
import dev.crosspoint.simulation.instrument.tektronix.ChannelSettings.Bandwidth;
import dev.crosspoint.simulation.instrument.tektronix.ChannelSettings.Termination;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The commands of a channel ({@code CH<x>}) and of what is shown ({@code SELect}). */
final class ChannelCommands {
    private static final NumberRange SCALE = new NumberRange(1e-6, 1e5, 0.1, Unit.VOLT);
    private static final NumberRange OFFSET = new NumberRange(-1e6, 1e6, 0, Unit.VOLT);
    private static final NumberRange POSITION = new NumberRange(-8, 8, 0, Unit.NONE);
    private static final NumberRange GAIN = new NumberRange(1e-3, 1000, 1, Unit.NONE);
    private static final NumberRange DESKEW = new NumberRange(-100e-9, 100e-9, 0, Unit.SECOND);
    private static final NumberRange HERTZ = new NumberRange(20e6, 1e9, 1e9, Unit.HERTZ);
    private static final NumberRange OHM = new NumberRange(50, 1e6, 1e6, Unit.OHM);

    private ChannelCommands() {}

    static void add(Commands commands, Supplier<Settings> settings) {
        addInput(commands, settings);
        commands.real(
                "CH[c]:SCAle",
                SCALE,
                c -> settings.get().channel(c).scale(),
                (c, scale) -> settings.get().channel(c).scale(scale));
        commands.real(
                "CH[c]:POSition",
                POSITION,
                c -> settings.get().channel(c).position,
                (c, position) -> settings.get().channel(c).position = position);
        commands.real(
                "CH[c]:OFFSet",
                OFFSET,
                c -> settings.get().channel(c).offset(),
                (c, offset) -> settings.get().channel(c).offset(offset));
        commands.real(
                "CH[c]:DESKew",
                DESKEW,
                c -> settings.get().channel(c).deskew,
                (c, deskew) -> settings.get().channel(c).deskew = deskew);
        commands.text(
                "CH[c]:LABel",
                c -> settings.get().channel(c).label,
                (label, c) -> settings.get().channel(c).label = label);
        commands.question("CH[c]:YUNits", c -> ReplyStyle.quoted(ChannelSettings.UNIT));
        addProbe(commands, settings);
        commands.group("CH[c]", Settings.CHANNELS);
        commands.flag(
                "SELect:CH[c]",
                c -> settings.get().displayed[c - 1],
                (c, on) -> settings.get().display(c, on));
        commands.choice(
                "SELect:CONTROl",
                Source.values(),
                c -> settings.get().selected,
                (c, source) -> settings.get().selected = source);
        commands.group("SELect", Settings.CHANNELS);
    }

    private static void addInput(Commands commands, Supplier<Settings> settings) {
        commands.choice(
                "CH[c]:COUPling",
                Coupling.values(),
                c -> settings.get().channel(c).coupling,
                (c, coupling) -> settings.get().channel(c).coupling = coupling);
        commands.command(
                "CH[c]:BANdwidth",
                (data, c) -> settings.get().channel(c).bandwidth =
                        nearest(data, HERTZ, Bandwidth.values(), Bandwidth::hertz));
        commands.question(
                "CH[c]:BANdwidth",
                c -> ReplyStyle.real(settings.get().channel(c).bandwidth.hertz()));
        commands.command(
                "CH[c]:TERmination",
                (data, c) -> settings.get().channel(c).termination =
                        nearest(data, OHM, Termination.values(), Termination::ohm));
        commands.question(
                "CH[c]:TERmination",
                c -> ReplyStyle.real(settings.get().channel(c).termination.ohm()));
        commands.flag(
                "CH[c]:INVert",
                c -> settings.get().channel(c).inverted,
                (c, on) -> settings.get().channel(c).inverted = on);
    }

    private static void addProbe(Commands commands, Supplier<Settings> settings) {
        commands.real(
                "CH[c]:PRObe:GAIN",
                GAIN,
                c -> settings.get().channel(c).probeGain(),
                (c, gain) -> settings.get().probeGain(c, gain));
        commands.question("CH[c]:PRObe:RESistance", c -> ReplyStyle.real(Termination.ONE_MEGOHM.ohm()));
        commands.question("CH[c]:PRObe:UNIts", c -> ReplyStyle.quoted(ChannelSettings.UNIT));
        commands.question("CH[c]:PRObe:ID:TYPe", c -> ReplyStyle.quoted("No probe detected"));
        commands.question("CH[c]:PRObe:ID:SERnumber", c -> ReplyStyle.quoted("N/A"));
        commands.group("CH[c]:PRObe:ID", Settings.CHANNELS);
        commands.group("CH[c]:PRObe", Settings.CHANNELS);
    }

    /** Returns what a word names, or what is nearest to a number. */
    private static <E extends Mnemonic> E nearest(
            ProgramData data, NumberRange range, E[] values, ToDoubleFunction<E> quantity) {
        if (data instanceof ProgramData.Word word) {
            return Commands.choice(word.text(), values);
        }
        double wanted = Commands.number(data, range);
        return Stream.of(values)
                .min(Comparator.comparingDouble(value -> Math.abs(quantity.applyAsDouble(value) - wanted)))
                .orElseThrow();
    }
}
