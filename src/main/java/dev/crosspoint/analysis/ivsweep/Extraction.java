package dev.crosspoint.analysis.ivsweep;

import java.util.List;

/** Reads the quantities of one kind of switching off a cycle. */
sealed interface Extraction permits BipolarExtraction, VolatileExtraction {

    /** Returns what the cycle tells; every quantity of {@link #quantities()} has an outcome. */
    CycleResult extract(Cycle cycle);

    /** Returns what is looked for, in the order in which a reader wants it. */
    List<Quantity> quantities();

    /** Returns the quantities whose spread over the cycles matters, in the order in which a reader wants it. */
    List<Quantity> spreading();

    /** Returns the voltages at which the device switches. */
    List<Quantity> switchingVoltages();

    /** Returns the conductances or resistances of both states. */
    List<Quantity> states();

    /** Returns how the conductances or resistances were obtained, to be appended to their definition. */
    String stateDefinition();

    /** Returns the extraction for a run's kind of switching. */
    static Extraction of(SweepSettings settings) {
        return switch (settings.switching()) {
            case BIPOLAR -> new BipolarExtraction(settings);
            case VOLATILE -> new VolatileExtraction(settings);
        };
    }

    /** Returns 1 or −1: the polarity in which the sweep begins. */
    static int firstPolarity(Cycle cycle, SweepSettings settings) {
        if (settings.peak().isPresent() && settings.peak().getAsDouble() != 0) {
            return (int) Math.signum(settings.peak().getAsDouble());
        }
        return cycle.branches().isEmpty() ? 1 : cycle.branches().get(0).polarity();
    }
}
