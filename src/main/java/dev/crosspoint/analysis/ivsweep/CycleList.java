package dev.crosspoint.analysis.ivsweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Some cycles of a run: how many, and the first few by number. */
final class CycleList {

    private static final int NAMED = 10;

    private final List<Long> first = new ArrayList<>();
    private long count;

    void add(long cycle) {
        count++;
        if (first.size() < NAMED) {
            first.add(cycle);
        }
    }

    long count() {
        return count;
    }

    /** Returns the cycles in words, such as {@code "cycles 3, 7 and 12 more"}. */
    @Override
    public String toString() {
        String named = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String more = count > first.size() ? " and " + (count - first.size()) + " more" : "";
        return (count == 1 ? "cycle " : "cycles ") + named + more;
    }
}
