package dev.crosspoint.driver.tektronix;

import dev.crosspoint.instrument.BurstTrigger.Edge;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.scpi.ScpiChoice;
import dev.crosspoint.scpi.ScpiFlag;
import dev.crosspoint.scpi.ScpiHeader;
import dev.crosspoint.scpi.ScpiInteger;
import dev.crosspoint.scpi.ScpiReal;
import java.util.Map;

/**
 * The commands of the family ("4000 Series Digital Phosphor Oscilloscopes Programmer Manual", Tektronix, 071-2133), with units
 * and the widest ranges at a probe of x1000; {@code [c]} stands for the channel.
 */
final class TektronixCommands {
    /** Values come back with five digits. */
    private static final double DIGITS = 1e-3;

    private static final int MOST_POINTS = 20_000_000;

    enum AcquisitionMode {
        SAMPLE,
        PEAK,
        HIGH_RESOLUTION,
        AVERAGE,
        ENVELOPE
    }

    enum StopAfter {
        BUTTON,
        ONE_RECORD
    }

    enum TriggerType {
        EDGE
    }

    enum TriggerSource {
        INPUT_1,
        INPUT_2,
        INPUT_3,
        INPUT_4,
        AUXILIARY,
        MAINS;

        /** Returns the input with a number, from 1. */
        static TriggerSource input(int number) {
            return values()[number - 1];
        }
    }

    enum TriggerMode {
        AUTOMATIC,
        NORMAL
    }

    enum TriggerCoupling {
        DC,
        HIGH_FREQUENCY_REJECTION,
        LOW_FREQUENCY_REJECTION,
        NOISE_REJECTION
    }

    enum TriggerState {
        ARMED,
        AUTOMATIC,
        READY,
        SAVED,
        TRIGGERED
    }

    enum Encoding {
        SIGNED_BIG_ENDIAN
    }

    static final ScpiFlag DISPLAY = ScpiFlag.of("display", "SELect:CH[c]");
    static final ScpiReal PROBE_GAIN =
            ScpiReal.of("probe gain", "CH[c]:PRObe:GAIN", "", 1e-3, 10).within(0, DIGITS);
    static final ScpiChoice<InputCoupling> COUPLING =
            ScpiChoice.of("coupling", "CH[c]:COUPling", Map.of(InputCoupling.DC, "DC", InputCoupling.AC, "AC"));
    static final ScpiReal RESISTANCE =
            ScpiReal.of("input resistance", "CH[c]:TERmination", "ohm", 50, 1e6).within(0, DIGITS);

    /** 20 MHz when it is limited. */
    static final ScpiReal BANDWIDTH =
            ScpiReal.of("bandwidth", "CH[c]:BANdwidth", "Hz", 20e6, 2e9).within(0, DIGITS);

    static final ScpiHeader FULL_BANDWIDTH = new ScpiHeader("CH[c]:BANdwidth");
    static final ScpiFlag INVERTED = ScpiFlag.of("inversion", "CH[c]:INVert");
    static final ScpiReal VERTICAL_SCALE =
            ScpiReal.of("vertical scale", "CH[c]:SCAle", "V", 100e-6, 10e3).within(0, DIGITS);

    /** Where the offset voltage is shown, in divisions from the middle. */
    static final ScpiReal VERTICAL_POSITION =
            ScpiReal.of("vertical position", "CH[c]:POSition", "div", -8, 8).within(1e-3, 0);

    /** The voltage in the middle of the converter's range. */
    static final ScpiReal VERTICAL_OFFSET =
            ScpiReal.of("vertical offset", "CH[c]:OFFSet", "V", -100e3, 100e3).within(1e-4, 5e-3);

    /** Of one of the ten divisions. */
    static final ScpiReal TIMEBASE_SCALE =
            ScpiReal.of("timebase", "HORizontal:SCAle", "s", 4e-9, 400).within(0, DIGITS);

    static final ScpiFlag TIMEBASE_DELAYED = ScpiFlag.of("timebase delay", "HORizontal:DELay:MODe");

    /** The time of the middle of the screen after the trigger. */
    static final ScpiReal TIMEBASE_DELAY = ScpiReal.of("timebase delay time", "HORizontal:DELay:TIMe", "s", -4000, 5000)
            .within(1e-9, DIGITS);

    static final ScpiInteger RECORD_LENGTH =
            ScpiInteger.of("record length", "HORizontal:RECOrdlength", 1000, MOST_POINTS);
    static final ScpiReal SAMPLE_RATE = ScpiReal.of("sample rate", "HORizontal:SAMPLERate", "Hz", 0.1, 10e9);

