package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** How a quantity's range of measurement is chosen ({@code :SENS:VOLT:RANG}), automatic after a reset. */
public final class RangingSettings {
    private final List<Range> ranges;
    private boolean automatic = true;
    private Range fixed;
    private Range smallest;

    /** Starts with the range for {@code value} in V or A. */
    public RangingSettings(List<Range> ranges, double value) {
        this.ranges = ranges;
        this.fixed = Ranging.holding(ranges, value);
        this.smallest = ranges.get(0);
    }

    /**
     * Adds the commands of a quantity's ranges below {@code header}.
     *
     * @param values which values name a range
     * @param shown the present range, as the instrument answers it
     * @param choose what happens when a range is asked for
     */
    public static void add(
            CommandSet commands,
            String header,
            NumberRange values,
            Supplier<RangingSettings> settings,
            DoubleSupplier shown,
            DoubleConsumer choose) {
        commands.number(header + "[:UPPer]", values, c -> shown.getAsDouble(), (c, value) -> choose.accept(value));
        commands.flag(
                header + ":AUTO",
                c -> settings.get().automatic,
                (c, automatic) -> settings.get().automatic = automatic);
        commands.number(
                header + ":AUTO:LLIMit",
                values,
                c -> settings.get().smallest.fullScale(),
                (c, value) -> settings.get().smallest = Ranging.holding(settings.get().ranges, value));
    }

    /** Chooses the range for a value in V or A, and keeps it. */
    public void choose(double value) {
        fixed = Ranging.holding(ranges, value);
        automatic = false;
    }

    /** Lets measurements choose the range. */
    public void automatic() {
        automatic = true;
    }

    /** Returns how a measurement chooses the range where no more than {@code limit} (V or A) can come up. */
    public Ranging upTo(double limit) {
        return new Ranging(ranges, automatic, fixed, smallest, limit);
    }
}
