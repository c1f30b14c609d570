package dev.crosspoint.scpi;

import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ProtocolException;

/**
 * A setting that counts.
 *
 * @param name what it is
 * @param header its command
 * @param minimum smallest value allowed
 * @param maximum largest value allowed
 */
public record ScpiInteger(String name, ScpiHeader header, int minimum, int maximum) implements ScpiSetting<Integer> {

    public static ScpiInteger of(String name, String header, int minimum, int maximum) {
        return new ScpiInteger(name, new ScpiHeader(header), minimum, maximum);
    }

    @Override
    public ScpiInteger on(int channel) {
        return new ScpiInteger(name, header.on(channel), minimum, maximum);
    }

    @Override
    public String format(Integer value) {
        check(value);
        return value.toString();
    }

    /**
     * Checks a value without sending anything.
     *
     * @throws LimitException if it lies outside the allowed range
     */
    public void check(int value) {
        if (value < minimum || value > maximum) {
            throw new LimitException("the " + name + " can be " + minimum + " to " + maximum + ", not " + value);
        }
    }

    @Override
    public Integer parse(String reply) {
        double value = ScpiNumber.parse(reply);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new ProtocolException("the " + name + " should be a whole number, but is \"" + reply + "\"");
        }
        return (int) value;
    }
}
