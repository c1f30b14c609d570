package dev.crosspoint.influx;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a server has of a run.
 *
 * @param points points that it has acknowledged
 * @param rejected points that it will not have; they are in {@code rejectedFile} with its words
 * @param valuesLeftOut values that are not finite and were left out of their points
 * @param pointsLeftOut points that could not be made
 * @param rejectedFile where the rejected points are, if there are any
 * @param undelivered why the rest is not there yet; nothing if all is
 */
public record PushResult(
        long points,
        long rejected,
        long valuesLeftOut,
        long pointsLeftOut,
        Path rejectedFile,
        Optional<String> undelivered) {

    /** Returns the result of a push that could not even begin. */
    static PushResult none(Path run, String undelivered) {
        return new PushResult(0, 0, 0, 0, run, Optional.of(undelivered));
    }

    static PushResult of(PushAccount account, Optional<String> undelivered) {
        long points = 0;
        long rejected = 0;
        LeftOut leftOut = LeftOut.NOTHING;
        for (AccountEntry entry : account.all()) {
            points += entry.points();
            rejected += entry.rejected();
            leftOut = leftOut.plus(entry.leftOut());
        }
        return new PushResult(
                points, rejected, leftOut.values(), leftOut.points(), account.rejectedFile(), undelivered);
    }

    /** Returns whether the server has every point of the run. */
    public boolean isComplete() {
        return undelivered.isEmpty() && rejected == 0;
    }
}
