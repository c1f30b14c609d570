package dev.crosspoint.stimulus;

/**
 * A voltage that is held while the current is sampled.
 *
 * @param level the voltage in V
 * @param samples how many sample intervals it lasts, at least 1
 * @param operation what it is applied for
 * @param pulse number of the pulse it belongs to, from 1; a base level belongs to the pulse before it, and to 0 before the first
 */
public record HeldLevel(double level, int samples, SwitchingOperation operation, int pulse) {

    public HeldLevel {
        if (!Double.isFinite(level)) {
            throw new IllegalArgumentException("a level is a finite voltage, not " + level + " V");
        }
        if (samples < 1 || pulse < 0) {
            throw new IllegalArgumentException("a level lasts at least 1 sample and belongs to pulse 0 or later, not "
                    + samples + " samples of pulse " + pulse);
        }
    }
}
