package dev.crosspoint.protocol;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.settings.Quantities;
import java.util.OptionalDouble;

/**
 * The largest currents that may flow while a voltage is sourced.
 *
 * @param either largest current in A, either direction
 * @param negative largest current in A in the negative direction, where it differs
 */
public record CurrentLimits(double either, OptionalDouble negative) {

    /** Returns the compliance of both directions in A. */
    public Compliance compliance() {
        return new Compliance(SourceFunction.CURRENT, either, -negative.orElse(either));
    }

    /** Returns a line in A for people who look at a plan. */
    public String summary() {
        String limit = "compliance " + Quantities.format(either, "A");
        return negative.isPresent()
                ? limit + ", in the negative direction " + Quantities.format(negative.getAsDouble(), "A")
                : limit;
    }
}
