package dev.crosspoint.simulation.instrument.k2400;

import java.util.ArrayList;
import java.util.List;

/** The buffer of readings ({@code :TRAC}), which stores until it is full. */
final class TraceBuffer {
    static final int LARGEST = 2500;
    private static final int AFTER_RESET = 100;

    private final List<SourceMeterReading> readings = new ArrayList<>();
    private int size = AFTER_RESET;
    private boolean open;

    void reset() {
        readings.clear();
        size = AFTER_RESET;
        open = false;
    }

    void clear() {
        readings.clear();
    }

    int size() {
        return size;
    }

    void size(int newSize) {
        size = newSize;
        readings.clear();
    }

    boolean isOpen() {
        return open;
    }

    /** Stores from the first reading on that comes next, or no longer. */
    void open(boolean storing) {
        open = storing;
        if (storing) {
            readings.clear();
        }
    }

    void store(SourceMeterReading reading) {
        if (open) {
            readings.add(reading);
            open = readings.size() < size;
        }
    }

    List<SourceMeterReading> readings() {
        return readings;
    }
}
