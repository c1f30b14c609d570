package dev.crosspoint.influx;

/** Told how far a push is. */
@FunctionalInterface
public interface PushListener {

    /**
     * Some more is pushed.
     *
     * @param rows rows of which the server has the points, those of earlier pushes included
     * @param of rows of the whole run
     */
    void pushed(long rows, long of);
}
