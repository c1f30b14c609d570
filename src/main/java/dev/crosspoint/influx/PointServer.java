package dev.crosspoint.influx;

/** Where batches of points go. */
interface PointServer extends AutoCloseable {

    /**
     * Sends some lines and waits for the answer.
     *
     * @param lines points in line protocol, a line each, with times in ns
     */
    Answer write(String lines);

    /** Ends a write that another thread is waiting for; it answers as if the connection had been cut. */
    void cancel();

    @Override
    void close();
}
