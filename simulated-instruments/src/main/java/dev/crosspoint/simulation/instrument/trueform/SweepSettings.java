package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.FrequencySweep;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.PhaseLaw;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** The frequency sweep of a channel. */
final class SweepSettings extends FrequencySweep {
    /** In s ("33500 Series Operating and Service Guide", {@code SWEep:TIME}, linear). */
    static final Limits DURATIONS = new Limits(1e-3, 250_000);

    /** How the frequency goes. */
    enum Spacing implements Mnemonic {
        LINEAR("LINear"),
        LOGARITHMIC("LOGarithmic");

        private final String keyword;

        Spacing(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    Spacing spacing = Spacing.LINEAR;

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
        return spacing == Spacing.LINEAR
                ? new PhaseLaw.Linear(start, stop, duration)
                : new PhaseLaw.Logarithmic(start, stop, duration);
    }
}
