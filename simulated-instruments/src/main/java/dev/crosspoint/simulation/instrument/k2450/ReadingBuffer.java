package dev.crosspoint.simulation.instrument.k2450;

import java.util.ArrayList;
import java.util.List;

/** A buffer of readings; of more than fit, the newest. */
final class ReadingBuffer {
    private final List<BufferedReading> readings = new ArrayList<>();
    private int capacity;
    private long firstTime;

    ReadingBuffer(int capacity) {
        this.capacity = capacity;
    }

    int capacity() {
        return capacity;
    }

    /** Changes the size, which empties the buffer. */
    void capacity(int newCapacity) {
        capacity = newCapacity;
        clear();
    }

    void clear() {
        readings.clear();
    }

    void add(BufferedReading reading) {
        if (readings.isEmpty()) {
            firstTime = reading.time();
        } else if (readings.size() == capacity) {
            readings.remove(0);
        }
        readings.add(reading);
    }

    /** Returns the values of all readings. */
    double[] values() {
        return readings.stream().mapToDouble(BufferedReading::value).toArray();
    }

    int size() {
        return readings.size();
    }

    BufferedReading get(int index) {
        return readings.get(index);
    }

    /** Returns when a reading was taken in s after the first one that the buffer took. */
    double seconds(BufferedReading reading) {
        return (reading.time() - firstTime) * 1e-9;
    }
}
