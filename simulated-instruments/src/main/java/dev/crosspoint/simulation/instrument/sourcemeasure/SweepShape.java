package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.instrument.SweepSpacing;
import dev.crosspoint.simulation.scpi.CommandSet;
import java.util.function.IntFunction;

/** What the sweeps of voltage and current of a channel have in common, as it is after {@code *RST}. */
public class SweepShape {
    public SweepSpacing spacing = SweepSpacing.LINEAR;
    public SweepDirection direction = SweepDirection.UP;
    public SweepRanging ranging = SweepRanging.BEST;

    /** Adds the commands of the shape below a header, such as {@code :SOURce:SWEep}. */
    public static void add(CommandSet commands, String header, IntFunction<? extends SweepShape> shape) {
        commands.choice(
                header + ":SPACing",
                SweepSpacing.values(),
                c -> shape.apply(c).spacing,
                (c, spacing) -> shape.apply(c).spacing = spacing);
        commands.choice(
                header + ":DIRection",
                SweepDirection.values(),
                c -> shape.apply(c).direction,
                (c, direction) -> shape.apply(c).direction = direction);
        commands.choice(
                header + ":RANGing",
                SweepRanging.values(),
                c -> shape.apply(c).ranging,
                (c, ranging) -> shape.apply(c).ranging = ranging);
    }
}
