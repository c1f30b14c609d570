package dev.crosspoint.instrument;

/**
 * The load in ohm that a generator takes to be at its output when it turns a wanted voltage into what it drives.
 *
 * <p>A generator does not measure its load. Set for 50 ohm, it drives twice the wanted voltage behind its own 50 ohm; a
 * memristive device, which is nearly an open circuit, then gets all of it. There is no default.
 */
public sealed interface LoadImpedance {

    /** A load far above the output resistance: the device gets the voltage that is driven. */
    record HighZ() implements LoadImpedance {
        @Override
        public double openCircuitVoltage(double volts, double outputResistance) {
            return volts;
        }

        @Override
        public String toString() {
            return "High-Z";
        }
    }

    /** A resistance in ohm. */
    record Ohms(double value) implements LoadImpedance {
        public Ohms {
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("a load has a finite resistance above 0 ohm, not " + value);
            }
        }

        @Override
        public double openCircuitVoltage(double volts, double outputResistance) {
            return volts * (value + outputResistance) / value;
        }

        @Override
        public String toString() {
            return value + " ohm";
        }
    }

    /** Returns a load far above the output resistance. */
    static LoadImpedance highZ() {
        return new HighZ();
    }

    /** Returns a load of {@code value} ohm. */
    static LoadImpedance ohms(double value) {
        return new Ohms(value);
    }

    /**
     * Returns the voltage in V at an open output while this load would see {@code volts} V; no passive load sees more.
     *
     * @param outputResistance the generator's own, in ohm
     */
    double openCircuitVoltage(double volts, double outputResistance);
}
