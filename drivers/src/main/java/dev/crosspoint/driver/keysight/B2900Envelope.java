package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.SourceFunction;

/**
 * Which voltages and currents a channel can hold together ("B2900A Series Data Sheet", Keysight Technologies, DC output).
 *
 * <p>Pulses are held to the DC envelope; the wider one for short pulses (up to 10.5 A) is not used.
 */
final class B2900Envelope {
    static final double HIGHEST_VOLTAGE = 210;
    static final double HIGHEST_CURRENT = 3.03;

    /** A corner of the envelope: up to this voltage in V, up to this current in A. */
    private record Corner(double volts, double amperes) {}

    private static final Corner[] CORNERS = {new Corner(6, 3.03), new Corner(21, 1.515), new Corner(210, 0.105)};

    private B2900Envelope() {}

    /**
     * Checks that a level can be held up to a compliance.
     *
     * @param level V or A
     * @throws LimitException if not, naming what is allowed
     */
    static void check(SourceFunction source, double level, Compliance compliance) {
        boolean voltage = source == SourceFunction.VOLTAGE;
        double volts = voltage ? Math.abs(level) : compliance.largest();
        double amperes = voltage ? compliance.largest() : Math.abs(level);
        for (Corner corner : CORNERS) {
            if (volts <= corner.volts() && amperes <= corner.amperes()) {
                return;
            }
        }
        throw new LimitException("a channel holds up to 3.03 A at up to 6 V, 1.515 A at up to 21 V and 0.105 A at up to"
                + " 210 V, not " + (voltage ? "a level of " : "a compliance of ") + volts + " V with "
                + (voltage ? "a compliance of " : "a level of ") + amperes + " A");
    }
}
