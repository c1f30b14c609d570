package dev.crosspoint.instrument;

/** What a channel sources: V or A. */
public enum SourceFunction {
    VOLTAGE,
    CURRENT
}
