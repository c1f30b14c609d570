package dev.crosspoint.analysis.endurance;

/** The ratio HRS over LRS of one cycle, as far as the noise lets it be seen. */
sealed interface Window {

    /**
     * Both states were resolved.
     *
     * @param ratio resistance in the HRS over that in the LRS
     * @param relativeError relative standard error of it from the noise of the reads
     */
    record Measured(double ratio, double relativeError) implements Window {}

    /** The current in the HRS was below the noise floor, so the ratio is at least this. */
    record AtLeast(double ratio) implements Window {}

    /** The current after the SET pulse was below the noise floor: no low-resistance state was seen. */
    record NotSeen() implements Window {}

    /** Returns the window between two conductances in S. */
    static Window between(double lowResistance, double highResistance, Floor floor) {
        if (!floor.resolves(lowResistance)) {
            return new NotSeen();
        }
        if (!floor.resolves(highResistance)) {
            return new AtLeast(lowResistance / floor.conductance());
        }
        return new Measured(
                lowResistance / highResistance,
                Math.hypot(floor.noise() / highResistance, floor.noise() / lowResistance));
    }
}
