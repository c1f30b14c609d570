package dev.crosspoint.record;

import java.time.Instant;

/**
 * How a run ended.
 *
 * @param time when it ended
 * @param outcome {@code completed}, {@code stopped}, {@code aborted} or {@code failed}
 * @param reason one plain sentence that says why
 */
public record StopRecord(Instant time, String outcome, String reason) {}
