package dev.crosspoint.instrument;

/**
 * Equal pulses from a base level, V or A as the channel sources.
 *
 * @param base level between pulses, V or A
 * @param level level of a pulse, V or A
 * @param width time from the leading to the trailing edge in s
 * @param period time from one leading edge to the next in s
 * @param count number of pulses
 * @param measureDelay time from a leading edge to the start of its reading in s
 */
public record SourcePulses(double base, double level, double width, double period, int count, double measureDelay) {

    public SourcePulses {
        if (!(width > 0) || !(period > width)) {
            throw new IllegalArgumentException("a pulse lasts longer than 0 s and ends within its period, not width "
                    + width + " s in " + period + " s");
        }
        if (count < 1) {
            throw new IllegalArgumentException("a pulse train has at least 1 pulse, not " + count);
        }
    }
}
