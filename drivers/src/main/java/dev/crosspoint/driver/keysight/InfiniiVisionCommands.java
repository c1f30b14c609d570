package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.BurstTrigger.Edge;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.scpi.ScpiChoice;
import dev.crosspoint.scpi.ScpiFlag;
import dev.crosspoint.scpi.ScpiInteger;
import dev.crosspoint.scpi.ScpiReal;
import java.util.Map;

/**
 * The commands of the family ("InfiniiVision 3000 X-Series Oscilloscopes Programmer's Guide", Keysight), with units and the
 * widest ranges at a probe of x10000; {@code [c]} stands for the channel.
 */
final class InfiniiVisionCommands {
    /** Values come back with six digits. */
    private static final double DIGITS = 1e-4;

    enum InputResistance {
        ONE_MEGOHM,
        FIFTY_OHM
    }

    enum TimebaseMode {
        MAIN,
        WINDOW,
        XY,
        ROLL
    }

    enum TimebaseReference {
        LEFT,
        CENTRE,
        RIGHT
    }

    enum Acquisition {
        NORMAL,
        AVERAGE,
        HIGH_RESOLUTION,
        PEAK
    }

    enum AcquisitionMode {
        REAL_TIME,
        SEGMENTED
    }

    enum TriggerMode {
        EDGE
    }

    enum TriggerSource {
        INPUT_1,
        INPUT_2,
        INPUT_3,
        INPUT_4,
        EXTERNAL,
        MAINS,
        GENERATOR;

        /** Returns the input with a number, from 1. */
        static TriggerSource input(int number) {
            return values()[number - 1];
        }
    }

    enum TriggerSweep {
        AUTOMATIC,
        NORMAL
    }

    static final ScpiFlag DISPLAY = ScpiFlag.of("display", ":CHANnel[c]:DISPlay");
    static final ScpiReal PROBE = ScpiReal.of("probe attenuation", ":CHANnel[c]:PROBe", "", 0.1, 10_000)
            .within(0, DIGITS);
    static final ScpiChoice<InputCoupling> COUPLING =
            ScpiChoice.of("coupling", ":CHANnel[c]:COUPling", Map.of(InputCoupling.DC, "DC", InputCoupling.AC, "AC"));
    static final ScpiChoice<InputResistance> RESISTANCE = ScpiChoice.of(
            "input resistance",
            ":CHANnel[c]:IMPedance",
            Map.of(InputResistance.ONE_MEGOHM, "ONEMeg", InputResistance.FIFTY_OHM, "FIFTy"));
    static final ScpiFlag BANDWIDTH_LIMIT = ScpiFlag.of("bandwidth limit", ":CHANnel[c]:BWLimit");
    static final ScpiFlag INVERTED = ScpiFlag.of("inversion", ":CHANnel[c]:INVert");

    /** Of all eight divisions. */
    static final ScpiReal VERTICAL_RANGE = ScpiReal.of("vertical range", ":CHANnel[c]:RANGe", "V", 0.8e-3, 400e3)
            .within(0, 5e-3);

    /** The voltage in the middle of the screen; its finest step is that of the screen. */
    static final ScpiReal VERTICAL_OFFSET = ScpiReal.of("vertical offset", ":CHANnel[c]:OFFSet", "V", -500e3, 500e3)
            .within(1e-4, 5e-3);

    static final ScpiChoice<TimebaseMode> TIMEBASE_MODE = ScpiChoice.of(
            "timebase mode",
            ":TIMebase:MODE",
            Map.of(
                    TimebaseMode.MAIN, "MAIN",
                    TimebaseMode.WINDOW, "WINDow",
                    TimebaseMode.XY, "XY",
                    TimebaseMode.ROLL, "ROLL"));
    static final ScpiChoice<TimebaseReference> TIMEBASE_REFERENCE = ScpiChoice.of(
            "timebase reference",
            ":TIMebase:REFerence",
            Map.of(
                    TimebaseReference.LEFT, "LEFT",
                    TimebaseReference.CENTRE, "CENTer",
                    TimebaseReference.RIGHT, "RIGHt"));

