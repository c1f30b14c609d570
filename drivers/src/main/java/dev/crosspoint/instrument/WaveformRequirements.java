package dev.crosspoint.instrument;

/** What every waveform's numbers have to be. */
final class WaveformRequirements {
    private WaveformRequirements() {}

    static void finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the " + what + " is a finite number, not " + value);
        }
    }

    static void positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the " + what + " is a finite number greater than 0, not " + value);
        }
    }
}
