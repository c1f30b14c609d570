package dev.crosspoint.driver.keithley;

import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.SweepPace;

/**
 * The trigger model of a list sweep that leaves the output on, with a wait before and behind each reading ("Model 2450
 * Reference Manual", section 6, TRIGger subsystem). The model that {@code :SOUR:SWE:VOLT:LIST} makes by itself switches the
 * output off at the end and has no wait behind its readings.
 *
 * @param list the configuration list of the levels
 * @param pace when the readings are taken
 */
record Keithley2450TriggerModel(String list, SweepPace pace) {

    void write(ScpiLink link) {
        String buffer = Keithley2450Commands.BUFFER;
        link.send(":TRIG:LOAD \"Empty\"");
        link.send(":TRIG:BLOC:BUFF:CLE 1," + buffer);
        link.send(":TRIG:BLOC:CONF:REC 2," + list);
        link.send(":TRIG:BLOC:BRAN:ALW 3,5");
        link.send(":TRIG:BLOC:CONF:NEXT 4," + list);
        link.send(":TRIG:BLOC:DEL:CONS 5," + pace.delay());
        link.send(":TRIG:BLOC:MEAS 6," + buffer);
        link.send(":TRIG:BLOC:DEL:CONS 7," + pace.idle());
        link.send(":TRIG:BLOC:BRAN:COUN 8," + pace.count() + ",4");
        link.send(Keithley2450Commands.ZERO_ONCE.shortForm());
        link.checkErrors();
    }
}
