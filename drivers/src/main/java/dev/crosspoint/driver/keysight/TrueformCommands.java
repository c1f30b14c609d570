package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.RampWaveform;
import dev.crosspoint.instrument.SineWaveform;
import dev.crosspoint.instrument.Waveform;
import dev.crosspoint.scpi.ScpiChoice;
import dev.crosspoint.scpi.ScpiFlag;
import dev.crosspoint.scpi.ScpiHeader;
import dev.crosspoint.scpi.ScpiInteger;
import dev.crosspoint.scpi.ScpiReal;
import java.util.Map;

/**
 * The commands of the family ("33500 Series Operating and Service Guide", Keysight, 33500-90901), with units and the widest
 * ranges of any model, load and waveform; {@code [c]} stands for the channel. What a model allows is in
 * {@link TrueformLimits}.
 *
 * <p>The instrument adjusts what conflicts with another setting, and says so in its error queue.
 */
final class TrueformCommands {
    private static final double LOWEST_FREQUENCY = 1e-6;
    private static final double LONGEST_PERIOD = 1e6;

    /** Times are set in steps of 0.1 ns, the trigger's in steps of 4 ns. */
    private static final double TIME_STEP = 1e-10;

    private static final double TRIGGER_TIME_STEP = 4e-9;
    private static final double TIME_TOLERANCE = 1e-5;
    private static final double LONGEST_EDGE = 1e-6;

    enum Shape {
        SINE,
        SQUARE,
        TRIANGLE,
        RAMP,
        PULSE,
        PSEUDO_RANDOM,
        NOISE,
        ARBITRARY,
        DC;

        static Shape of(Waveform waveform) {
            if (waveform instanceof PulseWaveform) {
                return PULSE;
            } else if (waveform instanceof SineWaveform) {
                return SINE;
            } else if (waveform instanceof RampWaveform) {
                return RAMP;
            } else if (waveform instanceof ArbitraryWaveform) {
                return ARBITRARY;
            }
            return SQUARE;
        }
    }

    enum Polarity {
        NORMAL,
        INVERTED
    }

    enum OutputMode {
        NORMAL,
        GATED
    }

    enum VoltageUnit {
        PEAK_TO_PEAK,
        RMS,
        DBM
    }

    enum Tracking {
        OFF,
        ON,
        INVERTED
    }

    enum Filter {
        OFF,
        NORMAL,
        STEP
    }

    enum BurstMode {
        TRIGGERED,
        GATED
    }

    enum TriggerSource {
        IMMEDIATE,
        EXTERNAL,
        TIMER,
        SOFTWARE
    }

    enum SyncSource {
        CHANNEL_1,
        CHANNEL_2;

        static SyncSource of(int channel) {
            return values()[channel - 1];
        }
    }

    enum ByteOrder {
        BIG_ENDIAN,
        LITTLE_ENDIAN
    }

    // The instrument

    static final ScpiChoice<ByteOrder> BYTE_ORDER = ScpiChoice.of(
            "byte order of blocks",
            ":FORMat:BORDer",
            Map.of(ByteOrder.BIG_ENDIAN, "NORMal", ByteOrder.LITTLE_ENDIAN, "SWAPped"));
    static final ScpiFlag SYNC_OUTPUT = ScpiFlag.of("sync output", ":OUTPut:SYNC");
    static final ScpiChoice<SyncSource> SYNC_SOURCE = ScpiChoice.of(
            "sync output source",
            ":OUTPut:SYNC:SOURce",
            Map.of(SyncSource.CHANNEL_1, "CH1", SyncSource.CHANNEL_2, "CH2"));
    static final ScpiHeader ALIGN_PHASES = new ScpiHeader(":SOURce[c]:PHASe:SYNChronize");

    // The output of a channel

