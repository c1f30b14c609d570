/**
 * Stored runs as files for other programs: tables as CSV, or as copies of their Parquet files.
 *
 * <p>May depend on {@code dev.crosspoint.store} and {@code .record}.
 */
package dev.crosspoint.export;
