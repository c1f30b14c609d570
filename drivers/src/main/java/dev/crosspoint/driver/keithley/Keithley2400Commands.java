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
 * The commands of the series 2400 ("2400 Series SourceMeter User's Manual", 2400S-900-01, section 18), with units and ranges;
 * those that exist for voltage and for current are in {@link OfQuantity}.
 */
final class Keithley2400Commands {
    private static final double HIGHEST_VOLTAGE = 210;
    private static final double HIGHEST_CURRENT = 1.05;
    private static final double LONGEST_DELAY = 999.9999;

    /** Delays resolve 100 us. */
    private static final double DELAY_STEP = 1e-4;

    static final int MOST_LEVELS = 2500;
    static final int LEVELS_PER_LINE = 100;

    enum Format {
        ASCII,
        REAL_32
    }

    enum LevelMode {
        FIXED,
        SWEEP,
        LIST
    }

    enum Immediate {
        IMMEDIATE
    }

    static final ScpiChoice<Format> FORMAT =
            ScpiChoice.of("data format", ":FORMat", Map.of(Format.ASCII, "ASCii", Format.REAL_32, "REAL,32"));
    static final ScpiHeader ELEMENTS = new ScpiHeader(":FORMat:ELEMents");
    static final ScpiInteger LINE_FREQUENCY = ScpiInteger.of("line frequency in Hz", ":SYSTem:LFRequency", 50, 60);

    static final ScpiFlag OUTPUT = ScpiFlag.of("output", ":OUTPut");
    static final ScpiChoice<OffMode> OFF_MODE = ScpiChoice.of(
            "off mode",
            ":OUTPut:SMODe",
            Map.of(OffMode.NORMAL, "NORMal", OffMode.ZERO, "ZERO", OffMode.HIGH_Z, "HIMPedance"));
    static final ScpiFlag OFF_AFTER_MEASUREMENT = ScpiFlag.of("output off after a measurement", ":SOURce:CLEar:AUTO");
    static final ScpiChoice<SourceFunction> SOURCE_FUNCTION = ScpiChoice.of(
            "source function",
            ":SOURce:FUNCtion",
            Map.of(SourceFunction.VOLTAGE, "VOLTage", SourceFunction.CURRENT, "CURRent"));
    static final ScpiFlag AUTO_DELAY = ScpiFlag.of("source delay automatic", ":SOURce:DELay:AUTO");
    static final ScpiReal DELAY = delay("source delay", ":SOURce:DELay");

    static final ScpiFlag BOTH_MEASURED = ScpiFlag.of("voltage and current measured", ":SENSe:FUNCtion:CONCurrent");
    static final ScpiHeader SENSE_FUNCTIONS = new ScpiHeader(":SENSe:FUNCtion");
    static final ScpiReal NPLC = ScpiReal.of("integration time", ":SENSe:CURRent:NPLCycles", "PLC", 0.01, 10);
    static final ScpiFlag AVERAGING = ScpiFlag.of("averaging", ":SENSe:AVERage");
    static final ScpiFlag AUTO_ZERO = ScpiFlag.of("autozero", ":SYSTem:AZERo:STATe");
    static final ScpiHeader ZERO_ONCE = new ScpiHeader(":SYSTem:AZERo:STATe");
    static final ScpiChoice<SenseMode> SENSE_MODE =
            ScpiChoice.of("sense mode", ":SYSTem:RSENse", Map.of(SenseMode.TWO_WIRE, "0", SenseMode.FOUR_WIRE, "1"));
    static final ScpiHeader READ = new ScpiHeader(":READ?");

