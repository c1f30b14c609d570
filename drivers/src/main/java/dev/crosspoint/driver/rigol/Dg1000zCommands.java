package dev.crosspoint.driver.rigol;

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
 * The commands of the family ("DG1000Z Programming Guide", Rigol, PGB09103, February 2014), with units and the widest ranges
 * of any model, load and waveform; {@code [c]} stands for the channel. What a model allows is in {@link Dg1000zLimits}.
 *
 * <p>The instrument clamps a value that is out of range without an error; only the value read back tells.
 */
final class Dg1000zCommands {
    private static final double LOWEST_FREQUENCY = 1e-6;
    private static final double LONGEST_PERIOD = 1e6;
    private static final double LONGEST_DELAY = 100;

    /** Times come back with seven digits. */
    private static final double TIME_TOLERANCE = 1e-5;

    private static final double TIME_STEP = 1e-10;

    enum Shape {
        SINE,
        SQUARE,
        RAMP,
        PULSE,
        ARBITRARY,
        NOISE,
        HARMONIC,
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

    enum ArbitraryMode {
        FREQUENCY,
        SAMPLE_RATE
    }

    enum BurstMode {
        CYCLES,
        INFINITE,
        GATED
    }

    enum BurstSource {
        INTERNAL,
        EXTERNAL,
        MANUAL
    }

    // The output of a channel; its load is in GeneratorLoad

    static final ScpiFlag OUTPUT = ScpiFlag.of("output", ":OUTPut[c]");
    static final ScpiChoice<Polarity> POLARITY = ScpiChoice.of(
            "polarity", ":OUTPut[c]:POLarity", Map.of(Polarity.NORMAL, "NORMal", Polarity.INVERTED, "INVerted"));
    static final ScpiChoice<OutputMode> OUTPUT_MODE = ScpiChoice.of(
            "output mode", ":OUTPut[c]:MODE", Map.of(OutputMode.NORMAL, "NORMal", OutputMode.GATED, "GATed"));
    static final ScpiFlag SYNC_OUTPUT = ScpiFlag.of("sync output", ":OUTPut[c]:SYNC");

    // The waveform

    static final ScpiChoice<Shape> SHAPE = ScpiChoice.of(
            "waveform",
            ":SOURce[c]:FUNCtion",
            Map.of(
                    Shape.SINE, "SINusoid",
                    Shape.SQUARE, "SQUare",
                    Shape.RAMP, "RAMP",
                    Shape.PULSE, "PULSe",
                    Shape.ARBITRARY, "USER",
                    Shape.NOISE, "NOISe",
                    Shape.HARMONIC, "HARMonic",
                    Shape.DC, "DC"));
    static final ScpiReal FREQUENCY = ScpiReal.of("frequency", ":SOURce[c]:FREQuency", "Hz", LOWEST_FREQUENCY, 60e6)
            .within(LOWEST_FREQUENCY, 1e-5);
    static final ScpiReal PHASE = ScpiReal.of("start phase", ":SOURce[c]:PHASe", "deg", 0, 360);
    static final ScpiHeader ALIGN_PHASES = new ScpiHeader(":SOURce[c]:PHASe:INITiate");

    /** Compared to a tenth of the accuracy, 1 % + 1 mVpp ("DG1000Z Series Data Sheet"). */
    static final ScpiReal AMPLITUDE =
            ScpiReal.of("amplitude", ":SOURce[c]:VOLTage", "Vpp", 0, 20).within(1e-4, 1e-3);

    /** Compared to a tenth of the accuracy, 1 % + 5 mV ("DG1000Z Series Data Sheet"). */
    static final ScpiReal OFFSET =
            ScpiReal.of("offset", ":SOURce[c]:VOLTage:OFFSet", "V", -10, 10).within(5e-4, 1e-3);

    static final ScpiChoice<VoltageUnit> VOLTAGE_UNIT = ScpiChoice.of(
            "amplitude unit",
            ":SOURce[c]:VOLTage:UNIT",
            Map.of(VoltageUnit.PEAK_TO_PEAK, "VPP", VoltageUnit.RMS, "VRMS", VoltageUnit.DBM, "DBM"));

