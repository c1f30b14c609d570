package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.SweepSpacing;
import dev.crosspoint.simulation.instrument.generator.FrequencySweep;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.PhaseLaw;

/** The frequency sweep of a channel. */
final class SweepSettings extends FrequencySweep {
    /** In s ("33500 Series Operating and Service Guide", {@code SWEep:TIME}, linear). */
    static final Limits DURATIONS = new Limits(1e-3, 250_000);

    SweepSpacing spacing = SweepSpacing.LINEAR;

    SweepSettings copy() {
        SweepSettings copy = new SweepSettings();
        copy.copyFrom(this);
        copy.spacing = spacing;
        return copy;
    }

    /** Takes both ends to within what the function can do, and switches off what has no sweeps. */
    void settle(WaveformSettings waveform, Notices notices) {
        if (on && !waveform.function.isSwept()) {
            on = false;
            notices.conflict("not able to sweep this function");
        } else if (on) {
            keepWithin(waveform.frequencies());
        }
    }

    PhaseLaw law() {
        return spacing == SweepSpacing.LINEAR
                ? new PhaseLaw.Linear(start, stop, duration)
                : new PhaseLaw.Logarithmic(start, stop, duration);
    }
}
