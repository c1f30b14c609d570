/**
 * The run folder: journal while measuring, tables afterwards, start and stop records, findings; written and read back.
 *
 * <p>May depend on {@code dev.crosspoint.record}.
 */
package dev.crosspoint.store;
