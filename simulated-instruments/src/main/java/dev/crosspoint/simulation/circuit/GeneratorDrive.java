package dev.crosspoint.simulation.circuit;

/** What a generator drives the circuit with: one segment of its voltage after the other. */
final class GeneratorDrive {

    private static final double SECONDS_PER_NANOSECOND = 1e-9;

    private final SegmentedVoltage voltage;
    private final double conductance;
    private final long start;

    /** The segment as it is {@code begin} s after the start. */
    private SegmentedVoltage.Segment segment;

    private double begin;

    /** The time in s from the start to the origin of the circuit's steps. */
    private double offset;

    private GeneratorDrive(SegmentedVoltage voltage, double conductance, long start) {
        this.voltage = voltage;
        this.conductance = conductance;
        this.start = start;
        enterSegmentAt(0);
    }

    /** Returns the drive of a generator whose output is open. */
    static GeneratorDrive disconnected() {
        return new GeneratorDrive(time -> new SegmentedVoltage.Segment(0, 0, Double.POSITIVE_INFINITY), 0, 0);
    }

    /** Returns the drive of a generator with a resistance in ohm that begins at {@code start} ns. */
    static GeneratorDrive of(SegmentedVoltage voltage, double resistance, long start) {
        if (!(resistance > 0 && resistance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the output resistance must be above 0 and finite, not " + resistance + " ohm");
        }
        return new GeneratorDrive(voltage, 1 / resistance, start);
    }

    /** Makes times count from {@code origin} ns. */
    void countFrom(long origin) {
        offset = (origin - start) * SECONDS_PER_NANOSECOND;
    }

    /** Goes to the segment that {@code elapsed} s after the origin lies in. */
    void advanceTo(double elapsed) {
        while (end() <= elapsed) {
            enterSegmentAt(segment.end());
        }
    }

    private void enterSegmentAt(double time) {
        segment = voltage.at(time);
        begin = time;
        if (!(segment.end() > time && Double.isFinite(segment.level()) && Double.isFinite(segment.slope()))) {
            throw new IllegalStateException("no segment of a voltage " + time + " s after its beginning: " + segment);
        }
    }

    /** Returns the end of the present segment in s after the origin. */
    double end() {
        return segment.end() - offset;
    }

    /** Returns the voltage in V at {@code elapsed} s after the origin, within the present segment. */
    double level(double elapsed) {
        return segment.level() + segment.slope() * Math.max(0, elapsed - (begin - offset));
    }

    /** Returns the slope of the present segment in V/s. */
    double slope() {
        return segment.slope();
    }

    double conductance() {
        return conductance;
    }
}
