package dev.crosspoint.simulation.instrument.ps6000;

/** A function of the C API that returns something else than {@link PicoStatus#OK}. */
public final class Ps6000Exception extends RuntimeException {
    private final int status;

    Ps6000Exception(PicoStatus status) {
        this(status.code(), status.name());
    }

    Ps6000Exception(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    /** Returns what the C function returns. */
    public int status() {
        return status;
    }

    /** Refuses a call with {@code status} unless {@code condition} holds. */
    static void require(boolean condition, PicoStatus status) {
        if (!condition) {
            throw new Ps6000Exception(status);
        }
    }
}
