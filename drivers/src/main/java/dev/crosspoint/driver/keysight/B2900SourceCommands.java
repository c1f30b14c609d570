package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.scpi.ScpiChoice;
import dev.crosspoint.scpi.ScpiHeader;
import dev.crosspoint.scpi.ScpiInteger;
import dev.crosspoint.scpi.ScpiReal;
import dev.crosspoint.scpi.smu.RangeSetting;
import java.util.Map;

/**
 * The commands that exist once for each sourced quantity ("B2900 SCPI Command Reference", edition 2, chapter 4, SOURce
 * subsystem).
 */
record B2900SourceCommands(
        ScpiReal level,
        ScpiReal pulseLevel,
        ScpiChoice<LevelMode> mode,
        RangeSetting range,
        ScpiReal sweepStart,
        ScpiReal sweepStop,
        ScpiInteger sweepPoints,
        ScpiHeader list,
        ScpiHeader listAppend,
        ScpiInteger listPoints) {

    /** Where the levels of successive triggers come from. */
    enum LevelMode {
        FIXED,
        SWEEP,
        LIST
    }

    static final int MOST_POINTS = 2500;

    private static final B2900SourceCommands VOLTAGE = of(SourceFunction.VOLTAGE);
    private static final B2900SourceCommands CURRENT = of(SourceFunction.CURRENT);

    static B2900SourceCommands sourcing(SourceFunction source) {
        return source == SourceFunction.VOLTAGE ? VOLTAGE : CURRENT;
    }

    private static B2900SourceCommands of(SourceFunction source) {
        boolean voltage = source == SourceFunction.VOLTAGE;
        String name = voltage ? "voltage" : "current";
        String keyword = voltage ? "VOLTage" : "CURRent";
        String header = ":SOURce[c]:" + keyword;
        String list = ":SOURce[c]:LIST:" + keyword;
        return new B2900SourceCommands(
                level(name + " level", header, source),
                level(name + " level of a pulse", header + ":TRIGgered", source),
                ScpiChoice.of(
                        name + " mode",
                        header + ":MODE",
                        Map.of(LevelMode.FIXED, "FIXed", LevelMode.SWEEP, "SWEep", LevelMode.LIST, "LIST")),
                B2900Commands.range(name + " source range", header + ":RANGe", source),
                level(name + " sweep start", header + ":STARt", source),
                level(name + " sweep stop", header + ":STOP", source),
                ScpiInteger.of(name + " sweep points", header + ":POINts", 1, MOST_POINTS),
                new ScpiHeader(list),
                new ScpiHeader(list + ":APPend"),
                ScpiInteger.of(name + " list points", list + ":POINts", 1, MOST_POINTS));
    }

    /** A level is held in steps of at most 1 mV (in the 200 V range), or of 5 1/2 digits of the range of a current. */
    private static ScpiReal level(String name, String header, SourceFunction source) {
        return source == SourceFunction.VOLTAGE
                ? ScpiReal.of(name, header, "V", -B2900Model.HIGHEST_VOLTAGE, B2900Model.HIGHEST_VOLTAGE)
                        .within(1e-3, 1e-4)
                : ScpiReal.of(name, header, "A", -B2900Model.HIGHEST_CURRENT, B2900Model.HIGHEST_CURRENT)
                        .within(1e-12, 1e-3);
    }
}
