package dev.crosspoint.simulation.scpi;

/** Bits of the standard event status register (IEEE 488.2, section 11.5.1). */
public final class StandardEvent {
    public static final int OPERATION_COMPLETE = 1;
    public static final int QUERY_ERROR = 4;
    public static final int DEVICE_ERROR = 8;
    public static final int EXECUTION_ERROR = 16;
    public static final int COMMAND_ERROR = 32;
    public static final int POWER_ON = 128;

    private StandardEvent() {}
}
