/**
 * The run folder: journal while measuring, tables afterwards, start and stop records, findings; written and read back.
 *
 * <p>Writing: {@link dev.crosspoint.store.RunFolder}. Reading: {@link dev.crosspoint.store.StoredRuns}. Closing what a dead
 * program left: {@link dev.crosspoint.store.Recovery}. No contents go through a channel that an interrupt closes, so that a
 * cancelled run can still be written to its end.
 *
 * <p>May depend on {@code dev.crosspoint.record}.
 */
package dev.crosspoint.store;
