package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.scpi.ScpiNumber;

/** A setting and the value that it is to have. */
record TspValue(TspSetting setting, double value) {

    /**
     * Checks the value without sending anything.
     *
     * @throws LimitException if it lies outside the allowed range
     */
    void check() {
        if (!(value >= setting.minimum() && value <= setting.maximum())) {
            throw new LimitException("the " + setting.name() + " can be " + setting.describe(setting.minimum()) + " to "
                    + setting.describe(setting.maximum()) + ", not " + setting.describe(value));
        }
    }

    String statement() {
        return setting.attribute() + " = " + ScpiNumber.format(value);
    }

    boolean agrees(double readBack) {
        return Math.abs(value - readBack) <= setting.tolerance() * Math.abs(value);
    }
}
