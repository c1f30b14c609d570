package dev.crosspoint.analysis.potentiation;

import dev.crosspoint.analysis.RowsLeftOut;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** The table {@code conductances}, one row for each read, as far as memory allows. */
final class ConductanceTable {

    /** More rows are left out and counted: at some 60 bytes each, these take 60 MB. */
    private static final int MOST_ROWS = 1_000_000;

    private static final TableSchema SCHEMA = new TableSchema(
            "conductances",
            "conductance before the first and after each pulse of a series; NaN where it is not known",
            List.of(
                    Column.integer("cycle", "number of the cycle, from 1"),
                    Column.text("direction", "potentiation or depression"),
                    Column.integer("pulse", "pulses of this direction before the read, from 0"),
                    Column.real("conductance_s", "S", "mean current over mean voltage of the second half of the read"),
                    Column.real("conductance_error_s", "S", "its standard error from the scatter of the samples")));

    private final List<PulseSeries> kept = new ArrayList<>();
    private int rows;
    private long leftOut;

    void add(PulseSeries series) {
        int length = series.conductance().length;
        if (rows + length > MOST_ROWS) {
            leftOut += length;
            return;
        }
        kept.add(series);
        rows += length;
    }

    /** Returns the rows. */
    TableData data() {
        return new TableData(
                SCHEMA,
                List.of(
                        kept.stream()
                                .flatMapToLong(
                                        one -> LongStream.generate(one::cycle).limit(one.conductance().length))
                                .toArray(),
                        kept.stream()
                                .flatMap(one -> Arrays.stream(one.conductance())
                                        .mapToObj(read -> one.direction().word()))
                                .toArray(String[]::new),
                        kept.stream()
                                .flatMapToLong(one -> LongStream.range(0, one.conductance().length))
                                .toArray(),
                        reals(PulseSeries::conductance),
                        reals(PulseSeries::error)));
    }

    private double[] reals(Function<PulseSeries, double[]> column) {
        return kept.stream()
                .flatMapToDouble(one -> DoubleStream.of(column.apply(one)))
                .toArray();
    }

    /** Returns what a reader must know of rows that are not there; empty if all are. */
    Optional<String> remark() {
        return new RowsLeftOut("conductances", rows, "reads", leftOut).remark();
    }
}
