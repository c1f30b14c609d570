package dev.crosspoint.instrument;

/**
 * One reading of a source-measure channel.
 *
 * @param sourced programmed level, V or A as the channel sources
 * @param measured what was measured
 * @param status whether the measured values can be trusted as they stand
 * @param time start of the reading by the instrument's clock, in s since the start of the sweep; that of a single reading
 *     counts from a moment of the instrument's own
 */
public record Reading(double sourced, Measured measured, ReadingStatus status, double time) {

    /**
     * The measured pair.
     *
     * @param voltage measured voltage in V, NaN where none was measured
     * @param current measured current in A, NaN where none was measured
     */
    public record Measured(double voltage, double current) {}
}
