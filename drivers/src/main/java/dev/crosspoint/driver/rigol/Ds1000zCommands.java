package dev.crosspoint.driver.rigol;

import dev.crosspoint.instrument.BurstTrigger.Edge;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.scpi.ScpiChoice;
import dev.crosspoint.scpi.ScpiFlag;
import dev.crosspoint.scpi.ScpiInteger;
import dev.crosspoint.scpi.ScpiReal;
import java.util.Map;

/**
 * The commands of the family ("DS1000Z Programming Guide", Rigol), with units and the widest ranges at a probe of x1000;
 * {@code [c]} stands for the channel.
 */
final class Ds1000zCommands {
    /** Values come back with seven digits. */
    private static final double DIGITS = 1e-5;

    private static final int MOST_POINTS = 24_000_000;

    enum BandwidthLimit {
        NONE,
        TWENTY_MEGAHERTZ
    }

    enum TimebaseMode {
        MAIN,
        XY,
        ROLL
    }

    enum Acquisition {
        NORMAL,
        AVERAGE,
        PEAK,
        HIGH_RESOLUTION
    }

    enum TriggerMode {
        EDGE
    }

    enum TriggerSource {
        INPUT_1,
        INPUT_2,
        INPUT_3,
        INPUT_4,
        MAINS;

        /** Returns the input with a number, from 1. */
        static TriggerSource input(int number) {
            return values()[number - 1];
        }
    }

    enum TriggerStatus {
        TRIGGERED,
        WAITING,
        RUNNING,
        AUTOMATIC,
        STOPPED
    }

    static final ScpiFlag DISPLAY = ScpiFlag.of("display", ":CHANnel[c]:DISPlay");
    static final ScpiReal PROBE = ScpiReal.of("probe attenuation", ":CHANnel[c]:PROBe", "", 0.01, 1000);
    static final ScpiChoice<InputCoupling> COUPLING =
            ScpiChoice.of("coupling", ":CHANnel[c]:COUPling", Map.of(InputCoupling.DC, "DC", InputCoupling.AC, "AC"));
    static final ScpiChoice<BandwidthLimit> BANDWIDTH = ScpiChoice.of(
            "bandwidth limit",
            ":CHANnel[c]:BWLimit",
            Map.of(BandwidthLimit.NONE, "OFF", BandwidthLimit.TWENTY_MEGAHERTZ, "20M"));
    static final ScpiFlag INVERTED = ScpiFlag.of("inversion", ":CHANnel[c]:INVert");
    static final ScpiReal VERTICAL_SCALE =
            ScpiReal.of("vertical scale", ":CHANnel[c]:SCALe", "V", 10e-6, 10e3).within(0, DIGITS);
    static final ScpiReal VERTICAL_OFFSET = ScpiReal.of("vertical offset", ":CHANnel[c]:OFFSet", "V", -100e3, 100e3)
            .within(1e-6, DIGITS);

    static final ScpiChoice<TimebaseMode> TIMEBASE_MODE = ScpiChoice.of(
            "timebase mode",
            ":TIMebase:MODE",
            Map.of(TimebaseMode.MAIN, "MAIN", TimebaseMode.XY, "XY", TimebaseMode.ROLL, "ROLL"));
    static final ScpiReal TIMEBASE_SCALE =
            ScpiReal.of("timebase", ":TIMebase:MAIN:SCALe", "s", 5e-9, 50).within(0, DIGITS);
    /** The time of the middle of the screen after the trigger; its finest step is that of the screen. */
    static final ScpiReal TIMEBASE_OFFSET = ScpiReal.of("timebase offset", ":TIMebase:MAIN:OFFSet", "s", -5000, 5000)
            .within(1e-9, 1e-4);

    static final ScpiChoice<Acquisition> ACQUISITION = ScpiChoice.of(
            "acquisition",
            ":ACQuire:TYPE",
            Map.of(
                    Acquisition.NORMAL, "NORMal",
                    Acquisition.AVERAGE, "AVERages",
                    Acquisition.PEAK, "PEAK",
                    Acquisition.HIGH_RESOLUTION, "HRESolution"));
    static final ScpiInteger MEMORY_DEPTH = ScpiInteger.of("memory depth", ":ACQuire:MDEPth", 3000, MOST_POINTS);
    static final ScpiReal SAMPLE_RATE = ScpiReal.of("sample rate", ":ACQuire:SRATe", "Hz", 1e-3, 1e9);

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
                    TriggerSource.MAINS, "AC"));
    static final ScpiChoice<Edge> TRIGGER_EDGE = ScpiChoice.of(
            "trigger edge", ":TRIGger:EDGE:SLOPe", Map.of(Edge.RISING, "POSitive", Edge.FALLING, "NEGative"));
    static final ScpiReal TRIGGER_LEVEL = ScpiReal.of("trigger level", ":TRIGger:EDGE:LEVel", "V", -50e3, 50e3)
            .within(1e-6, 1e-3);
    static final ScpiChoice<TriggerStatus> TRIGGER_STATUS = ScpiChoice.of(
            "trigger status",
            ":TRIGger:STATus",
            Map.of(
                    TriggerStatus.TRIGGERED, "TD",
                    TriggerStatus.WAITING, "WAIT",
                    TriggerStatus.RUNNING, "RUN",
                    TriggerStatus.AUTOMATIC, "AUTO",
                    TriggerStatus.STOPPED, "STOP"));

    static final ScpiInteger READ_START = ScpiInteger.of("first point to read", ":WAVeform:STARt", 1, MOST_POINTS);
    static final ScpiInteger READ_STOP = ScpiInteger.of("last point to read", ":WAVeform:STOP", 1, MOST_POINTS);

    static final String WAVEFORM_SOURCE = ":WAV:SOUR";
    static final String WAVEFORM_MODE_MEMORY = ":WAV:MODE RAW";
    static final String WAVEFORM_FORMAT_BYTE = ":WAV:FORM BYTE";
    static final String PREAMBLE = ":WAV:PRE?";
    static final String DATA = ":WAV:DATA?";
    static final String RUN = ":RUN";
    static final String STOP = ":STOP";
    static final String SINGLE = ":SING";

    private Ds1000zCommands() {}
}
