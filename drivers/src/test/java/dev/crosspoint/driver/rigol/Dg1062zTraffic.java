package dev.crosspoint.driver.rigol;

import dev.crosspoint.connection.SocketAddress;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptEntry;
import java.util.List;

/** What goes over the link to a DG1062Z, as its programming guide says. */
final class Dg1062zTraffic {
    static final SocketAddress ADDRESS = new SocketAddress(0, "awg.lab", 5555);
    static final String IDENTITY = "Rigol Technologies,DG1062Z,DG1ZA232603118,03.01.12";
    static final String NO_ERROR = "0,\"No error\"";

    private Dg1062zTraffic() {}

    /** One setting, what is sent and what is reported. */
    record Row(String header, String sent, String reported) {}

    static Row row(String header, String sent, String reported) {
        return new Row(header, sent, reported);
    }

    static Row row(String header, String value) {
        return new Row(header, value, value);
    }

    static Transcript nothing() {
        return Transcript.of(ADDRESS);
    }

    static Transcript checked() {
        return nothing().asks(":SYST:ERR?", NO_ERROR);
    }

    /** Settings written in order, the error queue, and each setting read back. */
    static Transcript group(Row... rows) {
        Transcript transcript = nothing();
        for (Row row : rows) {
            transcript = transcript.sends(row.header() + " " + row.sent());
        }
        transcript = transcript.then(checked());
        for (Row row : rows) {
            transcript = transcript.asks(row.header() + "?", row.reported());
        }
        return transcript;
    }

    static Transcript switchingOff() {
        return nothing().sends(":OUTP1 0").asks(":OUTP1?", "OFF");
    }

    static Transcript switchingBothOff() {
        return nothing().sends(":OUTP1 0", ":OUTP2 0").asks(":OUTP1?", "OFF").asks(":OUTP2?", "OFF");
    }

    static Transcript resetting() {
        return nothing().sends("*RST").asks("*OPC?", "1").sends("*CLS").then(checked());
    }

    static Transcript opening() {
        return nothing().asks("*IDN?", IDENTITY).then(switchingBothOff()).then(resetting());
    }

    /** The load that comes before everything else. */
    static Transcript load(String sent, String reported) {
        return nothing()
                .asks(":OUTP1?", "OFF")
                .sends(":OUTP1:LOAD " + sent)
                .then(checked())
                .asks(":OUTP1:LOAD?", reported);
    }

    static Transcript highZ() {
        return load("INF", "9.900000E+37");
    }

    static Transcript preparing(String polarity, String sync) {
        return group(
                row(":SOUR1:BURS", "0", "OFF"),
                row(":SOUR1:SWE:STAT", "0", "OFF"),
                row(":SOUR1:TRACK", "OFF"),
                row(":OUTP1:MODE", "NORM"),
                row(":OUTP1:POL", polarity),
                row(":OUTP1:SYNC", sync, sync.equals("1") ? "ON" : "OFF"),
                row(":SOUR1:VOLT:UNIT", "VPP"));
    }

    static Transcript levels(String amplitude, String offset) {
        return nothing()
                .sends(":SOUR1:VOLT:OFFS 0.0")
                .then(group(row(":SOUR1:VOLT", amplitude), row(":SOUR1:VOLT:OFFS", offset)));
    }

    /** Pulses of 5 ms every 30 ms. */
    static Transcript pulse() {
        return group(
                row(":SOUR1:FUNC", "PULS"),
                row(":SOUR1:FUNC:PULS:PER", "0.03", "3.000000E-02"),
                row(":SOUR1:FUNC:PULS:WIDT", "0.005", "5.000000E-03"),
                row(":SOUR1:FUNC:PULS:TRAN:LEAD", "2.0E-8", "2.000000E-08"),
                row(":SOUR1:FUNC:PULS:TRAN:TRA", "2.0E-8", "2.000000E-08"),
                row(":SOUR1:PHAS", "0.0", "0.000000E+00"));
    }

    static Transcript burst(Row... rows) {
        Row[] all = new Row[rows.length + 1];
        System.arraycopy(rows, 0, all, 0, rows.length);
        all[rows.length] = row(":SOUR1:BURS", "1", "ON");
        return nothing().sends(":SOUR1:BURS:MODE TRIG", ":SOUR1:BURS:TDEL 0.0").then(group(all));
    }

    /** Ten pulses of 0.75 V on a High-Z load by software, 1 ms after each trigger. */
    static Transcript arming() {
        return highZ().then(preparing("NORM", "1"))
                .then(pulse())
                .then(levels("0.75", "0.375"))
                .then(burst(
                        row(":SOUR1:BURS:TRIG:SOUR", "MAN"),
                        row(":SOUR1:BURS:NCYC", "10"),
                        row(":SOUR1:BURS:TDEL", "0.001", "1.000000E-03"),
                        row(":SOUR1:BURS:PHAS", "0.0", "0.000000E+00"),
                        row(":SOUR1:BURS:MODE", "TRIG")));
    }

    /** What is read back of the ten pulses before the output goes on. */
    static Transcript comparing() {
        return nothing()
                .asks(":OUTP1?", "OFF")
                .asks(":OUTP1:LOAD?", "9.900000E+37")
                .asks(":SOUR1:FUNC?", "PULS")
                .asks(":OUTP1:POL?", "NORM")
                .asks(":SOUR1:VOLT?", "7.500000E-01")
                .asks(":SOUR1:VOLT:OFFS?", "3.750000E-01")
                .asks(":SOUR1:BURS:MODE?", "TRIG")
                .asks(":SOUR1:BURS:NCYC?", "10")
                .asks(":SOUR1:BURS?", "ON");
    }

    static Transcript energising() {
        return comparing().then(group(row(":OUTP1", "1", "ON")));
    }

    /** Returns the traffic before the last time a command is sent. */
    static Transcript upTo(Transcript transcript, String command) {
        List<TranscriptEntry> entries = transcript.entries();
        int end = entries.size() - 1;
        while (!(entries.get(end) instanceof TranscriptEntry.Command sent
                && sent.text().equals(command))) {
            end--;
        }
        return new Transcript(transcript.address(), entries.subList(0, end));
    }
}
