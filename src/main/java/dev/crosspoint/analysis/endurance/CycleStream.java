package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.endurance.Block.Failures;
import dev.crosspoint.analysis.endurance.Block.Quantiles;
import java.util.Optional;
import java.util.OptionalDouble;

/** The reads of consecutive cycles, all of a run or those of a block, at bounded memory. */
final class CycleStream {
    private final OptionalDouble middle;
    private final StateStream highResistance;
    private final StateStream lowResistance;
    private final WindowStream windows;
    private long firstCycle;
    private long lastCycle;
    private long reads;
    private long setFailures;
    private long resetFailures;

    /**
     * Starts without cycles.
     *
     * @param middle conductance in S between the states, where there are two
     */
    CycleStream(EnduranceSettings settings, Floor floor, OptionalDouble middle) {
        this.middle = middle;
        this.highResistance = new StateStream(floor);
        this.lowResistance = new StateStream(floor);
        this.windows = new WindowStream(settings);
    }

    /** Adds a cycle that was read, and the window where both states were. */
    void add(Cycle cycle, Optional<Window> window) {
        firstCycle = reads == 0 ? cycle.number() : firstCycle;
        lastCycle = cycle.number();
        reads++;
        cycle.lowResistance().ifPresent(lowResistance::add);
        cycle.highResistance().ifPresent(highResistance::add);
        window.ifPresent(one -> windows.add(cycle.number(), one));
        if (middle.isPresent()) {
            setFailures += cycle.lowResistance().orElse(Double.POSITIVE_INFINITY) < middle.getAsDouble() ? 1 : 0;
            resetFailures += cycle.highResistance().orElse(0) > middle.getAsDouble() ? 1 : 0;
        }
    }

    long reads() {
        return reads;
    }

    StateStream highResistance() {
        return highResistance;
    }

    StateStream lowResistance() {
        return lowResistance;
    }

    WindowStream windows() {
        return windows;
    }

    /** Returns the SET and RESET pulses that did not switch. */
    Failures failures() {
        return new Failures(setFailures, resetFailures);
    }

    /** Returns all of it as a block. */
    Block block() {
        return new Block(
                firstCycle,
                lastCycle,
                reads,
                Quantiles.of(highResistance),
                Quantiles.of(lowResistance),
                windows.median(),
                windows.minimum(),
                failures());
    }
}
