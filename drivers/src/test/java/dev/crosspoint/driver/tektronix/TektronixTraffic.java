package dev.crosspoint.driver.tektronix;

import dev.crosspoint.connection.SocketAddress;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What goes over the link to a DPO3012, as its programmer manual says. */
final class TektronixTraffic {
    static final Transcript NOTHING = Transcript.of(new SocketAddress(0, "scope.lab", 4000));
    static final Transcript CHECKED =
            NOTHING.asks("*ESR?", "0").asks("EVMSG?", "0,\"No events to report - queue empty\"");
    static final String IDENTITY = "TEKTRONIX,DPO3012,C010203,CF:91.1CT FV:v2.40";
    static final Transcript OPENING = NOTHING.asks("*IDN?", IDENTITY)
            .sends("*RST", "HEADER OFF")
            .asks("*OPC?", "1")
            .sends("*CLS")
            .then(CHECKED);
    static final Transcript STOPPING = NOTHING.sends("ACQ:STATE 0").then(CHECKED);

    private TektronixTraffic() {}

    /** Each entry is a header and its value; all are written, checked and read back. */
    static Transcript group(String... commands) {
        Transcript transcript = NOTHING.sends(commands).then(CHECKED);
        for (String command : commands) {
            String[] words = command.split(" ");
            transcript = transcript.asks(words[0] + "?", words[1]);
        }
        return transcript;
    }

    /** 15 ms are shown at 2 ms per division, 20 ms in all; 10 000 points give 2 us. */
    static Transcript arming() {
        return NOTHING.sends("ACQ:STATE 0")
                .then(group(
                        "SEL:CH2 1",
                        "CH2:TER 1000000.0",
                        "CH2:INV 0",
                        "CH2:COUP DC",
                        "CH2:PRO:GAIN 0.1",
                        "CH2:POS 0.0",
                        "CH2:SCA 0.2",
                        "CH2:BAN 2.0E7"))
                .then(group("CH2:OFFS 0.1"))
                .then(group("SEL:CH1 0"))
                .then(group("ACQ:MOD SAM", "HOR:RECO 10000", "HOR:SCA 0.002", "HOR:DEL:MOD 1", "HOR:DEL:TIM 0.0"))
                .then(group("TRIG:A:TYP EDG"))
                .then(group(
                        "TRIG:A:EDGE:SOU CH2",
                        "TRIG:A:MOD NORM",
                        "TRIG:A:EDGE:COUP DC",
                        "TRIG:A:EDGE:SLO RIS",
                        "TRIG:A:LEV 0.1"))
                .then(NOTHING.asks("HOR:SAMPLER?", "500.0000E+3"))
                .then(NOTHING.sends("ACQ:STOPA SEQ", "ACQ:STATE 1"))
                .then(CHECKED);
    }

    static Transcript running(String triggerState) {
        return NOTHING.asks("ACQ:STATE?", "1").asks("TRIG:STATE?", triggerState);
    }

    static Transcript stopped(int records) {
        return NOTHING.asks("ACQ:STATE?", "0").asks("ACQ:NUMAC?", Integer.toString(records));
    }

    /** The record begins 10 ms before the trigger; 8 mV per code, code 0 is 0.1 V. */
    static Transcript preamble(String points, String interval, String origin) {
        return group("DAT:ENC RIB", "DAT:WID 1")
                .then(NOTHING.sends("DAT:SOU CH2", "DAT:STAR 1", "DAT:STOP 10000"))
                .asks("WFMOUTPRE:NR_PT?", points)
                .asks("WFMOUTPRE:XINCR?", interval)
                .asks("WFMOUTPRE:XZERO?", origin)
                .asks("WFMOUTPRE:PT_OFF?", "0")
                .asks("WFMOUTPRE:YMULT?", "8.0000E-3")
                .asks("WFMOUTPRE:YOFF?", "0.0E+0")
                .asks("WFMOUTPRE:YZERO?", "100.0000E-3")
                .then(CHECKED);
    }

    static Transcript record(byte[] codes) {
        byte[] header = ("#4" + codes.length).getBytes(StandardCharsets.US_ASCII);
        byte[] block = Arrays.copyOf(header, header.length + codes.length);
        System.arraycopy(codes, 0, block, header.length, codes.length);
        return preamble("10000", "2.0000E-6", "-10.0000E-3")
                .then(NOTHING.sends("DAT:SOU CH2", "DAT:STAR 1", "DAT:STOP 7500"))
                .asks("CURVE?", block)
                .then(CHECKED);
    }

    /** Returns the traffic before the first time a command is sent. */
    static Transcript upTo(Transcript whole, String command) {
        List<TranscriptEntry> entries = whole.entries();
        int end = 0;
        while (!(entries.get(end) instanceof TranscriptEntry.Command sent
                && sent.text().equals(command))) {
            end++;
        }
        return new Transcript(whole.address(), entries.subList(0, end));
    }
}
