package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The source configuration lists by their names. */
final class ConfigurationLists {
    static final int MOST_ENTRIES = 2500;

    private final Map<String, List<SourceConfiguration>> lists = new HashMap<>();

    /** Returns the name of the list that {@code :SOUR:LIST} makes. */
    static String customList(Quantity quantity) {
        return quantity == Quantity.VOLTAGE ? "VoltCustomSweepList" : "CurrCustomSweepList";
    }

    void clear() {
        lists.clear();
    }

    /** Returns a list that is not empty. */
    List<SourceConfiguration> get(String name) {
        List<SourceConfiguration> list = lists.getOrDefault(name, List.of());
        if (list.isEmpty()) {
            throw new ScpiException(ScpiError.PARAMETER_ERROR);
        }
        return list;
    }

    int size(String name) {
        return lists.getOrDefault(name, List.of()).size();
    }

    void replace(String name, List<SourceConfiguration> entries) {
        lists.put(name, new ArrayList<>());
        append(name, entries);
    }

    void append(String name, List<SourceConfiguration> entries) {
        List<SourceConfiguration> list = lists.computeIfAbsent(name, key -> new ArrayList<>());
        if (list.size() + entries.size() > MOST_ENTRIES) {
            throw new ScpiException(ScpiError.TOO_MUCH_DATA);
        }
        list.addAll(entries);
    }
}
