package dev.crosspoint.simulation.instrument.k2600;

/**
 * One channel with all that belongs to it.
 *
 * @param name what commands call it, {@code smua} or {@code smub}
 */
record Smu(
        String name,
        Channel channel,
        Acquirer acquirer,
        Sweep sweep,
        ReadingBuffer firstBuffer,
        ReadingBuffer secondBuffer) {

    boolean isIdle() {
        return sweep.isIdle() && !acquirer.isBusy();
    }

    /** Ends what runs; the output stays as it is. */
    void abort() {
        sweep.abort();
        acquirer.cancel();
    }

    /** Ends what runs, switches the output off, and takes all settings back. */
    void reset() {
        abort();
        channel.reset();
        sweep.reset();
        for (ReadingBuffer buffer : new ReadingBuffer[] {firstBuffer, secondBuffer}) {
            buffer.reset();
        }
    }
}
