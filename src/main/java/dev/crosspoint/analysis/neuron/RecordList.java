package dev.crosspoint.analysis.neuron;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Records of one kind: how many, and the numbers of the first few. */
final class RecordList {

    private static final int NAMED = 5;

    private final List<Long> first = new ArrayList<>();
    private long count;

    void add(long record) {
        if (first.size() < NAMED) {
            first.add(record);
        }
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Returns the records in words, such as {@code record 3} or {@code 7 records (1, 2, 4, 5, 8, ...)}. */
    @Override
    public String toString() {
        String numbers = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return count == 1 ? "record " + numbers : count + " records (" + numbers + (count > NAMED ? ", ...)" : ")");
    }
}
