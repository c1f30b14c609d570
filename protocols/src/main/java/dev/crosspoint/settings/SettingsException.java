package dev.crosspoint.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot be taken, with everything that is wrong with them: one line for each problem. */
public class SettingsException extends RuntimeException {

    private final transient List<Problem> problems;

    public SettingsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public SettingsException(Position position, String path, String message) {
        this(List.of(new Problem(position, path, message)));
    }

    /** Returns all problems, in the order in which they stand in the source. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns the problems alone, one on a line, as a user should read them. */
    @Override
    public String toString() {
        return getMessage();
    }
}
