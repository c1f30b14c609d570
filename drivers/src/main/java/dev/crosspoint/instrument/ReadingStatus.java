package dev.crosspoint.instrument;

/** Whether a reading can be trusted as it stands; of several conditions the last in this list that holds. */
public enum ReadingStatus {
    OK,
    /** The source was limited by its compliance, so the device did not see the sourced level. */
    IN_COMPLIANCE,
    /** The measured quantity was larger than the range; its value is not a measurement. */
    OVER_RANGE,
    /** The instrument's own protection acted (over-voltage, over-current or over-temperature). */
    PROTECTION
}
