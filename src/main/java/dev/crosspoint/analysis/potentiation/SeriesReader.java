package dev.crosspoint.analysis.potentiation;

import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.analysis.pulse.SampledLevel;
import dev.crosspoint.analysis.pulse.SampledLevels;
import dev.crosspoint.analysis.pulse.SettledConductance;
import dev.crosspoint.store.StoredTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the series of equal pulses out of a run's readings, one at a time. */
final class SeriesReader {

    private static final SettledConductance UNKNOWN = new SettledConductance(Double.NaN, Double.NaN);

    private final Consumer<PulseSeries> reader;
    private final List<SettledConductance> reads = new ArrayList<>();
    private Optional<Direction> direction = Optional.empty();
    private SettledConductance last = UNKNOWN;
    private long cycle;

    private SeriesReader(Consumer<PulseSeries> reader) {
        this.reader = reader;
    }

    /** Hands every series to {@code reader}, in order, the last one even if it was cut short. */
    static void read(StoredTable readings, Consumer<PulseSeries> reader) {
        SeriesReader series = new SeriesReader(reader);
        SampledLevels.read(readings, series::take);
        series.finish();
    }

    private void take(SampledLevel level) {
        if (level.cycle() != cycle) {
            finish();
            cycle = level.cycle();
            last = UNKNOWN;
        }
        if (level.operation() == Operation.READ) {
            last = SettledConductance.of(level).orElse(UNKNOWN);
            if (direction.isPresent()) {
                reads.add(last);
            }
        } else if (level.operation() != Operation.BASE) {
            beginIfNew(Direction.of(level.operation()));
        }
    }

    private void beginIfNew(Direction next) {
        if (!direction.equals(Optional.of(next))) {
            finish();
            direction = Optional.of(next);
            reads.add(last);
        }
    }

    private void finish() {
        direction.ifPresent(one -> reader.accept(new PulseSeries(
                cycle,
                one,
                reads.stream().mapToDouble(SettledConductance::value).toArray(),
                reads.stream().mapToDouble(SettledConductance::standardError).toArray())));
        direction = Optional.empty();
        reads.clear();
    }
}
