package dev.crosspoint.protocol.retention;

import dev.crosspoint.protocol.pulse.Sampled;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.OptionalDouble;

/**
 * Looks while it is measured whether the state is lost. A probe is the mean current while it lasts less the mean current of as
 * many samples at 0 V after it, which takes away the offsets of the instrument.
 */
final class LossWatch {
    private final OptionalDouble lostBelow;
    private final int lostProbes;
    private int probed;
    private double probeSum;
    private int based;
    private double baseSum;
    private OptionalDouble first = OptionalDouble.empty();
    private int below;

    LossWatch(OptionalDouble lostBelow, int lostProbes) {
        this.lostBelow = lostBelow;
        this.lostProbes = lostProbes;
    }

    /** Takes the next sample after the set pulses. */
    void take(Sampled sampled) {
        double current = sampled.reading().measured().current();
        if (sampled.held().operation() == SwitchingOperation.READ) {
            if (sampled.index() == 0) {
                probed = 0;
                probeSum = 0;
                based = 0;
                baseSum = 0;
            }
            probed++;
            probeSum += current;
        } else if (probed > 0 && based < probed) {
            based++;
            baseSum += current;
            if (based == probed) {
                judge((probeSum - baseSum) / probed);
            }
        }
    }

    /** Returns whether enough probes in a row were below the limit. */
    boolean isLost() {
        return below >= lostProbes;
    }

    /** A probe beyond the range of the measurement is no number, and not below anything. */
    private void judge(double current) {
        if (first.isEmpty()) {
            first = OptionalDouble.of(current);
        } else if (lostBelow.isPresent() && current / first.getAsDouble() < lostBelow.getAsDouble()) {
            below++;
        } else {
            below = 0;
        }
    }
}
