package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.scpi.ScpiChoice;
import dev.crosspoint.scpi.ScpiFlag;
import dev.crosspoint.scpi.ScpiHeader;
import dev.crosspoint.scpi.ScpiInteger;
import dev.crosspoint.scpi.ScpiReal;
import dev.crosspoint.scpi.smu.RangeSetting;
import java.util.Map;

/**
 * The commands of the 2450 and 2460 in their own SCPI ("Model 2450 Reference Manual", 2450-901-01, section 6), with units and
 * ranges; those that exist for voltage and for current are in {@link OfQuantity}.
 */
final class Keithley2450Commands {
    /** Outermost values of the models; what each can do is in {@link Keithley2450Model}. */
    private static final double HIGHEST_VOLTAGE = 210;

    private static final double HIGHEST_CURRENT = 7.35;

    static final int MOST_LEVELS = 2500;
    static final int LEVELS_PER_LINE = 100;
    static final String BUFFER = "\"defbuffer1\"";

    enum Format {
        ASCII,
        REAL
    }

    static final ScpiHeader LANGUAGE = new ScpiHeader("*LANG?");
    static final ScpiChoice<Format> FORMAT =
            ScpiChoice.of("data format", ":FORMat", Map.of(Format.ASCII, "ASCii", Format.REAL, "REAL"));
    static final ScpiInteger PRECISION = ScpiInteger.of("digits of a number", ":FORMat:ASCii:PRECision", 1, 16);
    static final ScpiInteger LINE_FREQUENCY = ScpiInteger.of("line frequency in Hz", ":SYSTem:LFRequency", 50, 60);

    static final ScpiFlag OUTPUT = ScpiFlag.of("output", ":OUTPut");
    static final ScpiChoice<SourceFunction> SOURCE_FUNCTION = ScpiChoice.of(
            "source function",
            ":SOURce:FUNCtion",
            Map.of(SourceFunction.VOLTAGE, "VOLTage", SourceFunction.CURRENT, "CURRent"));
    static final ScpiChoice<SourceFunction> SENSE_FUNCTION = ScpiChoice.of(
            "measured quantity",
            ":SENSe:FUNCtion",
            Map.of(SourceFunction.VOLTAGE, "\"VOLT:DC\"", SourceFunction.CURRENT, "\"CURR:DC\""));
    static final ScpiInteger SENSE_COUNT = ScpiInteger.of("readings per measurement", ":SENSe:COUNt", 1, 300_000);
    static final ScpiHeader ZERO_ONCE = new ScpiHeader(":SENSe:AZERo:ONCE");

    static final ScpiHeader READ = new ScpiHeader(":READ?");
    static final ScpiHeader TRACE_DATA = new ScpiHeader(":TRACe:DATA?");
    static final ScpiInteger TRACE_FILLED = ScpiInteger.of("readings in the buffer", ":TRACe:ACTual", 0, 100_000);
    static final ScpiHeader ABORT = new ScpiHeader(":ABORt");
    static final ScpiHeader INITIATE = new ScpiHeader(":INITiate");

    static final OfQuantity VOLTAGE = OfQuantity.of(SourceFunction.VOLTAGE, 'I', HIGHEST_VOLTAGE);
    static final OfQuantity CURRENT = OfQuantity.of(SourceFunction.CURRENT, 'V', HIGHEST_CURRENT);

    private Keithley2450Commands() {}

    static OfQuantity of(SourceFunction quantity) {
        return quantity == SourceFunction.VOLTAGE ? VOLTAGE : CURRENT;
    }

    /**
     * The commands that exist once for each quantity.
     *
     * @param limit the limit of the other quantity while this one is sourced
     * @param customList name of the configuration list that {@code list} makes
     */
    record OfQuantity(
            ScpiReal level,
            ScpiFlag autoSourceRange,
            ScpiReal sourceRange,
            ScpiReal limit,
            ScpiFlag autoSourceDelay,
            ScpiReal sourceDelay,
            ScpiFlag readback,
            ScpiChoice<OffMode> offMode,
            RangeSetting range,
            ScpiReal nplc,
            ScpiFlag autoZero,
            ScpiFlag averaging,
            ScpiChoice<SenseMode> senseMode,
            ScpiHeader list,
            ScpiHeader listAppend,
            ScpiInteger listPoints,
            String customList) {

        private static OfQuantity of(SourceFunction quantity, char other, double highest) {
            boolean voltage = quantity == SourceFunction.VOLTAGE;
            String name = voltage ? "voltage" : "current";
            String unit = voltage ? "V" : "A";
            String keyword = voltage ? "VOLTage" : "CURRent";
            String source = ":SOURce:" + keyword;
            String sense = ":SENSe:" + keyword;
            String list = ":SOURce:LIST:" + keyword;
            return new OfQuantity(
                    // A level is answered as it was asked for, in single precision.
                    ScpiReal.of(name + " level", source, unit, -highest, highest)
                            .within(1e-12, 1e-5),
                    ScpiFlag.of(name + " source range automatic", source + ":RANGe:AUTO"),
                    ScpiReal.of(name + " source range", source + ":RANGe", unit, 0, highest)
                            .within(0, RangeSetting.TOLERANCE),
                    ScpiReal.of(
                            (voltage ? "current" : "voltage") + " compliance",
                            source + ":" + other + "LIMit",
                            voltage ? "A" : "V",
                            0,
                            voltage ? HIGHEST_CURRENT : HIGHEST_VOLTAGE),
                    ScpiFlag.of(name + " source delay automatic", source + ":DELay:AUTO"),
                    ScpiReal.of(name + " source delay", source + ":DELay", "s", 0, 10_000),
                    ScpiFlag.of("readback of the sourced " + name, source + ":READ:BACK"),
                    ScpiChoice.of(
                            "off mode",
                            ":OUTPut:" + keyword + ":SMODe",
                            Map.of(OffMode.NORMAL, "NORMal", OffMode.ZERO, "ZERO", OffMode.HIGH_Z, "HIMPedance")),
                    RangeSetting.of(name + " range", sense + ":RANGe", quantity, 0, highest),
                    ScpiReal.of("integration time", sense + ":NPLCycles", "PLC", 0.01, 10),
                    ScpiFlag.of("autozero", sense + ":AZERo"),
                    ScpiFlag.of("averaging", sense + ":AVERage"),
                    ScpiChoice.of(
                            "sense mode", sense + ":RSENse", Map.of(SenseMode.TWO_WIRE, "0", SenseMode.FOUR_WIRE, "1")),
                    new ScpiHeader(list),
                    new ScpiHeader(list + ":APPend"),
                    ScpiInteger.of(name + " list points", list + ":POINts", 1, MOST_LEVELS),
                    voltage ? "\"VoltCustomSweepList\"" : "\"CurrCustomSweepList\"");
        }
    }
}
