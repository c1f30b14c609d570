package dev.crosspoint.analysis.pulse;

import java.util.stream.IntStream;

/**
 * The readings taken while one level was held, in order.
 *
 * @param cycle number of the cycle, from 1
 * @param pulse number of the pulse within it, from 1; a base level belongs to the pulse before it
 * @param operation what the level was applied for
 * @param sourced programmed level in V
 * @param time start of each reading in s since the run began
 * @param voltage measured voltage of each in V; NaN where none was measured
 * @param current measured current of each in A; NaN where none was measured
 * @param status status of each, in the words of the table: ok, in_compliance, over_range or protection
 */
public record SampledLevel(
        long cycle,
        long pulse,
        Operation operation,
        double sourced,
        double[] time,
        double[] voltage,
        double[] current,
        String[] status) {

    /** The status of a reading that can be trusted as it stands. */
    public static final String OK = "ok";

    /** The status of a reading whose current the compliance limited. */
    public static final String IN_COMPLIANCE = "in_compliance";

    /** Returns the number of readings. */
    public int samples() {
        return time.length;
    }

    /** Returns whether a reading can be trusted as it stands. */
    public boolean isOk(int sample) {
        return status[sample].equals(OK) && Double.isFinite(current[sample]);
    }

    /** Returns how many readings have a status. */
    public long count(String wanted) {
        return IntStream.range(0, samples())
                .filter(i -> status[i].equals(wanted))
                .count();
    }
}
