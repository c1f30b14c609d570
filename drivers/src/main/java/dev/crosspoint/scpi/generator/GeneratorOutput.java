package dev.crosspoint.scpi.generator;

import dev.crosspoint.instrument.WaveformOutput;

/** The output of one channel while it is on. */
final class GeneratorOutput implements WaveformOutput {
    private final GeneratorChannel owner;
    private volatile boolean revoked;

    GeneratorOutput(GeneratorChannel owner) {
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