    static final ScpiFlag OUTPUT = ScpiFlag.of("output", ":OUTPut[c]");
    static final ScpiChoice<Polarity> POLARITY = ScpiChoice.of(
            "polarity", ":OUTPut[c]:POLarity", Map.of(Polarity.NORMAL, "NORMal", Polarity.INVERTED, "INVerted"));
    static final ScpiChoice<OutputMode> OUTPUT_MODE = ScpiChoice.of(
            "output mode", ":OUTPut[c]:MODE", Map.of(OutputMode.NORMAL, "NORMal", OutputMode.GATED, "GATed"));

    // The waveform

    static final ScpiChoice<Shape> SHAPE = ScpiChoice.of(
            "waveform",
            ":SOURce[c]:FUNCtion",
            Map.of(
                    Shape.SINE, "SINusoid",
                    Shape.SQUARE, "SQUare",
                    Shape.TRIANGLE, "TRIangle",
                    Shape.RAMP, "RAMP",
                    Shape.PULSE, "PULSe",
                    Shape.PSEUDO_RANDOM, "PRBS",
                    Shape.NOISE, "NOISe",
                    Shape.ARBITRARY, "ARB",
                    Shape.DC, "DC"));
    static final ScpiReal FREQUENCY = ScpiReal.of("frequency", ":SOURce[c]:FREQuency", "Hz", LOWEST_FREQUENCY, 120e6)
            .within(LOWEST_FREQUENCY, 1e-5);
    static final ScpiReal PHASE = ScpiReal.of("start phase", ":SOURce[c]:PHASe", "deg", -360, 360);

    /** Compared to a tenth of the accuracy, 1 % + 1 mVpp (data sheet 5992-2572EN). */
    static final ScpiReal AMPLITUDE =
            ScpiReal.of("amplitude", ":SOURce[c]:VOLTage", "Vpp", 0, 20).within(1e-4, 1e-3);

    /** Compared to a tenth of the accuracy, 1 % + 2 mV (data sheet 5992-2572EN). */
    static final ScpiReal OFFSET =
            ScpiReal.of("offset", ":SOURce[c]:VOLTage:OFFSet", "V", -10, 10).within(2e-4, 1e-3);

    static final ScpiChoice<VoltageUnit> VOLTAGE_UNIT = ScpiChoice.of(
            "amplitude unit",
            ":SOURce[c]:VOLTage:UNIT",
            Map.of(VoltageUnit.PEAK_TO_PEAK, "VPP", VoltageUnit.RMS, "VRMS", VoltageUnit.DBM, "DBM"));

    static final ScpiReal PULSE_PERIOD =
            time("pulse period", ":SOURce[c]:FUNCtion:PULSe:PERiod", 10e-9, LONGEST_PERIOD);
    static final ScpiReal PULSE_WIDTH = time("pulse width", ":SOURce[c]:FUNCtion:PULSe:WIDTh", 5e-9, LONGEST_PERIOD);
    static final ScpiReal LEADING_EDGE =
            time("leading edge", ":SOURce[c]:FUNCtion:PULSe:TRANsition:LEADing", 2.9e-9, LONGEST_EDGE);
    static final ScpiReal TRAILING_EDGE =
            time("trailing edge", ":SOURce[c]:FUNCtion:PULSe:TRANsition:TRAiling", 2.9e-9, LONGEST_EDGE);
    static final ScpiReal DUTY_CYCLE = percentage("duty cycle", ":SOURce[c]:FUNCtion:SQUare:DCYCle");
    static final ScpiReal SYMMETRY = percentage("symmetry", ":SOURce[c]:FUNCtion:RAMP:SYMMetry");

