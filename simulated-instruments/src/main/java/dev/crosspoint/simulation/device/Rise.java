package dev.crosspoint.simulation.device;

/**
 * Tells where a new rise of the voltage begins: a pulse edge or the outward leg of a sweep. All steps of a staircase outward
 * are one rise; a new one begins when the voltage, having fallen back or changed sign, rises by more than a hysteresis.
 */
final class Rise {

    private final double hysteresis;
    private double sign;
    private boolean rising;

    /** The highest magnitude of this rise, or, after a fall, the lowest since. */
    private double turningPoint;

    Rise(double hysteresis) {
        this.hysteresis = hysteresis;
    }

    /** Returns whether a step to {@code voltage} V would begin a new rise. */
    boolean beginsAt(double voltage) {
        double magnitude = Math.abs(voltage);
        return voltage * sign < 0 ? magnitude > hysteresis : !rising && magnitude > turningPoint + hysteresis;
    }

    /** Takes the step to {@code voltage} V and returns whether it begins a new rise. */
    boolean follow(double voltage) {
        double magnitude = Math.abs(voltage);
        if (beginsAt(voltage)) {
            sign = Math.signum(voltage);
            rising = true;
            turningPoint = magnitude;
            return true;
        }
        if (voltage * sign < 0) {
            rising = false;
            turningPoint = 0;
        } else if (rising && magnitude >= turningPoint - hysteresis) {
            turningPoint = Math.max(turningPoint, magnitude);
        } else {
            turningPoint = rising ? magnitude : Math.min(turningPoint, magnitude);
            rising = false;
        }
        return false;
    }
}
