package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.Statistic;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One number for all readings of the buffer ({@code :CALC3}). */
enum BufferStatistics implements Mnemonic {
    MEAN("MEAN", Statistic.MEAN),
    STANDARD_DEVIATION("SDEViation", Statistic.STANDARD_DEVIATION),
    MAXIMUM("MAXimum", Statistic.MAXIMUM),
    MINIMUM("MINimum", Statistic.MINIMUM),
    PEAK_TO_PEAK("PKPK", Statistic.PEAK_TO_PEAK);

    private final String keyword;
    private final Statistic statistic;

    BufferStatistics(String keyword, Statistic statistic) {
        this.keyword = keyword;
        this.statistic = statistic;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** Returns the statistic of each function that was measured: voltage, current, resistance. */
    double[] of(List<SourceMeterReading> readings) {
        if (readings.isEmpty()) {
            throw new ScpiException(ScpiError.DATA_CORRUPT_OR_STALE);
        }
        return List.<ToDoubleFunction<SourceMeterReading>>of(
                        SourceMeterReading::measuredVoltage,
                        SourceMeterReading::measuredCurrent,
                        SourceMeterReading::resistance)
                .stream()
                .map(each -> readings.stream().mapToDouble(each).toArray())
                .filter(values -> !Double.isNaN(values[0]))
                .mapToDouble(statistic::of)
                .toArray();
    }
}
