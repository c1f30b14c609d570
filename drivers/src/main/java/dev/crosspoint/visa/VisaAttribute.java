package dev.crosspoint.visa;

/** The attributes of VISA that are set or read here (VPP-4.3, appendix B). */
public enum VisaAttribute {
    /** Time-out of one operation in ms. */
    TMO_VALUE(0x3FFF001A),
    /** Whether the last byte of a message is marked as its end. */
    SEND_END_EN(0x3FFF0016),
    /** Whether the mark at the end of a message is ignored. */
    SUPPRESS_END_EN(0x3FFF0036),
    /** The character that ends a read. */
    TERMCHAR(0x3FFF0018),
    /** Whether that character ends a read. */
    TERMCHAR_EN(0x3FFF0038),
    /** Bits per second. */
    ASRL_BAUD(0x3FFF0021),
    /** Bits of a character, 5 to 8. */
    ASRL_DATA_BITS(0x3FFF0022),
    /** 0 none, 1 odd, 2 even, 3 mark, 4 space. */
    ASRL_PARITY(0x3FFF0023),
    /** Ten times the stop bits of a character. */
    ASRL_STOP_BITS(0x3FFF0024),
    /** 0 none, 1 XON/XOFF, 2 RTS/CTS. */
    ASRL_FLOW_CNTRL(0x3FFF0025),
    /** What ends a read on a serial line; 2 is {@link #TERMCHAR}. */
    ASRL_END_IN(0x3FFF00B3),
    /** What VISA itself puts behind a message; 0 is nothing. */
    ASRL_END_OUT(0x3FFF00B4),
    /** Text: who made the library. */
    RSRC_MANF_NAME(0xBFFF0174);

    private final int id;

    VisaAttribute(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }
}
