package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.scpi.ScpiReal;
import dev.crosspoint.scpi.smu.RangeSetting;

/**
 * The commands that exist once for each measured quantity ("B2900 SCPI Command Reference", edition 2, chapter 4, SENSe
 * subsystem).
 *
 * @param compliance both limits at once
 * @param compliancePositive the positive limit
 * @param complianceNegative the magnitude of the negative limit
 */
record B2900SenseCommands(
        RangeSetting range, ScpiReal compliance, ScpiReal compliancePositive, ScpiReal complianceNegative) {

    private static final B2900SenseCommands VOLTAGE =
            of("voltage", ":SENSe[c]:VOLTage", "V", B2900Model.HIGHEST_VOLTAGE, SourceFunction.VOLTAGE);
    private static final B2900SenseCommands CURRENT =
            of("current", ":SENSe[c]:CURRent", "A", B2900Model.HIGHEST_CURRENT, SourceFunction.CURRENT);

    static B2900SenseCommands measuring(SourceFunction measured) {
        return measured == SourceFunction.VOLTAGE ? VOLTAGE : CURRENT;
    }

    private static B2900SenseCommands of(
            String name, String header, String unit, double highest, SourceFunction measured) {
        return new B2900SenseCommands(
                B2900Commands.range(name + " range", header + ":RANGe", measured),
                limit(name + " compliance", header + ":PROTection", unit, highest),
                limit(name + " compliance positive", header + ":PROTection:POSitive", unit, highest),
                limit(name + " compliance negative", header + ":PROTection:NEGative", unit, highest));
    }

    /** A limit is held with at least 5 1/2 digits of the measurement range, of which it may be a hundredth. */
    private static ScpiReal limit(String name, String header, String unit, double highest) {
        return ScpiReal.of(name, header, unit, 0, highest).within(0, 1e-3);
    }
}
