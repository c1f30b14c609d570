package dev.crosspoint.driver.keysight;

import static dev.crosspoint.scpi.ScpiTraffic.checked;
import static dev.crosspoint.scpi.ScpiTraffic.group;
import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static dev.crosspoint.scpi.ScpiTraffic.row;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.scpi.RealFormat;
import dev.crosspoint.scpi.ScpiBlock;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What goes over the link to a B2902A, as its command reference says. */
final class B2902ATraffic {
    static final String IDENTITY = "Keysight Technologies,B2902A,MY51143745,3.4.2011.5100";

    private B2902ATraffic() {}

    static Transcript opening() {
        return nothing().asks("*IDN?", IDENTITY).then(switchingBothOff()).then(preparing());
    }

    static Transcript preparing() {
        return nothing()
                .sends("*RST", "*CLS")
                .then(group(row(":FORM", "REAL,64"), row(":FORM:BORD", "NORM"), row(":SYST:LFR", "50")))
                .sends(":FORM:ELEM:SENS VOLT,CURR,TIME,STAT,SOUR")
                .then(checked());
    }

    static Transcript switchingOff() {
        return nothing().sends(":OUTP1 0", ":ABOR (@1)").asks(":OUTP1?", "0");
    }

    static Transcript switchingBothOff() {
        return nothing()
                .sends(":OUTP1 0", ":OUTP2 0", ":ABOR (@1)", ":ABOR (@2)")
                .asks(":OUTP1?", "0")
                .asks(":OUTP2?", "0");
    }

    /** A voltage source on automatic ranges, 1 PLC, the current from 100 nA. */
    static Transcript configuring() {
        return nothing()
                .asks(":OUTP1?", "0")
                .then(group(
                        row(":OUTP1:ON:AUTO", "0"),
                        row(":OUTP1:OFF:AUTO", "0"),
                        row(":OUTP1:PROT", "0"),
                        row(":OUTP1:OFF:MODE", "NORM"),
                        row(":SENS1:REM", "0")))
                .then(group(
                        row(":SOUR1:FUNC:MODE", "VOLT"),
                        row(":SOUR1:FUNC:SHAP", "DC"),
                        row(":SOUR1:VOLT:MODE", "FIX"),
                        row(":SOUR1:VOLT", "0.0", "+0.00000000E+000"),
                        row(":SOUR1:VOLT:RANG:AUTO", "1"),
                        row(":SOUR1:VOLT:RANG:AUTO:LLIM", "2.0", "+2.00000000E+000")))
                .then(group(
                        row(":SENS1:CURR:RANG:AUTO", "1"),
                        row(":SENS1:CURR:RANG:AUTO:LLIM", "1.0E-7", "+1.00000000E-007"),
                        row(":SENS1:VOLT:RANG:AUTO", "0"),
                        row(":SENS1:VOLT:RANG", "2.0", "+2.00000000E+000"),
                        row(":SENS1:CURR:NPLC", "1.0", "+1.00000000E+000"),
                        row(":SOUR1:WAIT", "0"),
                        row(":SENS1:WAIT", "0")))
                .sends(":SENS1:FUNC \"VOLT\",\"CURR\"")
                .then(checked());
    }

    /** The level zero, and a compliance of 1 mA both ways. */
    static Transcript preparingToEnergise() {
        return nothing()
                .asks(":OUTP1?", "0")
                .then(group(
                        row(":SOUR1:FUNC:SHAP", "DC"),
                        row(":SOUR1:VOLT:MODE", "FIX"),
                        row(":SOUR1:VOLT", "0.0", "+0.00000000E+000")))
                .sends(":SENS1:CURR:PROT 0.001")
                .then(checked())
                .asks(":SENS1:CURR:PROT:POS?", "+1.00000000E-003")
                .asks(":SENS1:CURR:PROT:NEG?", "+1.00000000E-003");
    }

    static Transcript energising() {
        return preparingToEnergise().then(group(row(":OUTP1", "1")));
    }

    /** Levels that wait for the reading before, 20 ms long, and an empty trace buffer. */
    static Transcript arming(String interval, String delay, int count) {
        BigDecimal idle =
                new BigDecimal(interval).subtract(new BigDecimal(delay)).subtract(new BigDecimal("0.02"));
        return arming("AINT", Double.toString(idle.doubleValue()), interval, delay, count);
    }

    /** Triggers by the timer, and an empty trace buffer. */
    static Transcript armingTheTimer(String interval, String delay, int count) {
        return arming("TIM", "0.0", interval, delay, count);
    }

    private static Transcript arming(String source, String idle, String interval, String delay, int count) {
        String number = Integer.toString(count);
        return group(
                        row(":TRIG1:TRAN:SOUR", source),
                        row(":TRIG1:TRAN:TIM", interval),
                        row(":TRIG1:TRAN:COUN", number),
                        row(":TRIG1:TRAN:DEL", idle),
                        row(":ARM1:TRAN:COUN", "1"),
                        row(":TRIG1:ACQ:SOUR", source),
                        row(":TRIG1:ACQ:TIM", interval),
                        row(":TRIG1:ACQ:COUN", number),
                        row(":TRIG1:ACQ:DEL", delay),
                        row(":ARM1:ACQ:COUN", "1"))
                .sends(
                        ":TRAC1:FEED:CONT NEV",
                        ":TRAC1:CLE",
                        ":TRAC1:POIN " + number,
                        ":TRAC1:FEED SENS",
                        ":TRAC1:TST:FORM ABS",
                        ":TRAC1:FEED:CONT NEXT")
                .then(checked())
                .sends(":INIT (@1)")
                .then(checked());
    }

    static Transcript beforeASweep() {
        return nothing()
                .sends(":ABOR (@1)")
                .then(group(row(":SOUR1:FUNC:SHAP", "DC"), row(":SOUR1:FUNC:TRIG:CONT", "1")));
    }

    static Transcript stair(String start, String stop, int points, String spacing, String legs) {
        return nothing()
                .sends(":SOUR1:SWE:SPAC LIN")
                .then(group(
                        row(":SOUR1:VOLT:STAR", start),
                        row(":SOUR1:VOLT:STOP", stop),
                        row(":SOUR1:VOLT:POIN", Integer.toString(points)),
                        row(":SOUR1:SWE:SPAC", spacing),
                        row(":SOUR1:SWE:DIR", "UP"),
                        row(":SOUR1:SWE:STA", legs),
                        row(":SOUR1:SWE:RANG", "BEST"),
                        row(":SOUR1:VOLT:MODE", "SWE")));
    }

    /** Readings as the instrument sends them: voltage, current, time, status, sourced level. */
    static byte[] block(double[]... readings) {
        double[] numbers =
                Arrays.stream(readings).flatMapToDouble(Arrays::stream).toArray();
        return ScpiBlock.encode(RealFormat.REAL_64.encode(numbers, ByteOrder.BIG_ENDIAN));
    }
}
