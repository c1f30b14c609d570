package dev.crosspoint.simulation.instrument.sourcemeasure;

/** Turns what is measured in a range into a reading, with the unit's errors, noise and digits. */
record Digitizer(CalibrationErrors errors, MeasurementNoise noise) {

    /** Returns a reading in V or A; infinite beyond the range. */
    double read(Range range, double value, double powerLineCycles) {
        double read = errors.measured(range, value) + noise.next(range, powerLineCycles);
        if (Math.abs(read) > range.largestReading()) {
            return Math.copySign(Double.POSITIVE_INFINITY, read);
        }
        return Math.rint(read / range.readingResolution()) * range.readingResolution();
    }
}
