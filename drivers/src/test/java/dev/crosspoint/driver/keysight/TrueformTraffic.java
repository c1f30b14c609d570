package dev.crosspoint.driver.keysight;

import dev.crosspoint.connection.SocketAddress;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptEntry;
import java.util.List;

/** What goes over the link to a 33522B, as its operating and service guide says. */
final class TrueformTraffic {
    static final String IDENTITY = "Agilent Technologies,33522B,MY57800256,5.00-1.19-2.00-58-00";

    private TrueformTraffic() {}

    /** One setting, what is sent and what is reported. */
    record Row(String header, String sent, String reported) {}

    static Row row(String header, String sent, String reported) {
        return new Row(header, sent, reported);
    }

    static Row row(String header, String value) {
        return new Row(header, value, value);
    }

    static Transcript nothing() {
        return Transcript.of(new SocketAddress(0, "awg.lab", 5025));
    }

    static Transcript checked() {
        return nothing().asks(":SYST:ERR?", "+0,\"No error\"");
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
        return nothing().sends(":OUTP1 0").asks(":OUTP1?", "0");
    }

    static Transcript switchingBothOff() {
        return nothing().sends(":OUTP1 0", ":OUTP2 0").asks(":OUTP1?", "0").asks(":OUTP2?", "0");
    }

    static Transcript resetting() {
        return nothing()
                .sends("*RST")
                .asks("*OPC?", "1")
                .sends("*CLS")
                .then(group(row(":FORM:BORD", "NORM"), row(":OUTP:SYNC", "0")));
    }

    static Transcript opening() {
        return nothing().asks("*IDN?", IDENTITY).then(switchingBothOff()).then(resetting());
    }

    /** The load that comes before everything else. */
    static Transcript load(String sent, String reported) {
        return nothing()
                .asks(":OUTP1?", "0")
                .sends(":OUTP1:LOAD " + sent)
                .then(checked())
                .asks(":OUTP1:LOAD?", reported);
    }

    static Transcript highZ() {
        return load("INF", "+9.900000000000E+37");
    }

    static Transcript preparing(String polarity) {
        return group(
                row(":SOUR1:BURS:STAT", "0"),
                row(":SOUR1:SWE:STAT", "0"),
                row(":SOUR1:FUNC", "SIN"),
                row(":SOUR1:FREQ", "1000.0", "+1.000000000000E+03"),
                row(":SOUR1:TRAC", "OFF"),
                row(":OUTP1:MODE", "NORM"),
                row(":OUTP1:POL", polarity),
                row(":SOUR1:VOLT:UNIT", "VPP"));
    }

    static Transcript withSync() {
        return nothing().asks(":OUTP:SYNC?", "0").then(group(row(":OUTP:SYNC:SOUR", "CH1"), row(":OUTP:SYNC", "1")));
    }

    static Transcript withoutSync() {
        return nothing().asks(":OUTP:SYNC?", "0").then(group(row(":OUTP:SYNC", "0")));
    }

    static Transcript levels(String amplitude, String offset) {
        return nothing()
                .sends(":SOUR1:VOLT:OFFS 0.0")
                .then(group(row(":SOUR1:VOLT", amplitude), row(":SOUR1:VOLT:OFFS", offset)));
    }

    /** Pulses of 5 ms every 30 ms. */
    static Transcript pulse() {
        return nothing()
                .sends(
                        ":SOUR1:FUNC:PULS:TRAN:LEAD 8.4E-9",
                        ":SOUR1:FUNC:PULS:TRAN:TRA 8.4E-9",
                        ":SOUR1:FUNC:PULS:WIDT 1.6E-8")
                .then(group(
                        row(":SOUR1:FUNC", "PULS"),
                        row(":SOUR1:FUNC:PULS:PER", "0.03", "+3.000000000000E-02"),
                        row(":SOUR1:FUNC:PULS:WIDT", "0.005", "+5.000000000000E-03"),
                        row(":SOUR1:FUNC:PULS:TRAN:LEAD", "2.0E-8", "+2.000000000000E-08"),
                        row(":SOUR1:FUNC:PULS:TRAN:TRA", "2.0E-8", "+2.000000000000E-08"),
                        row(":SOUR1:PHAS", "0.0", "+0.000000000000E+00")));
    }

    static Transcript neutralBurst() {
        return nothing().sends(":TRIG1:SOUR BUS", ":SOUR1:BURS:MODE TRIG", ":SOUR1:BURS:NCYC 1", ":TRIG1:DEL 0.0");
    }

    static Transcript cycles(String sent, String reported) {
        return nothing().sends(":SOUR1:BURS:NCYC " + sent).then(checked()).asks(":SOUR1:BURS:NCYC?", reported);
    }

    static Transcript burstOn(Row... before) {
        Row[] all = new Row[before.length + 3];
        System.arraycopy(before, 0, all, 0, before.length);
        all[before.length] = row(":SOUR1:BURS:PHAS", "0.0", "+0.000000000000E+00");
        all[before.length + 1] = row(":SOUR1:BURS:MODE", before.length == 0 ? "TRIG" : "GAT");
        all[before.length + 2] = row(":SOUR1:BURS:STAT", "1");
        return group(all);
    }

    /** Ten pulses of 0.75 V on a High-Z load by software, 1 ms after each trigger. */
    static Transcript arming() {
        return highZ().then(preparing("NORM"))
                .then(withSync())
                .then(pulse())
                .then(levels("0.75", "0.375"))
                .then(neutralBurst())
                .then(cycles("10", "+1.000000000000E+01"))
                .then(group(row(":TRIG1:DEL", "0.001", "+1.000000000000E-03"), row(":TRIG1:SOUR", "BUS")))
                .then(burstOn());
    }

    /** What is read back of the ten pulses before the output goes on. */
    static Transcript comparing() {
        return nothing()
                .asks(":OUTP1?", "0")
                .asks(":OUTP1:LOAD?", "+9.900000000000E+37")
                .asks(":SOUR1:FUNC?", "PULS")
                .asks(":OUTP1:POL?", "NORM")
                .asks(":SOUR1:VOLT?", "+7.500000000000E-01")
                .asks(":SOUR1:VOLT:OFFS?", "+3.750000000000E-01")
                .asks(":SOUR1:BURS:MODE?", "TRIG")
                .asks(":SOUR1:BURS:NCYC?", "+1.000000000000E+01")
                .asks(":TRIG1:SOUR?", "BUS")
                .asks(":SOUR1:BURS:STAT?", "1");
    }

    static Transcript energising() {
        return comparing().then(group(row(":OUTP1", "1")));
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
