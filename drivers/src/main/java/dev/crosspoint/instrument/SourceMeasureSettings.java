package dev.crosspoint.instrument;

/**
 * How a source-measure channel sources and measures.
 *
 * @param source the sourced quantity; the other one is limited by the {@link Compliance}
 * @param sourceRange range of the source, V or A
 * @param currentRange range of the current measurement in A
 * @param voltageRange range of the voltage measurement in V
 * @param nplc integration time in power line cycles
 * @param senseMode two-wire or four-wire
 * @param offMode what the terminals do when the output is off
 */
public record SourceMeasureSettings(
        SourceFunction source,
        MeasureRange sourceRange,
        MeasureRange currentRange,
        MeasureRange voltageRange,
        double nplc,
        SenseMode senseMode,
        OffMode offMode) {

    /** Returns the range in which a quantity is measured, V or A. */
    public MeasureRange measureRange(SourceFunction quantity) {
        return quantity == SourceFunction.VOLTAGE ? voltageRange : currentRange;
    }
}
