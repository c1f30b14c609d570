package dev.crosspoint.driver.keysight;

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
 * The commands of the series ("B2900 SCPI Command Reference", edition 2, part B2910-90030), with units and ranges; {@code [c]}
 * stands for the channel. Those that exist for voltage and for current are in {@link B2900SourceCommands} and
 * {@link B2900SenseCommands}.
 */
final class B2900Commands {
    /** The timers resolve 1 us, and 100 ms at their longest. */
    private static final double TIMER_STEP = 1e-6;

    private static final double TIMER_TOLERANCE = 1e-5;
    private static final double LONGEST_TIME = 100_000;
    private static final int MOST_TRIGGERS = 100_000;

    enum DataFormat {
        ASCII,
        REAL_64
    }

    enum ByteOrder {
        BIG_ENDIAN,
        LITTLE_ENDIAN
    }

    enum Shape {
        DC,
        PULSE
    }

    enum Spacing {
        LINEAR,
        LOGARITHMIC
    }

    enum Direction {
        UP,
        DOWN
    }

    enum Legs {
        SINGLE,
        DOUBLE
    }

    enum SweepRange {
        BEST,
        FIXED
    }

    enum TriggerSource {
        AUTOMATIC,
        TIMER,
        BUS
    }

    // The whole instrument

    static final ScpiChoice<DataFormat> DATA_FORMAT =
            ScpiChoice.of("data format", ":FORMat", Map.of(DataFormat.ASCII, "ASCii", DataFormat.REAL_64, "REAL,64"));
    static final ScpiChoice<ByteOrder> BYTE_ORDER = ScpiChoice.of(
            "byte order", ":FORMat:BORDer", Map.of(ByteOrder.BIG_ENDIAN, "NORMal", ByteOrder.LITTLE_ENDIAN, "SWAPped"));
    static final ScpiHeader ELEMENTS = new ScpiHeader(":FORMat:ELEMents:SENSe");
    static final ScpiInteger LINE_FREQUENCY = ScpiInteger.of("line frequency in Hz", ":SYSTem:LFRequency", 50, 60);

    // The output of a channel

    static final ScpiFlag OUTPUT = ScpiFlag.of("output", ":OUTPut[c]");
    static final ScpiFlag OUTPUT_ON_BY_TRIGGER = ScpiFlag.of("output on by a trigger", ":OUTPut[c]:ON:AUTO");
    static final ScpiFlag OUTPUT_OFF_AFTER_TRIGGER = ScpiFlag.of("output off after a trigger", ":OUTPut[c]:OFF:AUTO");
    static final ScpiChoice<OffMode> OFF_MODE = ScpiChoice.of(
            "off mode",
            ":OUTPut[c]:OFF:MODE",
            Map.of(OffMode.NORMAL, "NORMal", OffMode.ZERO, "ZERO", OffMode.HIGH_Z, "HIZ"));
    static final ScpiFlag OFF_AT_COMPLIANCE = ScpiFlag.of("output off at compliance", ":OUTPut[c]:PROTection");

    // What a channel sources

    static final ScpiChoice<SourceFunction> SOURCE_FUNCTION = ScpiChoice.of(
            "source function",
            ":SOURce[c]:FUNCtion:MODE",
            Map.of(SourceFunction.VOLTAGE, "VOLTage", SourceFunction.CURRENT, "CURRent"));
    static final ScpiChoice<Shape> SHAPE =
            ScpiChoice.of("source shape", ":SOURce[c]:FUNCtion:SHAPe", Map.of(Shape.DC, "DC", Shape.PULSE, "PULSe"));
    static final ScpiFlag HOLD_LAST_LEVEL =
            ScpiFlag.of("last level held after a sweep", ":SOURce[c]:FUNCtion:TRIGgered:CONTinuous");
    static final ScpiFlag SOURCE_WAIT = ScpiFlag.of("automatic source wait", ":SOURce[c]:WAIT");
    static final ScpiReal PULSE_DELAY = ScpiReal.of("pulse delay", ":SOURce[c]:PULSe:DELay", "s", 0, LONGEST_TIME)
            .within(TIMER_STEP, TIMER_TOLERANCE);
    static final ScpiReal PULSE_WIDTH = ScpiReal.of("pulse width", ":SOURce[c]:PULSe:WIDTh", "s", 50e-6, LONGEST_TIME)
            .within(TIMER_STEP, TIMER_TOLERANCE);
    static final ScpiChoice<Spacing> SWEEP_SPACING = ScpiChoice.of(
            "sweep spacing",
            ":SOURce[c]:SWEep:SPACing",
            Map.of(Spacing.LINEAR, "LINear", Spacing.LOGARITHMIC, "LOGarithmic"));
    static final ScpiChoice<Direction> SWEEP_DIRECTION = ScpiChoice.of(
            "sweep direction", ":SOURce[c]:SWEep:DIRection", Map.of(Direction.UP, "UP", Direction.DOWN, "DOWN"));
    static final ScpiChoice<Legs> SWEEP_LEGS =
            ScpiChoice.of("sweep legs", ":SOURce[c]:SWEep:STAir", Map.of(Legs.SINGLE, "SINGle", Legs.DOUBLE, "DOUBle"));
    static final ScpiChoice<SweepRange> SWEEP_RANGE = ScpiChoice.of(
            "sweep range", ":SOURce[c]:SWEep:RANGing", Map.of(SweepRange.BEST, "BEST", SweepRange.FIXED, "FIXed"));

