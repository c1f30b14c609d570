package dev.crosspoint.influx;

/** Points of one kind of a run, in an order that never changes; their source is open as long as this is. */
interface PointSource extends AutoCloseable {

    /** Returns under which name account is kept of these points. */
    String account();

    /** Puts the next points into a batch until it is full or there are, at present, no more. */
    void fill(LineBuffer batch);

    /** Returns how far this has come with what it put into batches. */
    Position position();

    @Override
    void close();
}