    static final ScpiReal SAMPLE_RATE =
            ScpiReal.of("sample rate", ":SOURce[c]:FUNCtion:ARBitrary:SRATe", "Sa/s", 1e-6, 1e9);
    static final ScpiChoice<Filter> FILTER = ScpiChoice.of(
            "arbitrary waveform filter",
            ":SOURce[c]:FUNCtion:ARBitrary:FILTer",
            Map.of(Filter.OFF, "OFF", Filter.NORMAL, "NORMal", Filter.STEP, "STEP"));
    static final ScpiHeader SELECTED_ARBITRARY = new ScpiHeader(":SOURce[c]:FUNCtion:ARBitrary");
    static final ScpiHeader CLEAR_MEMORY = new ScpiHeader(":SOURce[c]:DATA:VOLatile:CLEar");
    static final ScpiHeader UPLOAD = new ScpiHeader(":SOURce[c]:DATA:ARBitrary:DAC");
    static final ScpiHeader UPLOADED_POINTS = new ScpiHeader(":SOURce[c]:DATA:ATTRibute:POINts?");

    // What else drives a channel, and is kept off

    static final ScpiFlag SWEEP = ScpiFlag.of("frequency sweep", ":SOURce[c]:SWEep:STATe");
    static final ScpiChoice<Tracking> TRACKING = ScpiChoice.of(
            "tracking of one channel by the other",
            ":SOURce[c]:TRACk",
            Map.of(Tracking.OFF, "OFF", Tracking.ON, "ON", Tracking.INVERTED, "INVerted"));

    // Bursts; the number of cycles is in TrueformCycles

    static final ScpiFlag BURST = ScpiFlag.of("burst", ":SOURce[c]:BURSt:STATe");
    static final ScpiChoice<BurstMode> BURST_MODE = ScpiChoice.of(
            "burst mode", ":SOURce[c]:BURSt:MODE", Map.of(BurstMode.TRIGGERED, "TRIGgered", BurstMode.GATED, "GATed"));
    static final ScpiInteger BURST_CYCLES =
            ScpiInteger.of("number of cycles of a burst", ":SOURce[c]:BURSt:NCYCles", 1, 100_000_000);
    static final ScpiReal BURST_PERIOD = time("time between bursts", ":SOURce[c]:BURSt:INTernal:PERiod", 1e-6, 8000);
    static final ScpiReal BURST_PHASE = ScpiReal.of("burst start phase", ":SOURce[c]:BURSt:PHASe", "deg", -360, 360);
    static final ScpiChoice<Burst.GateLevel> BURST_GATE = ScpiChoice.of(
            "burst gate",
            ":SOURce[c]:BURSt:GATE:POLarity",
            Map.of(Burst.GateLevel.HIGH, "NORMal", Burst.GateLevel.LOW, "INVerted"));
    static final ScpiChoice<TriggerSource> TRIGGER_SOURCE = ScpiChoice.of(
            "burst trigger",
            ":TRIGger[c]:SOURce",
            Map.of(
                    TriggerSource.IMMEDIATE, "IMMediate",
                    TriggerSource.EXTERNAL, "EXTernal",
                    TriggerSource.TIMER, "TIMer",
                    TriggerSource.SOFTWARE, "BUS"));
    static final ScpiChoice<BurstTrigger.Edge> TRIGGER_EDGE = ScpiChoice.of(
            "burst trigger edge",
            ":TRIGger[c]:SLOPe",
            Map.of(BurstTrigger.Edge.RISING, "POSitive", BurstTrigger.Edge.FALLING, "NEGative"));
    static final ScpiReal BURST_DELAY =
            ScpiReal.of("burst delay", ":TRIGger[c]:DELay", "s", 0, 1000).within(TRIGGER_TIME_STEP, TIME_TOLERANCE);
    static final ScpiHeader TRIGGER_BURST = new ScpiHeader(":TRIGger[c]");

    private TrueformCommands() {}

    private static ScpiReal time(String name, String header, double shortest, double longest) {
        return ScpiReal.of(name, header, "s", shortest, longest).within(TIME_STEP, TIME_TOLERANCE);
    }

    private static ScpiReal percentage(String name, String header) {
        return ScpiReal.of(name, header, "%", 0, 100).within(1e-3, 0);
    }
}
