package dev.crosspoint.simulation.time;

/**
 * How fast a simulated bench's time passes.
 *
 * @param speed simulated seconds per second of real time; infinity to let every wait pass at once
 */
public record Pace(double speed) {

    public Pace {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("the speed of a simulation is above 0, not " + speed);
        }
    }

    /** Every wait passes at once: time is that of the events alone, and the same on every computer. */
    public static Pace asFastAsPossible() {
        return new Pace(Double.POSITIVE_INFINITY);
    }

    /** Time passes as it does in the room, {@code speed} times as fast. */
    public static Pace wallClock(double speed) {
        if (Double.isInfinite(speed)) {
            throw new IllegalArgumentException("a wall clock has a finite speed");
        }
        return new Pace(speed);
    }

    boolean isVirtual() {
        return Double.isInfinite(speed);
    }
}
