package dev.crosspoint.scpi.smu;

/**
 * How a family of source-measure units behaves, as far as a host has to reckon with it.
 *
 * @param conversionsBeforeReading how many conversions precede that of a reading, to measure what is sourced
 * @param mostPoints how many levels a sweep may have
 * @param knowsLevelAfterAbort whether the setting of the level is that of the output once a sweep was cut short
 * @param answersWhileSweeping whether readings can be fetched while the sweep goes on
 * @param secondsPerReading longest time in s that a reading takes on the slowest link
 */
public record SmuTraits(
        int conversionsBeforeReading,
        int mostPoints,
        boolean knowsLevelAfterAbort,
        boolean answersWhileSweeping,
        double secondsPerReading) {}
