package dev.crosspoint.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that all of it is reported at once. */
final class Problems {

    private static final Comparator<Problem> IN_ORDER_OF_THE_SOURCE = Comparator.comparing(
            Problem::position,
            Comparator.comparing(Position::source)
                    .thenComparingInt(Position::line)
                    .thenComparingInt(Position::column));

    private final List<Problem> problems = new ArrayList<>();

    void add(Position position, String path, String message) {
        problems.add(new Problem(position, path, message));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    void throwIfAny() {
        if (!isEmpty()) {
            throw toException();
        }
    }

    SettingsException toException() {
        return new SettingsException(
                problems.stream().sorted(IN_ORDER_OF_THE_SOURCE).toList());
    }
}