    static final ScpiChoice<Immediate> ARM_SOURCE =
            ScpiChoice.of("arm source", ":ARM:SOURce", Map.of(Immediate.IMMEDIATE, "IMMediate"));
    static final ScpiInteger ARM_COUNT = ScpiInteger.of("arm count", ":ARM:COUNt", 1, MOST_LEVELS);
    static final ScpiChoice<Immediate> TRIGGER_SOURCE =
            ScpiChoice.of("trigger source", ":TRIGger:SOURce", Map.of(Immediate.IMMEDIATE, "IMMediate"));
    static final ScpiInteger TRIGGER_COUNT = ScpiInteger.of("trigger count", ":TRIGger:COUNt", 1, MOST_LEVELS);
    static final ScpiReal TRIGGER_DELAY = delay("trigger delay", ":TRIGger:DELay");
    static final ScpiHeader ABORT = new ScpiHeader(":ABORt");
    static final ScpiHeader INITIATE = new ScpiHeader(":INITiate");

    static final ScpiHeader TRACE_FEED_CONTROL = new ScpiHeader(":TRACe:FEED:CONTrol");
    static final ScpiHeader TRACE_CLEAR = new ScpiHeader(":TRACe:CLEar");
    static final ScpiHeader TRACE_FEED = new ScpiHeader(":TRACe:FEED");
    static final ScpiHeader TRACE_DATA = new ScpiHeader(":TRACe:DATA?");
    static final ScpiInteger TRACE_POINTS = ScpiInteger.of("trace buffer", ":TRACe:POINts", 1, MOST_LEVELS);
    static final ScpiInteger TRACE_FILLED =
            ScpiInteger.of("readings in the trace buffer", ":TRACe:POINts:ACTual", 0, MOST_LEVELS);

    static final OfQuantity VOLTAGE = OfQuantity.of(SourceFunction.VOLTAGE, HIGHEST_VOLTAGE);
    static final OfQuantity CURRENT = OfQuantity.of(SourceFunction.CURRENT, HIGHEST_CURRENT);

    private Keithley2400Commands() {}

    static OfQuantity of(SourceFunction quantity) {
        return quantity == SourceFunction.VOLTAGE ? VOLTAGE : CURRENT;
    }

    private static ScpiReal delay(String name, String header) {
        return ScpiReal.of(name, header, "s", 0, LONGEST_DELAY).within(DELAY_STEP, 1e-5);
    }

    /**
     * The commands that exist once for each quantity.
     *
     * @param compliance the limit of this quantity while the other one is sourced
     */
    record OfQuantity(
            ScpiReal level,
            ScpiChoice<LevelMode> mode,
            ScpiFlag autoSourceRange,
            ScpiReal sourceRange,
            RangeSetting range,
            ScpiReal compliance,
            ScpiHeader list,
            ScpiHeader listAppend,
            ScpiInteger listPoints) {

        private static OfQuantity of(SourceFunction quantity, double highest) {
            boolean voltage = quantity == SourceFunction.VOLTAGE;
            String name = voltage ? "voltage" : "current";
            String unit = voltage ? "V" : "A";
            String keyword = voltage ? "VOLTage" : "CURRent";
            String source = ":SOURce:" + keyword;
            String sense = ":SENSe:" + keyword;
            String list = ":SOURce:LIST:" + keyword;
            return new OfQuantity(
                    // Levels are set in steps of 5 1/2 digits of the range.
                    ScpiReal.of(name + " level", source, unit, -highest, highest)
                            .within(voltage ? 5e-3 : 50e-12, 1e-4),
                    ScpiChoice.of(
                            name + " mode",
                            source + ":MODE",
                            Map.of(LevelMode.FIXED, "FIXed", LevelMode.SWEEP, "SWEep", LevelMode.LIST, "LIST")),
                    ScpiFlag.of(name + " source range automatic", source + ":RANGe:AUTO"),
                    ScpiReal.of(name + " source range", source + ":RANGe", unit, 0, highest)
                            .within(0, RangeSetting.TOLERANCE),
                    RangeSetting.of(name + " range", sense + ":RANGe", quantity, 0, highest),
                    ScpiReal.of(name + " compliance", sense + ":PROTection", unit, 0, highest)
                            .within(0, 1e-3),
                    new ScpiHeader(list),
                    new ScpiHeader(list + ":APPend"),
                    ScpiInteger.of(name + " list points", list + ":POINts", 1, MOST_LEVELS));
        }
    }
}
