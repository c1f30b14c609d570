package dev.crosspoint.analysis.switchingtime;

import dev.crosspoint.analysis.FirstRows;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
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
                            "time from the step to switching; where it did not switch, how long it was watched; NaN where it"
                                    + " was on already")));

    private final FirstRows<Trial> trials = new FirstRows<>(MOST_ROWS);

    void add(Trial trial) {
        trials.add(trial);
    }

    /** Returns the rows. */
    TableData data() {
        return new TableData(
                SCHEMA,
                List.of(
                        trials.integers(Trial::number),
                        trials.reals(Trial::amplitude),
                        trials.words(trial -> trial.outcome().name().toLowerCase(Locale.ROOT)),
                        trials.reals(TrialTable::time)));
    }

    private static double time(Trial trial) {
        return trial.outcome() == Trial.Outcome.ALREADY_ON ? Double.NaN : trial.time();
    }

    /** Returns what a reader must know of rows that are not there; empty if all are. */
    Optional<String> remark() {
        return trials.leftOut("trials", "trials").remark();
    }
}
