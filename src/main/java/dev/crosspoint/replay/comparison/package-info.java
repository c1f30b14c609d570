/**
 * Whether two runs say the same: findings side by side, with a verdict from both intervals.
 *
 * <p>May depend on {@code dev.crosspoint.analysis}.
 */
package dev.crosspoint.replay.comparison;
