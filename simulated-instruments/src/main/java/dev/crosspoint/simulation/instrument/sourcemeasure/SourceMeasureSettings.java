package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.instrument.UnitSettings;

/**
 * What makes one source-measure unit, and the place where it stands, different from another.
 *
 * @param interlockClosed whether the interlock allows the highest voltages, if the instrument has one
 * @param edgeTime shortest time in s over which an output goes to a new level, whatever its range
 * @param lineFrequency frequency of the mains in Hz, for instruments that find it when they are switched on
 */
public record SourceMeasureSettings(
        UnitSettings unit, boolean interlockClosed, double edgeTime, double lineFrequency) {}
