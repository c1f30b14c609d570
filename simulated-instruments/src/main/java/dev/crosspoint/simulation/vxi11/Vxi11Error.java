package dev.crosspoint.simulation.vxi11;

/** How a procedure of VXI-11 can fail (VXI-11, table B.2). */
enum Vxi11Error {
    NONE(0),
    DEVICE_NOT_ACCESSIBLE(3),
    INVALID_LINK(4),
    CHANNEL_NOT_ESTABLISHED(6),
    NOT_SUPPORTED(8),
    OUT_OF_RESOURCES(9),
    LOCKED_BY_ANOTHER_LINK(11),
    NO_LOCK_HELD(12),
    IO_TIMEOUT(15),
    IO_ERROR(17),
    CHANNEL_ALREADY_ESTABLISHED(29);

    private final int code;

    Vxi11Error(int code) {
        this.code = code;
    }

    /** Returns a result that begins with this error. */
    RpcWriter result() {
        return new RpcWriter().integer(code);
    }
}
