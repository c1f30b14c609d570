package dev.crosspoint.protocol.switchingtime;

import dev.crosspoint.settings.Quantities;
import java.util.OptionalDouble;

/**
 * What counts as switched on: a current or a conductance, exceeded by a number of samples in a row.
 *
 * @param current least current in A, if it is prescribed
 * @param conductance least conductance in S, if it is prescribed
 * @param samples how many samples in a row have to be beyond it
 */
record SwitchedWhen(OptionalDouble current, OptionalDouble conductance, int samples) {

    SwitchedWhen {
        if (current.isPresent() == conductance.isPresent()) {
            throw new IllegalArgumentException("give either threshold-current or threshold-conductance, and not both");
        }
    }

    /** Returns the least current in A of a device that is on, at a voltage of either sign. */
    double currentAt(double volts) {
        return current.orElseGet(() -> conductance.getAsDouble() * Math.abs(volts));
    }

    /**
     * Refuses a threshold that no reading could show.
     *
     * @param largest largest current in A that can be told from larger ones
     * @param what what makes it the largest
     */
    void requireBelow(double largest, String what, double volts) {
        if (currentAt(volts) >= largest) {
            throw new IllegalArgumentException("the threshold is a current of "
                    + Quantities.approximately(currentAt(volts), "A") + " at " + Quantities.format(volts, "V")
                    + ", which must be less than the " + what + " of " + Quantities.format(largest, "A"));
        }
    }
}
