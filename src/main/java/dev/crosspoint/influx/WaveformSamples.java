package dev.crosspoint.influx;

/** How much of the records of an oscilloscope goes to the database. */
public enum WaveformSamples {
    /** One point for each record, with extremes and mean of its samples. */
    SUMMARIES,
    /** That, and a point for every sample. */
    FULL
}
