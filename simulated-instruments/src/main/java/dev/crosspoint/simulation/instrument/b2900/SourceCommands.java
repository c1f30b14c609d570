package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.sourcemeasure.LevelMode;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.OptionalDouble;

/** The source commands but those of sweeps and lists ({@code :SOUR}). */
final class SourceCommands {
    private static final String SOURCE = "[:SOURce[c]]";
    private static final NumberRange PULSE_DELAY = new NumberRange(0, 99_999.9, 0, Unit.SECOND);
    private static final NumberRange PULSE_WIDTH = new NumberRange(50e-6, 100_000, 50e-6, Unit.SECOND);

    private final Channels channels;

    private SourceCommands(Channels channels) {
        this.channels = channels;
    }

    static void add(CommandSet commands, Channels channels) {
        SourceCommands group = new SourceCommands(channels);
        group.addFunction(commands);
        for (Quantity quantity : Quantity.values()) {
            group.addLevels(commands, quantity);
            group.addRanges(commands, quantity);
        }
        WaitCommands.add(commands, SOURCE, c -> channels.get(c).source().wait);
    }

    private SourceSettings source(int channel) {
        return channels.get(channel).source();
    }

    private LevelSettings levels(int channel, Quantity quantity) {
        return source(channel).of(quantity);
    }

    private void addFunction(CommandSet commands) {
        commands.choice(
                SOURCE + ":FUNCtion[:MODE]",
                Quantity.values(),
                c -> source(c).function,
                (c, function) -> channels.get(c).function(function));
        commands.choice(
                SOURCE + ":FUNCtion:SHAPe",
                SourceShape.values(),
                c -> source(c).shape,
                (c, shape) -> source(c).shape = shape);
        commands.flag(
                SOURCE + ":FUNCtion:TRIGgered:CONTinuous",
                c -> source(c).staysAtEnd,
                (c, stays) -> source(c).staysAtEnd = stays);
        commands.number(
                SOURCE + ":PULSe:DELay",
                PULSE_DELAY,
                c -> source(c).pulseDelay,
                (c, delay) -> source(c).pulseDelay = delay);
        commands.number(
                SOURCE + ":PULSe:WIDTh",
                PULSE_WIDTH,
                c -> source(c).pulseWidth,
                (c, width) -> source(c).pulseWidth = width);
    }

    private void addLevels(CommandSet commands, Quantity quantity) {
        String prefix = SOURCE + ":" + quantity.keyword();
        NumberRange range = levelRange(quantity);
        commands.number(
                prefix + "[:LEVel][:IMMediate][:AMPLitude]",
                range,
                c -> levels(c, quantity).level,
                (c, level) -> channels.get(c).level(quantity, level));
        commands.number(
                prefix + "[:LEVel]:TRIGgered[:AMPLitude]",
                range,
                c -> levels(c, quantity).triggeredLevel.orElse(levels(c, quantity).level),
                (c, level) -> levels(c, quantity).triggeredLevel = OptionalDouble.of(level));
        commands.choice(
                prefix + ":MODE",
                LevelMode.values(),
                c -> levels(c, quantity).mode,
                (c, mode) -> levels(c, quantity).mode = mode);
    }

    private void addRanges(CommandSet commands, Quantity quantity) {
        String prefix = SOURCE + ":" + quantity.keyword() + ":RANGe";
        NumberRange range = levelRange(quantity);
        commands.number(
                prefix, range, c -> channels.get(c).sourceRange(quantity).fullScale(), (c, level) -> {
                    levels(c, quantity).fixedRange = quantity.rangeToSource(level);
                    levels(c, quantity).autoRange = false;
                    channels.get(c).rangeChanged(quantity);
                });
        commands.flag(prefix + ":AUTO", c -> levels(c, quantity).autoRange, (c, auto) -> {
            levels(c, quantity).autoRange = auto;
            channels.get(c).rangeChanged(quantity);
        });
        commands.number(
                prefix + ":AUTO:LLIMit",
                range,
                c -> levels(c, quantity).smallestAutoRange.fullScale(),
                (c, level) -> levels(c, quantity).smallestAutoRange = quantity.rangeToSource(level));
    }

    /** Returns which levels of a quantity can be sourced. */
    static NumberRange levelRange(Quantity quantity) {
        return new NumberRange(-quantity.largestLevel(), quantity.largestLevel(), 0, quantity.unit());
    }
}
