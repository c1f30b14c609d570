package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.SourceFunction;

/**
 * The compliances that a model takes: one limit for both directions.
 *
 * @param model its name
 * @param smallestVoltage the smallest limit of a voltage in V
 * @param smallestCurrent the smallest limit of a current in A
 */
record SymmetricCompliance(String model, double smallestVoltage, double smallestCurrent) {

    /**
     * Checks that a compliance can be set.
     *
     * @throws LimitException if not, naming what is allowed
     */
    void check(Compliance compliance) {
        boolean voltage = compliance.limited() == SourceFunction.VOLTAGE;
        String unit = voltage ? " V" : " A";
        double smallest = voltage ? smallestVoltage : smallestCurrent;
        if (compliance.positive() != -compliance.negative()) {
            throw new LimitException("a " + model + " limits both directions alike, not to " + compliance.positive()
                    + " and " + compliance.negative() + unit);
        } else if (compliance.positive() < smallest) {
            throw new LimitException("the compliance of a " + model + " is at least " + smallest + unit + ", not "
                    + compliance.positive() + unit);
        }
    }
}