    static final ScpiChoice<AcquisitionMode> ACQUISITION_MODE = ScpiChoice.of(
            "acquisition mode",
            "ACQuire:MODe",
            Map.of(
                    AcquisitionMode.SAMPLE, "SAMple",
                    AcquisitionMode.PEAK, "PEAKdetect",
                    AcquisitionMode.HIGH_RESOLUTION, "HIRes",
                    AcquisitionMode.AVERAGE, "AVErage",
                    AcquisitionMode.ENVELOPE, "ENVelope"));
    static final ScpiChoice<StopAfter> STOP_AFTER = ScpiChoice.of(
            "stop after", "ACQuire:STOPAfter", Map.of(StopAfter.BUTTON, "RUNSTop", StopAfter.ONE_RECORD, "SEQuence"));
    static final ScpiFlag RUNNING = ScpiFlag.of("acquisition state", "ACQuire:STATE");
    static final ScpiInteger RECORDS = ScpiInteger.of("number of acquisitions", "ACQuire:NUMACq", 0, Integer.MAX_VALUE);

    static final ScpiChoice<TriggerType> TRIGGER_TYPE =
            ScpiChoice.of("trigger type", "TRIGger:A:TYPe", Map.of(TriggerType.EDGE, "EDGe"));
    static final ScpiChoice<TriggerSource> TRIGGER_SOURCE = ScpiChoice.of(
            "trigger source",
            "TRIGger:A:EDGE:SOUrce",
            Map.of(
                    TriggerSource.INPUT_1, "CH1",
                    TriggerSource.INPUT_2, "CH2",
                    TriggerSource.INPUT_3, "CH3",
                    TriggerSource.INPUT_4, "CH4",
                    TriggerSource.AUXILIARY, "AUX",
                    TriggerSource.MAINS, "LINE"));
    static final ScpiChoice<TriggerMode> TRIGGER_MODE = ScpiChoice.of(
            "trigger mode", "TRIGger:A:MODe", Map.of(TriggerMode.AUTOMATIC, "AUTO", TriggerMode.NORMAL, "NORMal"));
    static final ScpiChoice<TriggerCoupling> TRIGGER_COUPLING = ScpiChoice.of(
            "trigger coupling",
            "TRIGger:A:EDGE:COUPling",
            Map.of(
                    TriggerCoupling.DC, "DC",
                    TriggerCoupling.HIGH_FREQUENCY_REJECTION, "HFRej",
                    TriggerCoupling.LOW_FREQUENCY_REJECTION, "LFRej",
                    TriggerCoupling.NOISE_REJECTION, "NOISErej"));
    static final ScpiChoice<Edge> TRIGGER_EDGE =
            ScpiChoice.of("trigger edge", "TRIGger:A:EDGE:SLOpe", Map.of(Edge.RISING, "RISe", Edge.FALLING, "FALL"));
    static final ScpiReal TRIGGER_LEVEL =
            ScpiReal.of("trigger level", "TRIGger:A:LEVel", "V", -100e3, 100e3).within(1e-4, 5e-3);
    static final ScpiChoice<TriggerState> TRIGGER_STATE = ScpiChoice.of(
            "trigger state",
            "TRIGger:STATE",
            Map.of(
                    TriggerState.ARMED, "ARMed",
                    TriggerState.AUTOMATIC, "AUTO",
                    TriggerState.READY, "REAdy",
                    TriggerState.SAVED, "SAVe",
                    TriggerState.TRIGGERED, "TRIGger"));

    static final ScpiChoice<Encoding> ENCODING =
            ScpiChoice.of("data encoding", "DATa:ENCdg", Map.of(Encoding.SIGNED_BIG_ENDIAN, "RIBinary"));
    static final ScpiInteger DATA_WIDTH = ScpiInteger.of("bytes of a point", "DATa:WIDth", 1, 2);
    static final ScpiInteger READ_START = ScpiInteger.of("first point to read", "DATa:STARt", 1, MOST_POINTS);
    static final ScpiInteger READ_STOP = ScpiInteger.of("last point to read", "DATa:STOP", 1, MOST_POINTS);

    static final String NO_HEADERS = "HEADER OFF";
    static final String DATA_SOURCE = "DAT:SOU";
    static final String PREAMBLE = "WFMOUTPRE:";
    static final String DATA = "CURVE?";

    private TektronixCommands() {}
}
