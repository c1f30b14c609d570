package dev.crosspoint.analysis.writeverify;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** The table {@code level_statistics}, one row for each target. */
final class LevelTable {

    private static final TableSchema SCHEMA = new TableSchema(
            "level_statistics",
            "targets over the repeats; NaN where too few attempts tell",
            List.of(
                    Column.integer("level", "number of the target, from 1"),
                    Column.real("target_s", "S", "conductance to be reached"),
                    Column.integer("tried", "attempts that ended"),
                    Column.integer("reached", "attempts that reached it"),
                    Column.real("pulses_mean", "1", "mean pulses of those that reached it"),
                    Column.real("conductance_mean_s", "S", "mean conductance of those, read once more at the end"),
                    Column.real("conductance_sd_s", "S", "standard deviation of that over the repeats"),
                    Column.real("energy_mean_j", "J", "mean energy of all pulses of those")));

    private LevelTable() {}

    static TableData of(Ladder ladder) {
        Collection<List<Attempt>> levels = Ladder.byLevel(ladder.attempts()).values();
        return new TableData(
                SCHEMA,
                List.of(
                        counts(levels, level -> level.get(0).level()),
                        reals(levels, level -> level.get(0).target()),
                        counts(levels, List::size),
                        counts(
                                levels,
                                level -> level.stream().filter(Attempt::reached).count()),
                        reals(levels, level -> over(level, Attempt::pulses).getMean()),
                        reals(levels, level -> over(level, Attempt::conductance).getMean()),
                        reals(levels, level -> {
                            StreamingStatistics conductances = over(level, Attempt::conductance);
                            return conductances.getN() < 2 ? Double.NaN : conductances.getStandardDeviation();
                        }),
                        reals(levels, level -> over(level, Attempt::energy).getMean())));
    }

    private static StreamingStatistics over(List<Attempt> level, ToDoubleFunction<Attempt> value) {
        StreamingStatistics statistics = new StreamingStatistics();
        level.stream()
                .filter(Attempt::reached)
                .mapToDouble(value)
                .filter(Double::isFinite)
                .forEach(statistics::addValue);
        return statistics;
    }

    private static long[] counts(Collection<List<Attempt>> levels, ToLongFunction<List<Attempt>> count) {
        return levels.stream().mapToLong(count).toArray();
    }

    private static double[] reals(Collection<List<Attempt>> levels, ToDoubleFunction<List<Attempt>> value) {
        return levels.stream().mapToDouble(value).toArray();
    }
}
