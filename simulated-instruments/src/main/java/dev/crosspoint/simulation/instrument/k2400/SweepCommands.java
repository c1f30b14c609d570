package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.SweepShape;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of sweeps ({@code :SOUR:SWE} and the bounds of {@code :SOUR:VOLT} and {@code :SOUR:CURR}). */
final class SweepCommands {
    private static final NumberRange POINTS =
            new NumberRange(1, SourceMeasureCycles.MOST, SourceMeasureCycles.MOST, Unit.NONE);

    private final Channel channel;

    private SweepCommands(Channel channel) {
        this.channel = channel;
    }

    static void add(CommandSet commands, Channel channel) {
        SweepCommands group = new SweepCommands(channel);
        String sweep = ":SOURce[c]:SWEep";
        SweepShape.add(commands, sweep, c -> channel.sweep());
        commands.integer(
                sweep + ":POINts",
                POINTS,
                c -> channel.sweep().points,
                (c, points) -> channel.sweep().points = (int) points);
        commands.choice(
                sweep + ":CABort",
                SweepSettings.ComplianceAbort.values(),
                c -> channel.sweep().complianceAbort,
                (c, abort) -> channel.sweep().complianceAbort = abort);
        for (Quantity quantity : Quantity.values()) {
            group.addBounds(commands, quantity);
        }
    }

    private void addBounds(CommandSet commands, Quantity quantity) {
        String prefix = ":SOURce[c]:" + quantity.keyword();
        NumberRange levels = quantity.levels();
        NumberRange differences = new NumberRange(2 * levels.minimum(), 2 * levels.maximum(), 0, levels.unit());
        commands.number(
                prefix + ":STARt",
                levels,
                c -> settings(quantity).sweepStart,
                (c, start) -> settings(quantity).sweepStart = start);
        commands.number(
                prefix + ":STOP",
                levels,
                c -> settings(quantity).sweepStop,
                (c, stop) -> settings(quantity).sweepStop = stop);
        commands.number(
                prefix + ":CENTer",
                levels,
                c -> settings(quantity).center(),
                (c, center) -> settings(quantity)
                        .sweepAround(center, settings(quantity).span()));
        commands.number(
                prefix + ":SPAN",
                differences,
                c -> settings(quantity).span(),
                (c, span) -> settings(quantity).sweepAround(settings(quantity).center(), span));
        commands.number(
                prefix + ":STEP",
                differences,
                c -> channel.sweep().step(settings(quantity).sweepStart, settings(quantity).sweepStop),
                (c, step) -> channel.sweep().step(settings(quantity).sweepStart, settings(quantity).sweepStop, step));
    }

    private QuantitySettings settings(Quantity quantity) {
        return channel.of(quantity);
    }
}
