package dev.crosspoint.stimulus;

/**
 * The most that a stimulus can do to a device, whatever the device does.
 *
 * @param voltage largest magnitude of the voltage in V
 * @param current largest magnitude of the current in A, which is the compliance where a voltage is sourced
 * @param charge most charge through the device in C
 * @param energy most energy into the device in J
 */
public record WorstCase(double voltage, double current, double charge, double energy) {

    /** The worst case of doing nothing. */
    public static final WorstCase NONE = new WorstCase(0, 0, 0, 0);

    /** Returns the worst case of this stimulus and then another: the larger voltage and current, the sums of the rest. */
    public WorstCase then(WorstCase next) {
        return new WorstCase(
                Math.max(voltage, next.voltage),
                Math.max(current, next.current),
                charge + next.charge,
                energy + next.energy);
    }

    /** Returns the worst case of this stimulus {@code count} times over. */
    public WorstCase times(long count) {
        return count == 0 ? NONE : new WorstCase(voltage, current, charge * count, energy * count);
    }
}
