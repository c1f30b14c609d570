package dev.crosspoint.simulation.vxi11;

import dev.crosspoint.simulation.time.Waiter;
import java.util.Optional;

/** The abort channel of VXI-11, which says that nothing is there to be aborted: no procedure of these instruments lasts. */
final class Vxi11Abort extends RpcProgram {
    static final int PROGRAM = 0x0607B0;
    static final int VERSION = 1;
    private static final int DEVICE_ABORT = 1;

    Vxi11Abort() {
        super(PROGRAM, VERSION);
    }

    @Override
    Optional<RpcWriter> call(int procedure, RpcReader arguments, Waiter client) {
        return procedure == DEVICE_ABORT ? Optional.of(Vxi11Error.NONE.result()) : Optional.empty();
    }
}
