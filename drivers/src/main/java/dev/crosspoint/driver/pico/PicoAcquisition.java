package dev.crosspoint.driver.pico;

import dev.crosspoint.instrument.InstrumentException;
import java.util.function.Supplier;

/** What a unit is doing: one acquisition at a time, which its owner closes, or the unit's safe state revokes. */
final class PicoAcquisition implements AutoCloseable {
    private final PicoUnit unit;
    private volatile boolean revoked;
    private volatile boolean closed;

    PicoAcquisition(PicoUnit unit) {
        this.unit = unit;
    }

    PicoUnit unit() {
        return unit;
    }

    boolean isOpen() {
        return !closed && !revoked;
    }

    /** Checks that the unit still does what its owner wants. */
    void requireRunning() {
        if (closed) {
            throw new IllegalStateException("this capture of " + unit.where() + " is closed");
        }
        if (revoked) {
            throw new InstrumentException(unit.where() + ": the capture was stopped from elsewhere");
        }
    }

    /** Called when the unit is being stopped by someone else. */
    void revoke() {
        revoked = true;
    }

    /** Returns what is supplied, or ends the acquisition if that fails, also where it was revoked in the middle. */
    <T> T orEnd(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (RuntimeException failure) {
            closed = true;
            try {
                unit.stop();
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        if (isOpen()) {
            closed = true;
            unit.stop();
        }
    }
}
