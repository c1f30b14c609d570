package dev.crosspoint.connection;

import java.util.Map;

/** What the error codes of VXI-11 mean (VXI-11, "TCP/IP Instrument Protocol", 1995, table B.2). */
final class Vxi11Error {
    static final int INVALID_ADDRESS = 21;

    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(1, "syntax error"),
            Map.entry(3, "device not accessible"),
            Map.entry(4, "invalid link identifier"),
            Map.entry(5, "parameter error"),
            Map.entry(6, "channel not established"),
            Map.entry(8, "operation not supported"),
            Map.entry(9, "out of resources"),
            Map.entry(11, "device locked by another link"),
            Map.entry(12, "no lock held by this link"),
            Map.entry(15, "I/O time-out"),
            Map.entry(17, "I/O error"),
            Map.entry(INVALID_ADDRESS, "invalid address"),
            Map.entry(23, "abort"),
            Map.entry(29, "channel already established"));

    private Vxi11Error() {}

    static String text(int code) {
        return "VXI-11 error " + code + ", " + TEXTS.getOrDefault(code, "unknown");
    }
}
