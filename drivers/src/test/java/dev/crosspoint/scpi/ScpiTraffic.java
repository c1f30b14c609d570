package dev.crosspoint.scpi;

import dev.crosspoint.connection.SocketAddress;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptEntry;
import java.util.List;

/** What goes over the link to any instrument that speaks SCPI. */
public final class ScpiTraffic {
    public static final SocketAddress ADDRESS = new SocketAddress(0, "smu.lab", 5025);
    public static final String NO_ERROR = "+0,\"No error\"";

    private ScpiTraffic() {}

    /** One setting, what is sent and what is reported. */
    public record Row(String header, String sent, String reported) {}

    /** Returns a setting that is reported otherwise than it is sent. */
    public static Row row(String header, String sent, String reported) {
        return new Row(header, sent, reported);
    }

    /** Returns a setting that is reported as it is sent. */
    public static Row row(String header, String value) {
        return new Row(header, value, value);
    }

    /** Returns no traffic at all. */
    public static Transcript nothing() {
        return Transcript.of(ADDRESS);
    }

    /** Returns a look at an error queue that is empty. */
    public static Transcript checked() {
        return nothing().asks(":SYST:ERR?", NO_ERROR);
    }

    /** Returns settings written in order, the error queue, and each setting read back. */
    public static Transcript group(Row... rows) {
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

    /** Returns the traffic before a command. */
    public static Transcript upTo(Transcript transcript, String command) {
        List<TranscriptEntry> before = transcript.entries().stream()
                .takeWhile(entry -> !(entry instanceof TranscriptEntry.Command sent
                        && sent.text().equals(command)))
                .toList();
        return new Transcript(transcript.address(), before);
    }
}
