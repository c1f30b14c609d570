package dev.crosspoint.influx;

import java.util.List;
import java.util.function.Consumer;

/** Some points that are known from the beginning. */
final class FixedPoints implements PointSource {

    private final String account;
    private final List<Consumer<LineBuffer>> points;
    private int next;

    /**
     * Continues.
     *
     * @param account under which name account is kept of the points
     * @param points each appends one point to a batch
     */
    FixedPoints(String account, List<Consumer<LineBuffer>> points, Position from) {
        this.account = account;
        this.points = List.copyOf(points);
        this.next = (int) Math.min(points.size(), from.rows());
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public void fill(LineBuffer batch) {
        while (next < points.size() && !batch.isFull()) {
            points.get(next).accept(batch);
            next++;
        }
    }

    @Override
    public Position position() {
        return new Position(next, Position.START.lastTimeNs(), 0);
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
