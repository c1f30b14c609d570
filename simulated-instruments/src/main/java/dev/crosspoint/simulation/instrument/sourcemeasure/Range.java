package dev.crosspoint.simulation.instrument.sourcemeasure;

/**
 * One range of voltage or current, in V or A throughout.
 *
 * @param fullScale full scale, by which the range is named
 * @param overReading largest reading as a multiple of the full scale
 * @param overLevel largest level that can be sourced, likewise
 * @param readingResolution step between readings
 * @param levelResolution step between levels
 * @param gainAccuracy largest gain error that the data sheet allows, as a fraction of the value
 * @param offsetAccuracy largest offset error that the data sheet allows
 * @param noise rms noise of a reading over one power line cycle
 * @param settlingTime time in s that the source takes to a new level
 * @param derating how readings get worse over less than a power line cycle
 */
public record Range(
        double fullScale,
        double overReading,
        double overLevel,
        double readingResolution,
        double levelResolution,
        double gainAccuracy,
        double offsetAccuracy,
        double noise,
        double settlingTime,
        Derating derating) {

    public double largestReading() {
        return overReading * fullScale;
    }

    public double largestLevel() {
        return overLevel * fullScale;
    }

    /** Returns the time in s that the meter takes to change to this range; assumed to be that of the source. */
    public double changeTime() {
        return settlingTime;
    }
}