    /** Of one of the ten divisions. */
    static final ScpiReal TIMEBASE_SCALE =
            ScpiReal.of("timebase", ":TIMebase:SCALe", "s", 5e-9, 50).within(0, DIGITS);

    /** The time of the middle of the screen after the trigger. */
    static final ScpiReal TIMEBASE_POSITION = ScpiReal.of("timebase position", ":TIMebase:POSition", "s", -500, 500)
            .within(1e-9, DIGITS);

    static final ScpiChoice<Acquisition> ACQUISITION = ScpiChoice.of(
            "acquisition",
            ":ACQuire:TYPE",
            Map.of(
                    Acquisition.NORMAL, "NORMal",
                    Acquisition.AVERAGE, "AVERage",
                    Acquisition.HIGH_RESOLUTION, "HRESolution",
                    Acquisition.PEAK, "PEAK"));
    static final ScpiChoice<AcquisitionMode> ACQUISITION_MODE = ScpiChoice.of(
            "acquisition mode",
            ":ACQuire:MODE",
            Map.of(AcquisitionMode.REAL_TIME, "RTIMe", AcquisitionMode.SEGMENTED, "SEGMented"));
    static final ScpiReal SAMPLE_RATE = ScpiReal.of("sample rate", ":ACQuire:SRATe", "Hz", 1e-3, 20e9);

    static final ScpiChoice<TriggerMode> TRIGGER_MODE =
            ScpiChoice.of("trigger mode", ":TRIGger:MODE", Map.of(TriggerMode.EDGE, "EDGE"));
    static final ScpiChoice<TriggerSource> TRIGGER_SOURCE = ScpiChoice.of(
            "trigger source",
            ":TRIGger:EDGE:SOURce",
            Map.of(
                    TriggerSource.INPUT_1, "CHANnel1",
                    TriggerSource.INPUT_2, "CHANnel2",
                    TriggerSource.INPUT_3, "CHANnel3",
                    TriggerSource.INPUT_4, "CHANnel4",
                    TriggerSource.EXTERNAL, "EXTernal",
                    TriggerSource.MAINS, "LINE",
                    TriggerSource.GENERATOR, "WGEN"));
    static final ScpiChoice<TriggerSweep> TRIGGER_SWEEP = ScpiChoice.of(
            "trigger sweep", ":TRIGger:SWEep", Map.of(TriggerSweep.AUTOMATIC, "AUTO", TriggerSweep.NORMAL, "NORMal"));
    static final ScpiChoice<Edge> TRIGGER_EDGE = ScpiChoice.of(
            "trigger edge", ":TRIGger:EDGE:SLOPe", Map.of(Edge.RISING, "POSitive", Edge.FALLING, "NEGative"));
    static final ScpiReal TRIGGER_LEVEL = ScpiReal.of("trigger level", ":TRIGger:EDGE:LEVel", "V", -500e3, 500e3)
            .within(1e-4, 5e-3);

    /** The bits of {@code :OPERegister:CONDition}; the fourth is on while the instrument is not stopped. */
    static final ScpiInteger OPERATION = ScpiInteger.of("operation condition", ":OPERegister:CONDition", 0, 0xFFFF);

    /** Whether a trigger has come since this was last read. */
    static final ScpiFlag TRIGGERED = ScpiFlag.of("trigger event", ":TER");

    static final String WAVEFORM_SOURCE = ":WAV:SOUR";
    static final String WAVEFORM_MODE_MEMORY = ":WAV:POIN:MODE RAW";
    static final String WAVEFORM_ALL_POINTS = ":WAV:POIN MAX";
    static final String WAVEFORM_FORMAT_BYTE = ":WAV:FORM BYTE";
    static final String WAVEFORM_UNSIGNED = ":WAV:UNS 1";
    static final String PREAMBLE = ":WAV:PRE?";
    static final String DATA = ":WAV:DATA?";
    static final String STOP = ":STOP";
    static final String SINGLE = ":SING";

    private InfiniiVisionCommands() {}
}
