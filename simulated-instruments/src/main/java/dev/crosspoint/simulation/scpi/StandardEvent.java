package dev.crosspoint.simulation.scpi;

/** Bits of the standard event status register (IEEE 488.2, section 11.5.1). */
final class StandardEvent {
    static final int OPERATION_COMPLETE = 1;
    static final int QUERY_ERROR = 4;
    static final int DEVICE_ERROR = 8;
    static final int EXECUTION_ERROR = 16;
    static final int COMMAND_ERROR = 32;
    static final int POWER_ON = 128;

    private StandardEvent() {}
}
