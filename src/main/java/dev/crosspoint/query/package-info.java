/**
 * SQL over stored runs: {@link dev.crosspoint.query.RunDatabase} shows the run folders as views of a DuckDB in memory, which
 * can only read.
 *
 * <p>May depend on {@code dev.crosspoint.store}, {@code .record} and {@code .export}.
 */
package dev.crosspoint.query;
