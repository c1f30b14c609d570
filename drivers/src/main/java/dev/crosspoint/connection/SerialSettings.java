package dev.crosspoint.connection;

/**
 * How a serial line is set, which both of its ends must agree on.
 *
 * @param baudRate bits per second
 * @param dataBits data bits of a character, 5 to 8; binary blocks need 8
 * @param stopBits stop bits behind a character, 1 or 2
 * @param parity the check bit of a character
 * @param flowControl how one end stops the other; binary blocks cannot cross a line with {@link FlowControl#XON_XOFF}
 * @param commandTerminator what is put behind each message that is sent
 * @param responseTerminator what stands behind each message that is received
 */
public record SerialSettings(
        int baudRate,
        int dataBits,
        int stopBits,
        Parity parity,
        FlowControl flowControl,
        Terminator commandTerminator,
        Terminator responseTerminator) {

    /** The check bit of a character. */
    public enum Parity {
        NONE,
        ODD,
        EVEN,
        /** Always 1. */
        MARK,
        /** Always 0. */
        SPACE
    }

    /** How one end of the line stops the other. */
    public enum FlowControl {
        NONE,
        /** By the wires RTS and CTS. */
        RTS_CTS,
        /** By the characters 0x13 (stop) and 0x11 (go on), which the line then swallows wherever they occur. */
        XON_XOFF
    }

    /** 9600 baud, 8 data bits, no parity, 1 stop bit, no flow control, and a line feed behind every message. */
    public static final SerialSettings DEFAULT =
            new SerialSettings(9600, 8, 1, Parity.NONE, FlowControl.NONE, Terminator.LF, Terminator.LF);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if no serial line can be set so
     */
    public SerialSettings {
        require(baudRate >= 1, "the baud rate is " + baudRate + ", but should be at least 1");
        require(dataBits >= 5 && dataBits <= 8, "there are " + dataBits + " data bits, but should be 5 to 8");
        require(stopBits == 1 || stopBits == 2, "there are " + stopBits + " stop bits, but should be 1 or 2");
    }

    private static void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
