package dev.crosspoint.influx;

import java.util.Map;

/** The measurements that points belong to; {@code docs/influxdb-schema.md} describes them. */
final class Measurements {

    /** Begin and end of a run. */
    static final String RUN = "crosspoint_run";

    /** What an analysis found. */
    static final String FINDING = "crosspoint_finding";

    /** A record of an oscilloscope. */
    static final String WAVEFORM = "crosspoint_waveform";

    /** A sample of such a record. */
    static final String SAMPLE = "crosspoint_sample";

    private static final Map<String, String> OF_TABLE = Map.of(
            "readings", "crosspoint_reading", "waveforms", WAVEFORM, "samples", SAMPLE, "spikes", "crosspoint_spike");

    private Measurements() {}

    /** Returns the measurement of a table's rows; a table not known here has one named after it. */
    static String ofTable(String table) {
        return OF_TABLE.getOrDefault(table, "crosspoint_" + table);
    }
}
