package dev.crosspoint.driver.rigol;

import dev.crosspoint.instrument.WaveformOutput;

/** The output of one channel while it is on. */
final class Dg1000zOutput implements WaveformOutput {
    private final Dg1000zChannel owner;
    private volatile boolean revoked;

    Dg1000zOutput(Dg1000zChannel owner) {
        this.owner = owner;
    }

    /** Ends what its holder may do with the output, but for closing it. */
    void revoke() {
        revoked = true;
    }

    boolean isRevoked() {
        return revoked;
    }

    @Override
    public void trigger() {
        owner.trigger(this);
    }

    @Override
    public void close() {
        owner.switchOff(this);
    }
}
