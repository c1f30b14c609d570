package dev.crosspoint.simulation.instrument.ps6000;

/** Is told that a block is complete, at that moment on the bench's timeline; must not wait for anything ({@code ps6000BlockReady}). */
@FunctionalInterface
public interface BlockReady {

    /** Takes note that the block of {@code handle} is complete ({@link PicoStatus#OK}), or will never be. */
    void ready(short handle, PicoStatus status);
}
