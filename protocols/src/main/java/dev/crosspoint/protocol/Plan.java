package dev.crosspoint.protocol;

import dev.crosspoint.stimulus.WorstCase;
import java.util.List;
import java.util.Map;

/**
 * What a run would do.
 *
 * @param summary the stimulus in a few plain lines, for {@code --dry-run} and the report
 * @param duration how long it takes in s
 * @param worstCase the most it can do to the device
 * @param readings how many readings it takes at most
 * @param bytesPerReading how much a reading takes in the journal, in bytes
 * @param instruments the roles it needs: name of the instrument in the bench file to role
 */
public record Plan(
        List<String> summary,
        double duration,
        WorstCase worstCase,
        long readings,
        int bytesPerReading,
        Map<String, Class<?>> instruments) {

    public Plan {
        summary = List.copyOf(summary);
        instruments = Map.copyOf(instruments);
    }

    /** Returns the size of the journal in bytes. */
    public long bytes() {
        return readings * bytesPerReading;
    }
}