    static final ScpiReal PULSE_PERIOD =
            time("pulse period", ":SOURce[c]:FUNCtion:PULSe:PERiod", 40e-9, LONGEST_PERIOD);
    static final ScpiReal PULSE_WIDTH = time("pulse width", ":SOURce[c]:FUNCtion:PULSe:WIDTh", 16e-9, 999_999.98);
    static final ScpiReal LEADING_EDGE =
            time("leading edge", ":SOURce[c]:FUNCtion:PULSe:TRANsition:LEADing", 10e-9, 0.625 * 999_999.98);
    static final ScpiReal TRAILING_EDGE =
            time("trailing edge", ":SOURce[c]:FUNCtion:PULSe:TRANsition:TRAiling", 10e-9, 0.625 * 999_999.98);
    static final ScpiReal DUTY_CYCLE = percentage("duty cycle", ":SOURce[c]:FUNCtion:SQUare:DCYCle");
    static final ScpiReal SYMMETRY = percentage("symmetry", ":SOURce[c]:FUNCtion:RAMP:SYMMetry");

    static final ScpiChoice<ArbitraryMode> ARBITRARY_MODE = ScpiChoice.of(
            "arbitrary waveform mode",
            ":SOURce[c]:FUNCtion:ARBitrary:MODE",
            Map.of(ArbitraryMode.FREQUENCY, "FREQ", ArbitraryMode.SAMPLE_RATE, "SRATe"));
    static final ScpiReal SAMPLE_RATE =
            ScpiReal.of("sample rate", ":SOURce[c]:FUNCtion:ARBitrary:SRATe", "Sa/s", 1e-6, 60e6);
    static final ScpiHeader UPLOAD = new ScpiHeader(":SOURce[c]:TRACe:DATA:DAC16");
    static final ScpiHeader UPLOADED_POINTS = new ScpiHeader(":SOURce[c]:TRACe:DATA:POINts?");

    // What else drives a channel, and is kept off

    static final ScpiFlag SWEEP = ScpiFlag.of("frequency sweep", ":SOURce[c]:SWEep:STATe");
    static final ScpiChoice<Tracking> TRACKING = ScpiChoice.of(
            "tracking of channel 1 by channel 2",
            ":SOURce[c]:TRACK",
            Map.of(Tracking.OFF, "OFF", Tracking.ON, "ON", Tracking.INVERTED, "INVerted"));

    // Bursts

    static final ScpiFlag BURST = ScpiFlag.of("burst", ":SOURce[c]:BURSt");
    static final ScpiChoice<BurstMode> BURST_MODE = ScpiChoice.of(
            "burst mode",
            ":SOURce[c]:BURSt:MODE",
            Map.of(BurstMode.CYCLES, "TRIGgered", BurstMode.INFINITE, "INFinity", BurstMode.GATED, "GATed"));
    static final ScpiInteger BURST_CYCLES =
            ScpiInteger.of("number of cycles of a burst", ":SOURce[c]:BURSt:NCYCles", 1, 1_000_000);
    static final ScpiReal BURST_PERIOD =
            time("time between bursts", ":SOURce[c]:BURSt:INTernal:PERiod", 2.0166e-6, 500);
    static final ScpiReal BURST_DELAY = time("burst delay", ":SOURce[c]:BURSt:TDELay", 0, LONGEST_DELAY);
    static final ScpiReal BURST_PHASE = ScpiReal.of("burst start phase", ":SOURce[c]:BURSt:PHASe", "deg", 0, 360);
    static final ScpiChoice<BurstSource> BURST_SOURCE = ScpiChoice.of(
            "burst trigger",
            ":SOURce[c]:BURSt:TRIGger:SOURce",
            Map.of(
                    BurstSource.INTERNAL, "INTernal",
                    BurstSource.EXTERNAL, "EXTernal",
                    BurstSource.MANUAL, "MANual"));
    static final ScpiChoice<BurstTrigger.Edge> BURST_EDGE = ScpiChoice.of(
            "burst trigger edge",
            ":SOURce[c]:BURSt:TRIGger:SLOPe",
            Map.of(BurstTrigger.Edge.RISING, "POSitive", BurstTrigger.Edge.FALLING, "NEGative"));
    static final ScpiChoice<Burst.GateLevel> BURST_GATE = ScpiChoice.of(
            "burst gate",
            ":SOURce[c]:BURSt:GATE:POLarity",
            Map.of(Burst.GateLevel.HIGH, "NORMal", Burst.GateLevel.LOW, "INVerted"));
    static final ScpiHeader TRIGGER_BURST = new ScpiHeader(":SOURce[c]:BURSt:TRIGger");

    private Dg1000zCommands() {}

    private static ScpiReal time(String name, String header, double shortest, double longest) {
        return ScpiReal.of(name, header, "s", shortest, longest).within(TIME_STEP, TIME_TOLERANCE);
    }

    private static ScpiReal percentage(String name, String header) {
        return ScpiReal.of(name, header, "%", 0, 100).within(1e-3, 0);
    }
}