    // What a channel measures

    static final ScpiHeader SENSE_FUNCTIONS = new ScpiHeader(":SENSe[c]:FUNCtion");
    static final ScpiFlag SENSE_WAIT = ScpiFlag.of("automatic measure wait", ":SENSe[c]:WAIT");
    static final ScpiChoice<SenseMode> SENSE_MODE =
            ScpiChoice.of("sense mode", ":SENSe[c]:REMote", Map.of(SenseMode.TWO_WIRE, "0", SenseMode.FOUR_WIRE, "1"));
    static final ScpiHeader MEASURE = new ScpiHeader(":MEASure?");

    /** Returns the integration time in power line cycles; the instrument holds it as a time of 8 us to 2 s. */
    static ScpiReal nplc(double lineFrequency) {
        return ScpiReal.of(
                        "integration time", ":SENSe[c]:CURRent:NPLC", "PLC", 8 * lineFrequency / 1e6, 2 * lineFrequency)
                .within(TIMER_STEP * lineFrequency, 1e-4);
    }

    /** Returns a range, sourced or measured, in V or A. */
    static RangeSetting range(String name, String header, SourceFunction quantity) {
        return quantity == SourceFunction.VOLTAGE
                ? RangeSetting.of(name, header, quantity, 0.2, 200)
                : RangeSetting.of(name, header, quantity, 10e-9, 3);
    }

    // Triggers: the transient layer steps the source, the acquire layer measures

    static final TriggerLayer TRANSIENT = TriggerLayer.of("step", "TRANsient");
    static final TriggerLayer ACQUIRE = TriggerLayer.of("measure", "ACQuire");
    static final ScpiHeader INITIATE = new ScpiHeader(":INITiate");
    static final ScpiHeader ABORT = new ScpiHeader(":ABORt");

    record TriggerLayer(
            ScpiChoice<TriggerSource> source, ScpiReal timer, ScpiInteger count, ScpiReal delay, ScpiInteger armCount) {
        private static TriggerLayer of(String name, String action) {
            String trigger = ":TRIGger[c]:" + action;
            return new TriggerLayer(
                    ScpiChoice.of(
                            name + " trigger",
                            trigger + ":SOURce",
                            Map.of(
                                    TriggerSource.AUTOMATIC,
                                    "AINT",
                                    TriggerSource.TIMER,
                                    "TIMer",
                                    TriggerSource.BUS,
                                    "BUS")),
                    ScpiReal.of(name + " interval", trigger + ":TIMer", "s", 10e-6, LONGEST_TIME)
                            .within(TIMER_STEP, TIMER_TOLERANCE),
                    ScpiInteger.of(name + " count", trigger + ":COUNt", 1, MOST_TRIGGERS),
                    ScpiReal.of(name + " delay", trigger + ":DELay", "s", 0, LONGEST_TIME)
                            .within(TIMER_STEP, TIMER_TOLERANCE),
                    ScpiInteger.of(name + " arm count", ":ARM[c]:" + action + ":COUNt", 1, MOST_TRIGGERS));
        }
    }

    // The trace buffer

    static final ScpiHeader TRACE_FEED_CONTROL = new ScpiHeader(":TRACe[c]:FEED:CONTrol");
    static final ScpiHeader TRACE_CLEAR = new ScpiHeader(":TRACe[c]:CLEar");
    static final ScpiHeader TRACE_FEED = new ScpiHeader(":TRACe[c]:FEED");
    static final ScpiHeader TRACE_TIMES = new ScpiHeader(":TRACe[c]:TSTamp:FORMat");
    static final ScpiHeader TRACE_DATA = new ScpiHeader(":TRACe[c]:DATA?");
    static final ScpiInteger TRACE_POINTS = ScpiInteger.of("trace buffer", ":TRACe[c]:POINts", 1, MOST_TRIGGERS);
    static final ScpiInteger TRACE_FILLED =
            ScpiInteger.of("filled part of the trace buffer", ":TRACe[c]:POINts:ACTual", 0, MOST_TRIGGERS);

    private B2900Commands() {}
}
