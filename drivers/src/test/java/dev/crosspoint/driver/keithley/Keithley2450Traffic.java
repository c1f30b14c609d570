package dev.crosspoint.driver.keithley;

import static dev.crosspoint.scpi.ScpiTraffic.checked;
import static dev.crosspoint.scpi.ScpiTraffic.group;
import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static dev.crosspoint.scpi.ScpiTraffic.row;

import dev.crosspoint.connection.Transcript;

/** What goes over the link to a 2450, as its reference manual says. */
final class Keithley2450Traffic {
    static final String IDENTITY = "KEITHLEY INSTRUMENTS,MODEL 2450,04096331,1.7.7b";

    private Keithley2450Traffic() {}

    static Transcript opening() {
        return nothing()
                .asks("*IDN?", IDENTITY)
                .asks("*LANG?", "SCPI")
                .then(switchingOff())
                .sends("*RST", "*CLS")
                .then(group(row(":FORM", "ASC"), row(":FORM:ASC:PREC", "12")))
                .asks(":SYST:LFR?", "50");
    }

    static Transcript switchingOff() {
        return nothing().sends(":OUTP 0", ":ABOR").asks(":OUTP?", "0");
    }

    /** A voltage source of the 2 V range, 1 PLC, the current from 100 nA. */
    static Transcript configuring() {
        return nothing()
                .asks(":OUTP?", "0")
                .then(group(
                        row(":SOUR:FUNC", "VOLT"),
                        row(":SOUR:VOLT", "0.0", "0.000000E+00"),
                        row(":SOUR:VOLT:RANG:AUTO", "0"),
                        row(":SOUR:VOLT:RANG", "2.0", "2.000000E+00"),
                        row(":SOUR:VOLT:DEL:AUTO", "0"),
                        row(":SOUR:VOLT:DEL", "0.0", "0.000000E+00"),
                        row(":SOUR:VOLT:READ:BACK", "1"),
                        row(":OUTP:VOLT:SMOD", "NORM")))
                .then(measuring("1", ":SENS:CURR:RANG:AUTO:LLIM", "1.0E-7", "1.000000E-07"));
    }

    static Transcript measuring(String automatic, String rangeHeader, String range, String rangeReported) {
        return group(
                row(":SENS:FUNC", "\"CURR:DC\""),
                row(":SENS:COUN", "1"),
                row(":SENS:CURR:RANG:AUTO", automatic),
                row(rangeHeader, range, rangeReported),
                row(":SENS:CURR:NPLC", "1.0", "1.000000E+00"),
                row(":SENS:CURR:AZER", "0"),
                row(":SENS:CURR:AVER", "0"),
                row(":SENS:CURR:RSEN", "0"));
    }

    /** The level zero, and a compliance of 1 mA. */
    static Transcript preparingToEnergise() {
        return nothing()
                .asks(":OUTP?", "0")
                .sends(":SOUR:VOLT 0.0")
                .then(checked())
                .then(group(row(":SOUR:VOLT:ILIM", "0.001", "1.000000E-03")));
    }

    static Transcript energising() {
        return preparingToEnergise().sends(":SENS:AZER:ONCE").then(group(row(":OUTP", "1")));
    }

    static Transcript loading(String levels, int count, String delay, String idle) {
        return nothing()
                .sends(":ABOR", ":SOUR:LIST:VOLT " + levels)
                .then(checked())
                .asks(":SOUR:LIST:VOLT:POIN?", Integer.toString(count))
                .then(triggering(count, delay, idle));
    }

    static Transcript triggering(int count, String delay, String idle) {
        return nothing()
                .sends(
                        ":TRIG:LOAD \"Empty\"",
                        ":TRIG:BLOC:BUFF:CLE 1,\"defbuffer1\"",
                        ":TRIG:BLOC:CONF:REC 2,\"VoltCustomSweepList\"",
                        ":TRIG:BLOC:BRAN:ALW 3,5",
                        ":TRIG:BLOC:CONF:NEXT 4,\"VoltCustomSweepList\"",
                        ":TRIG:BLOC:DEL:CONS 5," + delay,
                        ":TRIG:BLOC:MEAS 6,\"defbuffer1\"",
                        ":TRIG:BLOC:DEL:CONS 7," + idle,
                        ":TRIG:BLOC:BRAN:COUN 8," + count + ",4",
                        ":SENS:AZER:ONCE")
                .then(checked());
    }

    static Transcript initiating() {
        return nothing().sends(":INIT").then(checked());
    }

    static String fetch(int from, int to) {
        return ":TRAC:DATA? " + from + "," + to + ",\"defbuffer1\",SOUR,READ,REL,SOURSTAT";
    }
}
