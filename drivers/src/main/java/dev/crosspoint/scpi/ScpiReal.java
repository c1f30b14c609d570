package dev.crosspoint.scpi;

import dev.crosspoint.instrument.LimitException;

/**
 * A setting with a unit.
 *
 * @param name what it is
 * @param header its command
 * @param unit its SI unit
 * @param minimum smallest value allowed
 * @param maximum largest value allowed
 * @param tolerance how far the value that the instrument reports may be from the one written
 */
public record ScpiReal(String name, ScpiHeader header, String unit, double minimum, double maximum, Tolerance tolerance)
        implements ScpiSetting<Double> {

    /**
     * The finest difference that counts.
     *
     * @param absolute in the unit of the setting
     * @param relative as a fraction of the value
     */
    public record Tolerance(double absolute, double relative) {}

    /** Returns a setting whose value is reported with at least six digits. */
    public static ScpiReal of(String name, String header, String unit, double minimum, double maximum) {
        return new ScpiReal(name, new ScpiHeader(header), unit, minimum, maximum, new Tolerance(0, 1e-5));
    }

    /** Returns this setting with another tolerance. */
    public ScpiReal within(double absolute, double relative) {
        return new ScpiReal(name, header, unit, minimum, maximum, new Tolerance(absolute, relative));
    }

    @Override
    public ScpiReal on(int channel) {
        return new ScpiReal(name, header.on(channel), unit, minimum, maximum, tolerance);
    }

    @Override
    public String format(Double value) {
        check(value);
        return ScpiNumber.format(value);
    }

    /**
     * Checks a value without sending anything.
     *
     * @throws LimitException if it lies outside the allowed range
     */
    public void check(double value) {
        if (!(value >= minimum && value <= maximum)) {
            throw new LimitException("the " + name + " can be " + describe(minimum) + " to " + describe(maximum)
                    + ", not " + describe(value));
        }
    }

    @Override
    public Double parse(String reply) {
        return ScpiNumber.parse(reply);
    }

    @Override
    public boolean agrees(Double written, Double readBack) {
        return Math.abs(written - readBack) <= tolerance.absolute() + tolerance.relative() * Math.abs(written);
    }

    @Override
    public String describe(Double value) {
        return value + (unit.isEmpty() ? "" : " " + unit);
    }
}
