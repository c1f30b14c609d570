package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.Statistic;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.StatusRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The buffer of readings ({@code :TRAC}), which stores until it is full and tells the measurement register so. */
final class TraceBuffer {
    static final int LARGEST = 2500;
    private static final int AFTER_RESET = 100;

    /** Bits of the measurement register (User's Manual, section 15). */
    private static final int READING_AVAILABLE = 1 << 6;

    private static final int BUFFER_AVAILABLE = 1 << 8;
    private static final int BUFFER_FULL = 1 << 9;
    private static final int COMPLIANCE = 1 << 14;

    /** Readings from which on the buffer counts as available. */
    private static final int AVAILABLE = 2;

    private final StatusRegister register;
    private final List<SourceMeterReading> readings = new ArrayList<>();
    private int size = AFTER_RESET;
    private boolean open;

    TraceBuffer(StatusRegister register) {
        this.register = register;
    }

    void reset() {
        size = AFTER_RESET;
        open = false;
        clear();
    }

    void clear() {
        readings.clear();
        tell();
    }

    int size() {
        return size;
    }

    void size(int newSize) {
        size = newSize;
        clear();
    }

    boolean isOpen() {
        return open;
    }

    /** Stores from the first reading on that comes next, or no longer. */
    void open(boolean storing) {
        open = storing;
        if (storing) {
            clear();
        }
    }

    void store(SourceMeterReading reading) {
        register.happen(READING_AVAILABLE);
        register.set(COMPLIANCE, reading.isLimited());
        if (open) {
            readings.add(reading);
            open = readings.size() < size;
            tell();
        }
    }

    private void tell() {
        register.set(BUFFER_AVAILABLE, readings.size() >= AVAILABLE);
        register.set(BUFFER_FULL, readings.size() == size);
    }

    List<SourceMeterReading> readings() {
        return readings;
    }

    /** Returns a statistic of each function that was measured: voltage, current, resistance. */
    List<Double> statistics(Statistic statistic) {
        if (readings.isEmpty()) {
            throw new ScpiException(ScpiError.DATA_CORRUPT_OR_STALE);
        }
        return Stream.<ToDoubleFunction<SourceMeterReading>>of(
                        SourceMeterReading::measuredVoltage,
                        SourceMeterReading::measuredCurrent,
                        SourceMeterReading::resistance)
                .map(function -> readings.stream().mapToDouble(function).toArray())
                .filter(values -> !Double.isNaN(values[0]))
                .map(statistic::of)
                .toList();
    }
}
