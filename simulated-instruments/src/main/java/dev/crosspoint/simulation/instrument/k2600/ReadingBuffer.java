package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.tsp.TspError;
import dev.crosspoint.simulation.tsp.TspException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A buffer of readings, which takes no more once it is full. */
final class ReadingBuffer {

    /** What can be asked about each reading. */
    enum Column {
        READINGS("readings"),
        TIMESTAMPS("timestamps"),
        SOURCE_VALUES("sourcevalues"),
        STATUSES("statuses"),
        MEASURE_FUNCTIONS("measurefunctions"),
        MEASURE_RANGES("measureranges"),
        SOURCE_FUNCTIONS("sourcefunctions"),
        SOURCE_RANGES("sourceranges"),
        SOURCE_OUTPUT_STATES("sourceoutputstates");

        private final String title;

        Column(String title) {
            this.title = title;
        }

        /** Returns what commands call it. */
        String title() {
            return title;
        }
    }

    /**
     * One column of one buffer.
     *
     * @param column readings if a command names the buffer alone
     */
    record Part(ReadingBuffer buffer, Column column) {}

    private record Entry(Measurement measurement, Measurand measurand) {}

    private final int capacity;
    private final List<Entry> entries = new ArrayList<>();
    private boolean appends;
    private boolean collectsTimes = true;
    private boolean collectsSourceValues;

    ReadingBuffer(int capacity) {
        this.capacity = capacity;
    }

    int capacity() {
        return capacity;
    }

    int size() {
        return entries.size();
    }

    void clear() {
        entries.clear();
    }

    /** Empties it and takes its settings back. */
    void reset() {
        clear();
        appends = false;
        collectsTimes = true;
        collectsSourceValues = false;
    }

    boolean appends() {
        return appends;
    }

    void appends(boolean value) {
        appends = value;
    }

    boolean collectsTimes() {
        return collectsTimes;
    }

    void collectsTimes(boolean value) {
        requireEmptyToChange(value != collectsTimes);
        collectsTimes = value;
    }

    boolean collectsSourceValues() {
        return collectsSourceValues;
    }

    void collectsSourceValues(boolean value) {
        requireEmptyToChange(value != collectsSourceValues);
        collectsSourceValues = value;
    }

    private void requireEmptyToChange(boolean changes) {
        if (changes && !entries.isEmpty()) {
            throw new TspException(TspError.BUFFER_NOT_CLEARED);
        }
    }

    /** Gets ready for new readings, which replace the old ones unless the buffer appends. */
    void begin() {
        if (!appends) {
            clear();
        }
    }

    void add(Measurement measurement, Measurand measurand) {
        if (entries.size() < capacity) {
            entries.add(new Entry(measurement, measurand));
        }
    }

    /** Returns when the first reading was taken, in s since the instrument was switched on. */
    double baseTime() {
        return entries.isEmpty() ? 0 : seconds(entries.get(0));
    }

    private static double seconds(Entry entry) {
        return entry.measurement().result().time() * 1e-9;
    }

    /** Returns what a column says about a reading, counted from 1; nothing if there is no such reading or it is not collected. */
    Optional<Object> get(Column column, int number) {
        boolean collected = switch (column) {
            case TIMESTAMPS -> collectsTimes;
            case SOURCE_VALUES -> collectsSourceValues;
            default -> true;
        };
        if (number < 1 || number > entries.size() || !collected) {
            return Optional.empty();
        }
        Entry entry = entries.get(number - 1);
        Measurement measurement = entry.measurement();
        return Optional.of(
                switch (column) {
                    case READINGS -> measurement.of(entry.measurand());
                    // The instrument's clock counts microseconds.
                    case TIMESTAMPS -> Math.rint((seconds(entry) - baseTime()) * 1e6) / 1e6;
                    case SOURCE_VALUES -> measurement.source().level();
                    case STATUSES -> (double) measurement.status();
                    case MEASURE_FUNCTIONS -> entry.measurand().title();
                    case MEASURE_RANGES -> measurement.range(entry.measurand());
                    case SOURCE_FUNCTIONS ->
                        (measurement.source().isVoltage() ? Quantity.VOLTAGE : Quantity.CURRENT).title();
                    case SOURCE_RANGES -> measurement.source().range().fullScale();
                    case SOURCE_OUTPUT_STATES -> measurement.on() ? "On" : "Off";
                });
    }
}
