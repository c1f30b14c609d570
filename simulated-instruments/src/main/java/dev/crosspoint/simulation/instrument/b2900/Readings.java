package dev.crosspoint.simulation.instrument.b2900;

import java.util.Arrays;

/** Readings of one channel in the order they were taken; of more than fit, the newest. NaN stands for what was not measured. */
final class Readings {
    private static final int FIRST_CAPACITY = 64;

    private final int capacity;
    private final double[][] columns = new double[Element.values().length][FIRST_CAPACITY];
    private int first;
    private int size;

    Readings(int capacity) {
        this.capacity = capacity;
    }

    void clear() {
        first = 0;
        size = 0;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == capacity;
    }

    int capacity() {
        return capacity;
    }

    /** Adds a reading: volts, amperes, ohms, seconds, the status bits, and the level that was sourced in V or A. */
    void add(double voltage, double current, double resistance, double time, int status, double source) {
        int index = place();
        columns[Element.VOLTAGE.ordinal()][index] = voltage;
        columns[Element.CURRENT.ordinal()][index] = current;
        columns[Element.RESISTANCE.ordinal()][index] = resistance;
        columns[Element.TIME.ordinal()][index] = time;
        columns[Element.STATUS.ordinal()][index] = status;
        columns[Element.SOURCE.ordinal()][index] = source;
    }

    private int place() {
        if (isFull()) {
            int oldest = first;
            first = (first + 1) % capacity;
            return oldest;
        }
        if (size == columns[0].length) {
            int longer = Math.min(capacity, 2 * size);
            Arrays.setAll(columns, i -> Arrays.copyOf(columns[i], longer));
        }
        return size++;
    }

    /** Returns an element of the reading at {@code index}, counted from the oldest. */
    double get(Element element, int index) {
        return columns[element.ordinal()][(first + index) % capacity];
    }
}
