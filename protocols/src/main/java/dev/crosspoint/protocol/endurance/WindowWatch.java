package dev.crosspoint.protocol.endurance;

import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import java.util.OptionalDouble;

/** Watches the ratio of the resistances, read cycle by read cycle, and says when it has collapsed. */
final class WindowWatch {
    private final OptionalDouble limit;
    private final int inARow;
    private double lowResistanceCurrent = Double.NaN;
    private double ratio = Double.NaN;
    private int below;
    private long cycle;

    /**
     * Starts a watch.
     *
     * @param limit ratio below which a cycle counts towards a collapse; without it there is none
     * @param inARow read cycles in a row that make a collapse
     */
    WindowWatch(OptionalDouble limit, int inARow) {
        this.limit = limit;
        this.inARow = inARow;
    }

    /** Takes the reading after the SET pulse. */
    void afterSet(Reading reading) {
        lowResistanceCurrent = current(reading);
    }

    /**
     * Takes the reading after the RESET pulse, the last of its cycle. A reading that is no measurement shows no collapse; those
     * that arrive behind a collapse do not change what it was.
     */
    void afterReset(long number, Reading reading) {
        if (hasCollapsed()) {
            return;
        }
        cycle = number;
        ratio = lowResistanceCurrent / current(reading);
        below = limit.isPresent() && ratio < limit.getAsDouble() ? below + 1 : 0;
    }

    /** Returns whether the window has collapsed. */
    boolean hasCollapsed() {
        return below >= inARow;
    }

    /** Returns the cycle of the collapse; before there is one, the last that was read. */
    long cycle() {
        return cycle;
    }

    /** Returns the ratio in that cycle; NaN if it was not measured. */
    double ratio() {
        return ratio;
    }

    private static double current(Reading reading) {
        boolean measured = reading.status() == ReadingStatus.OK || reading.status() == ReadingStatus.IN_COMPLIANCE;
        return measured ? Math.abs(reading.measured().current()) : Double.NaN;
    }
}
