package dev.crosspoint.driver.keithley;

import static dev.crosspoint.scpi.ScpiTraffic.checked;
import static dev.crosspoint.scpi.ScpiTraffic.group;
import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static dev.crosspoint.scpi.ScpiTraffic.row;

import dev.crosspoint.connection.Transcript;

/** What goes over the link to a 2400, as its user's manual says. */
final class Keithley2400Traffic {
    static final String IDENTITY = "KEITHLEY INSTRUMENTS INC.,MODEL 2400,4084766,C32   Oct  4 2010 14:20:11/A02  /K/J";

    private Keithley2400Traffic() {}

    static Transcript opening() {
        return nothing()
                .asks("*IDN?", IDENTITY)
                .then(switchingOff())
                .sends("*RST", "*CLS")
                .then(group(row(":FORM", "ASC"), row(":SYST:LFR", "50")))
                .sends(":FORM:ELEM VOLT,CURR,TIME,STAT")
                .then(checked());
    }

    static Transcript switchingOff() {
        return nothing().sends(":ABOR", ":OUTP 0").asks(":OUTP?", "0");
    }

    /** A voltage source of the 2 V range, 1 PLC. */
    static Transcript configuring() {
        Transcript source = group(
                row(":OUTP:SMOD", "NORM"),
                row(":SOUR:CLE:AUTO", "0"),
                row(":SOUR:FUNC", "VOLT"),
                row(":SOUR:VOLT:MODE", "FIX"),
                row(":SOUR:VOLT", "0.0", "0.000000E+00"),
                row(":SOUR:VOLT:RANG:AUTO", "0"),
                row(":SOUR:VOLT:RANG", "2.0", "2.100000E+00"),
                row(":SOUR:DEL:AUTO", "0"),
                row(":SOUR:DEL", "0.0", "0.000000E+00"));
        Transcript measurement = group(
                row(":SENS:FUNC:CONC", "1"),
                row(":SENS:CURR:NPLC", "1.0", "1.00"),
                row(":SENS:AVER", "0"),
                row(":SYST:AZER:STAT", "0"),
                row(":SYST:RSEN", "0"));
        return nothing()
                .asks(":OUTP?", "0")
                .then(source)
                .sends(":SENS:FUNC \"VOLT:DC\",\"CURR:DC\"")
                .then(measurement);
    }

    /** The level zero, a compliance of 1 mA, and the current measured from 1 uA. */
    static Transcript energising() {
        return nothing()
                .asks(":OUTP?", "0")
                .then(sourcing("0.0"))
                .then(group(row(":SENS:CURR:PROT", "0.001", "1.000000E-03")))
                .then(group(
                        row(":SENS:CURR:RANG:AUTO", "1"), row(":SENS:CURR:RANG:AUTO:LLIM", "1.0E-6", "1.050000E-06")))
                .sends(":SYST:AZER:STAT ONCE")
                .then(group(row(":OUTP", "1")));
    }

    static Transcript sourcing(String level) {
        return nothing().sends(":SOUR:VOLT " + level, ":SOUR:VOLT:MODE FIX").then(checked());
    }

    /** Three levels a second apart; nothing is asked once the sweep has begun. */
    static Transcript sweeping() {
        return nothing()
                .sends(":ABOR", ":SOUR:LIST:VOLT 0.0,0.1,0.2")
                .then(checked())
                .asks(":SOUR:LIST:VOLT:POIN?", "3")
                .then(group(
                        row(":ARM:SOUR", "IMM"),
                        row(":ARM:COUN", "1"),
                        row(":TRIG:SOUR", "IMM"),
                        row(":TRIG:COUN", "3"),
                        row(":TRIG:DEL", "0.48", "0.48000"),
                        row(":SOUR:DEL", "0.48", "0.48000"),
                        row(":SOUR:VOLT:MODE", "LIST")))
                .sends(
                        ":TRAC:FEED:CONT NEV",
                        ":TRAC:CLE",
                        ":TRAC:POIN 3",
                        ":TRAC:FEED SENS",
                        ":TRAC:FEED:CONT NEXT",
                        ":SYST:AZER:STAT ONCE")
                .then(checked())
                .sends(":INIT");
    }
}
