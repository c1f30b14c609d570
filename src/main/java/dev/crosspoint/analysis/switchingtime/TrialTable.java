package dev.crosspoint.analysis.switchingtime;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table {@code trials}, one row for each trial in the order of the run, as far as memory allows. */
final class TrialTable {

    /** More rows are left out and counted: at some 50 bytes each, these take 50 MB. */
    static final int MOST_ROWS = 1_000_000;

    private static final TableSchema SCHEMA = new TableSchema(
            "trials",
            "trials, in the order in which they were made",
            List.of(
                    Column.integer("trial", "number of the trial in the run, from 1"),
                    Column.real("amplitude_v", "V", "voltage of the step"),
                    Column.text(
                            "outcome", "switched, censored, or already_on where the device was on in the first sample"),
                    Column.real(
                            "switching_time_s",
                            "s",
                            "time from the step to switching; where it did not switch, how long it was watched; 0 where it"
                                    + " was on already")));

    private final List<Trial> trials = new ArrayList<>();
    private long leftOut;

    void add(Trial trial) {
        if (trials.size() < MOST_ROWS) {
            trials.add(trial);
        } else {
            leftOut++;
        }
    }

    /** Returns the rows. */
    TableData data() {
        return new TableData(
                SCHEMA,
                List.of(
                        trials.stream().mapToLong(Trial::number).toArray(),
                        trials.stream().mapToDouble(Trial::amplitude).toArray(),
                        trials.stream()
                                .map(trial -> trial.outcome().name().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new),
                        trials.stream().mapToDouble(Trial::time).toArray()));
    }

    /** Returns what a reader must know of rows that are not there; empty if all are. */
    Optional<String> remark() {
        return leftOut == 0
                ? Optional.empty()
                : Optional.of("Table trials holds the first " + trials.size() + " trials; " + leftOut
                        + " more are left out of it, though not of the findings.");
    }
}
