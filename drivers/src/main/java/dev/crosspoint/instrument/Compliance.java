package dev.crosspoint.instrument;

/**
 * The limit of the quantity that is not sourced: A while a voltage is sourced, V while a current is.
 *
 * <p>There is no default, and none is ever assumed.
 *
 * @param limited the quantity that is limited
 * @param positive most positive value, V or A, greater than 0
 * @param negative most negative value, V or A, less than 0
 */
public record Compliance(SourceFunction limited, double positive, double negative) {

    public Compliance {
        if (!(positive > 0) || !(negative < 0) || Double.isInfinite(positive) || Double.isInfinite(negative)) {
            throw new IllegalArgumentException(
                    "a compliance has a finite positive limit above 0 and a finite negative limit" + " below 0, not "
                            + positive + " and " + negative);
        }
    }

    /** Returns a current compliance of {@code amperes} A in both directions. */
    public static Compliance current(double amperes) {
        return new Compliance(SourceFunction.CURRENT, amperes, -amperes);
    }

    /** Returns a voltage compliance of {@code volts} V in both directions. */
    public static Compliance voltage(double volts) {
        return new Compliance(SourceFunction.VOLTAGE, volts, -volts);
    }

    /** Returns the larger magnitude of the two limits, V or A. */
    public double largest() {
        return Math.max(positive, -negative);
    }
}
