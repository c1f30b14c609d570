package dev.crosspoint.stimulus;

/**
 * Equal pulses of voltage, one in each period, each at its period's beginning.
 *
 * @param baseLevel voltage between the pulses in V
 * @param pulseLevel voltage of the pulses in V
 * @param width time in s from half of a pulse's leading edge to half of its trailing edge
 * @param period time in s from one leading edge to the next
 * @param count number of pulses
 * @param riseTime time in s of the leading edge, 10 % to 90 %
 * @param fallTime time in s of the trailing edge, 90 % to 10 %
 */
public record PulseTrain(
        double baseLevel, double pulseLevel, double width, double period, int count, double riseTime, double fallTime) {

    /** Part of a straight edge that lies between 10 % and 90 %. */
    private static final double BETWEEN_10_AND_90_PERCENT = 0.8;

    public PulseTrain {
        if (!Double.isFinite(baseLevel) || !Double.isFinite(pulseLevel) || pulseLevel == baseLevel) {
            throw new IllegalArgumentException(
                    "pulses go from one finite level to another, not from " + baseLevel + " V to " + pulseLevel + " V");
        }
        if (!(width > 0 && width < period && period < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a pulse of " + width + " s does not end within its period of " + period + " s");
        }
        double edge = Math.max(riseTime, fallTime) / BETWEEN_10_AND_90_PERCENT;
        if (!(riseTime > 0 && fallTime > 0 && edge <= Math.min(width, period - width))) {
            throw new IllegalArgumentException("edges of " + riseTime + " s and " + fallTime
                    + " s (10 % to 90 %) are not done within a pulse of " + width + " s and the "
                    + (period - width) + " s to the next");
        }
        if (count < 1) {
            throw new IllegalArgumentException("a train has at least 1 pulse, not " + count);
        }
    }

    /** Returns how long the train takes in s, to the end of its last period. */
    public double duration() {
        return count * period;
    }

    /**
     * Returns the worst case for a device in series with a capacitor that was discharged before, whatever the device does.
     *
     * <p>Each edge of a pulse moves at most the charge C ΔV through the device and leaves at most C ΔV²/2 in it; beside it flows
     * what the load across the capacitor takes. The device may see the difference of any two levels, 0 V among them, because
     * the capacitor keeps a level that was driven before. The current is that into a device which has become a short circuit.
     *
     * @param resistance what limits the current, in ohm
     * @param capacitance the capacitor's, in F
     * @param load resistance across the capacitor in ohm, which may be infinite
     */
    public WorstCase throughCapacitor(double resistance, double capacitance, double load) {
        double swing = Math.max(0, Math.max(baseLevel, pulseLevel)) - Math.min(0, Math.min(baseLevel, pulseLevel));
        double leaked = (Math.abs(pulseLevel) * width + Math.abs(baseLevel) * (period - width)) / load;
        return new WorstCase(
                swing,
                swing / resistance,
                count * (2 * capacitance * swing + leaked),
                count * (capacitance * swing * swing + swing * leaked));
    }
}
