/**
 * Runs to a time-series database: points made of what a run keeps, and their delivery, live or later.
 *
 * <p>{@link dev.crosspoint.influx.SinkFile} says where to, {@link dev.crosspoint.influx.RunPush} delivers what a closed run
 * still owes, {@link dev.crosspoint.influx.RunFollower} feeds from the journal of one that is measured. What a point is made of
 * is documented in {@code docs/influxdb-schema.md}. The run folder stays the truth: whatever a server does, nothing here
 * slows or fails a run.
 *
 * <p>May depend on {@code dev.crosspoint.store}, {@code .record} and {@code .settings}.
 */
package dev.crosspoint.influx;
